package org.throughcare.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestClock;
import org.throughcare.server.testkit.TestDatabase;
import org.throughcare.server.testkit.TestDirectory;
import org.throughcare.server.testkit.TestServer;

/** Several tablets come with one code at the same moment: one gets in. */
class EnrolmentRaceTest {

    private static final DeviceId DESK = new DeviceId(new UUID(7, 7));
    private static final int ROUNDS = 6;

    private final TestServer server = TestServer.start(
            TestDatabase.create(), new TestClock(TestServer.START), Map.of("THROUGHCARE_ENROLMENT", "required"));
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        threads.shutdownNow();
        server.close();
    }

    @Test
    @Requirement("USR-4")
    void twoAndFourTabletsWithOneCodeAtTheSameMomentLetOneIn() throws Exception {
        server.directory().cast();
        server.directory().worker("Ada Min", Set.of(Roles.ADMINISTRATOR));
        TestClient ada = TestClient.signIn(server.uri(), "Ada Min", DESK);
        int tablets = 1;
        for (int round = 0; round < ROUNDS; round++) {
            int many = round % 2 == 0 ? 2 : 4;
            String code = Fields.of(JsonText.readObject(ada.post(
                                    "/administration/enrolment-codes",
                                    Json.obj().put("name", "Wing " + round).build())
                            .body()))
                    .text("code");

            List<HttpResponse<byte[]>> answers = atOnce(many, round, code);

            assertThat(answers)
                    .as("round %s", round)
                    .filteredOn(answer -> answer.statusCode() == 200)
                    .hasSize(1);
            assertThat(answers)
                    .as("round %s", round)
                    .filteredOn(answer -> answer.statusCode() == 401)
                    .hasSize(many - 1)
                    .allSatisfy(answer -> assertThat(Fields.of(JsonText.readObject(answer.body()))
                                    .text("code"))
                            .isEqualTo("enrolment-wrong"));
            tablets++;
            assertThat(((Json.Arr) JsonText.read(
                                    ada.get("/administration/devices").body()))
                            .items())
                    .as("round %s", round)
                    .hasSize(tablets);
            try (var tx = server.database().connect();
                    var statement = tx.createStatement()) {
                statement.execute("truncate sign_in_attempt, sign_in_origin");
            }
        }
    }

    private List<HttpResponse<byte[]>> atOnce(int many, int round, String code) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(many);
        List<Future<HttpResponse<byte[]>>> answers = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            DeviceId tablet = new DeviceId(new UUID(100 + round, i));
            String worker = i % 2 == 0 ? "Asha Patel" : "Rhys Morgan";
            answers.add(threads.submit(() -> {
                TestClient stranger = TestClient.stranger(server.uri());
                barrier.await();
                return stranger.post(
                        "/access/tokens",
                        Json.obj()
                                .put("name", worker)
                                .put("passphrase", TestDirectory.PASSPHRASE)
                                .putText("device", tablet)
                                .put("deviceName", "Tablet")
                                .put("enrolmentCode", code)
                                .build());
            }));
        }
        List<HttpResponse<byte[]>> all = new ArrayList<>();
        for (Future<HttpResponse<byte[]>> answer : answers) {
            all.add(answer.get());
        }
        return all;
    }
}
