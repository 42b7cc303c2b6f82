package org.throughcare.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.server.access.Roles;
import org.throughcare.server.store.Sql;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestServer;

/** The list of whose records are on a tablet, as of its last contact. */
class LostTabletListTest {

    private final TestServer server = TestServer.start();
    private final Entries mark = Entries.of(Cast.MARK);
    private TestClient administrator;
    private TestClient asha;

    @BeforeEach
    void signIn() {
        server.directory().cast();
        server.directory().worker("Ada Administrator", Set.of(Roles.ADMINISTRATOR));
        administrator = TestClient.signIn(server.uri(), "Ada Administrator", new DeviceId(new UUID(9, 9)));
        asha = TestClient.signIn(server.uri(), "Asha Patel", Cast.TABLET_A);
        mark.record(Person.KIND, Cast.mark());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    @Requirement("USR-4")
    void itSaysHowFarAndWhatWasHandedInSince() {
        asha.push(mark.all());
        assertThat(lost())
                .as("handed in and not fetched yet")
                .contains("\"ledger\":\"" + Cast.MARK + "\"", "\"upTo\":0,\"own\":[1]");
        administrator = administratorAgain();
        assertThat(lost()).as("asking again is safe").contains("\"own\":[1]");
        assertThat(told())
                .contains("\"reason\":\"left on the bus\"", Cast.MARK.uuid().toString());
    }

    @Test
    void whatAPullGaveIsOnItAndTheAccessIsGone() {
        asha.push(mark.all());
        asha.pull(List.of());
        assertThat(lost())
                .contains("\"upTo\":1,\"workers\":[\"" + Cast.ASHA + "\"]")
                .doesNotContain("own");
        assertThat(asha.get("/people").statusCode()).isEqualTo(403);
    }

    @Test
    void whatItWasToldToDropIsOnItUntilItsNextContactShowsThatItHasGone() {
        asha.push(mark.all());
        List<Head> heads = new ArrayList<>(asha.pull(List.of()).reached());
        server.directory().real().end(Cast.MARK, Cast.WING);
        assertThat(asha.pull(heads).dropped()).containsExactly(Cast.MARK);
        assertThat(lost()).contains(Cast.MARK.toString(), "leavingSince");
    }

    @Test
    void aContactWithItsDigestShowsThatItHasGone() {
        asha.push(mark.all());
        List<Head> heads = new ArrayList<>(asha.pull(List.of()).reached());
        server.directory().real().end(Cast.MARK, Cast.WING);
        asha.pull(heads);
        server.clock().advance(Duration.ofMinutes(1));
        asha.changed(List.of());
        assertThat(lost()).doesNotContain(Cast.MARK.toString()).contains("\"lastContact\":\"2026-11-23T09:01:00Z\"");
    }

    @Test
    void aContactThatFindsNothingWritesNothing() throws SQLException {
        asha.push(mark.all());
        List<Head> heads = new ArrayList<>(asha.pull(List.of()).reached());
        String before = rows();
        server.clock().advance(Duration.ofMinutes(1));
        asha.changed(heads);
        asha.pull(heads);
        assertThat(rows()).as("not even the same once more").isEqualTo(before);
    }

    @Test
    void administratorsWhoReportItAtTheSameMomentAllGetTheListAndItsAccessEndsOnce() throws Exception {
        asha.push(mark.all());
        List<TestClient> administrators = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            String name = "Administrator " + number;
            server.directory().worker(name, Set.of(Roles.ADMINISTRATOR));
            administrators.add(TestClient.signIn(server.uri(), name, new DeviceId(new UUID(8, number))));
        }
        CyclicBarrier barrier = new CyclicBarrier(administrators.size());
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<HttpResponse<byte[]>>> answers = administrators.stream()
                    .map(one -> threads.submit(() -> {
                        barrier.await();
                        return one.post("/administration/devices/lost", report(Cast.TABLET_A, "left on the bus"));
                    }))
                    .toList();
            for (Future<HttpResponse<byte[]>> answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
                assertThat(text(answer.get())).contains("\"ledger\":\"" + Cast.MARK + "\"", "\"own\":[1]");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(asha.get("/people").statusCode()).isEqualTo(403);
        try (Connection tx = server.database().connect()) {
            assertThat(Sql.list(tx, "select id from device where revoked_at is not null", row -> row.getString(1)))
                    .containsExactly(Cast.TABLET_A.toString());
            assertThat(Sql.list(tx, "select worker from audit where act = 'tablet-lost'", row -> row.getString(1)))
                    .as("who was told whose records were on it")
                    .hasSize(4)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aReasonIsNeededAndATablet() {
        assertThat(post(Cast.TABLET_A, " ").statusCode()).isEqualTo(400);
        assertThat(post(new DeviceId(new UUID(4, 4)), "lost").statusCode()).isEqualTo(404);
        assertThat(asha.get("/people").statusCode()).as("nothing was withdrawn").isEqualTo(200);
    }

    private TestClient administratorAgain() {
        return TestClient.signIn(server.uri(), "Ada Administrator", new DeviceId(new UUID(9, 8)));
    }

    private String lost() {
        HttpResponse<byte[]> answer = post(Cast.TABLET_A, "left on the bus");
        assertThat(answer.statusCode()).isEqualTo(200);
        return text(answer);
    }

    private HttpResponse<byte[]> post(DeviceId device, String reason) {
        return administrator.post("/administration/devices/lost", report(device, reason));
    }

    private static Json.Obj report(DeviceId device, String reason) {
        return Json.obj().putText("device", device).put("reason", reason).build();
    }

    private String told() {
        return text(administrator.get("/audit?act=tablet-lost"));
    }

    private String rows() throws SQLException {
        try (Connection tx = server.database().connect()) {
            return Sql.list(
                            tx,
                            "select xmin::text || ledger || number || since from tablet_holding order by ledger",
                            row -> row.getString(1))
                    .toString();
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
