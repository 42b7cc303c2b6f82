package org.throughcare.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.sync.PullLine;
import org.throughcare.model.sync.PullQuestion;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.server.CannotStart;
import org.throughcare.server.Server;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestClock;
import org.throughcare.server.testkit.TestDatabase;
import org.throughcare.server.testkit.TestDirectory;
import org.throughcare.server.testkit.TestServer;

/** Tablets come to a service, each with a code of its own, and come back with another. */
class EnrolmentTest {

    private static final DeviceId DESK = new DeviceId(new UUID(7, 7));
    private static final DeviceId TABLET = new DeviceId(new UUID(8, 8));
    private static final DeviceId OTHER_TABLET = new DeviceId(new UUID(9, 9));

    private TestServer server;
    private TestClient ada;

    @BeforeEach
    void startServer() {
        server = start("required");
        server.directory().worker("Ada Min", Set.of(Roles.ADMINISTRATOR));
        ada = TestClient.signIn(server.uri(), "Ada Min", DESK);
    }

    private static TestServer start(String enrolment) {
        TestServer started = TestServer.start(
                TestDatabase.create(), new TestClock(TestServer.START), Map.of("THROUGHCARE_ENROLMENT", enrolment));
        started.directory().cast();
        return started;
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    @Requirement("USR-4")
    void aTabletThatTheServerHasNeverSeenIsLetInWithACodeAndThenForEverybody() {
        assertProblem(signIn("Asha Patel", TABLET, ""), 401, "enrolment-required");

        String code = code(Json.obj().put("name", "Wing 1").build());

        assertThat(signIn("Asha Patel", TABLET, code).statusCode()).isEqualTo(200);
        assertThat(signIn("Rhys Morgan", TABLET, "").statusCode()).isEqualTo(200);
        assertThat(devices())
                .filteredOn(device -> device.text("id").equals(TABLET.toString()))
                .singleElement()
                .satisfies(device -> assertThat(device.text("name")).isEqualTo("Wing 1"));
    }

    @Test
    void aCodeIsReadHoweverItIsTypedAndGoodOnce() {
        String code = code(named());
        String typed = code.toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(signIn("Asha Patel", TABLET, typed).statusCode()).isEqualTo(200);
        assertProblem(signIn("Asha Patel", OTHER_TABLET, code), 401, "enrolment-wrong");
        assertThat(devices()).hasSize(2);
    }

    @Test
    void onlyTheVeryFirstDeviceOfAnAdministratorNeedsNone() {
        server.directory().worker("Bea Min", Set.of(Roles.ADMINISTRATOR));
        assertProblem(signIn("Bea Min", TABLET, ""), 401, "enrolment-required");
        assertProblem(signIn("Ada Min", TABLET, ""), 401, "enrolment-required");
        try (TestServer empty = start("required")) {
            HttpResponse<byte[]> asha = signIn(TestClient.stranger(empty.uri()), "Asha Patel", TABLET, "");
            assertProblem(asha, 401, "enrolment-required");
        }
    }

    @Test
    void whoDoesNotKnowThePassphraseHearsNothingOfTablets() {
        String code = code(named());
        for (String tried : List.of("", code, "rubbish")) {
            assertProblem(signIn("Nobody Atall", TABLET, tried), 401, "sign-in-failed");
            assertProblem(
                    post(TestClient.stranger(server.uri()), "Asha Patel", "wrong", TABLET, tried),
                    401,
                    "sign-in-failed");
        }
        assertThat(signIn("Asha Patel", TABLET, code).statusCode())
                .as("not used up")
                .isEqualTo(200);
    }

    @Test
    void wrongCodesAreCountedLikeWrongPassphrasesAndNoneIsNot() {
        for (int i = 0; i < 7; i++) {
            assertProblem(signIn("Asha Patel", TABLET, ""), 401, "enrolment-required");
        }
        for (int i = 0; i < 5; i++) {
            assertProblem(signIn("Asha Patel", TABLET, "0000-0000-0000"), 401, "enrolment-wrong");
        }
        HttpResponse<byte[]> locked = signIn("Asha Patel", TABLET, code(named()));
        assertProblem(locked, 429, "locked-out");
        assertThat(locked.headers().firstValue("Retry-After")).contains("900");
        assertThat(devices()).hasSize(1);
    }

    @Test
    void aCodeLapses() {
        String code = code(Json.obj().put("name", "Wing 1").put("hours", 2).build());
        server.clock().advance(Duration.ofHours(2));
        assertProblem(signIn("Asha Patel", TABLET, code), 401, "enrolment-wrong");
        ada = TestClient.signIn(server.uri(), "Ada Min", DESK);
        assertThat(states()).containsExactly("lapsed");
    }

    @Test
    @Requirement("USR-4")
    void aCodeForAWorkerIsForThemAlone() {
        String code = code(Json.obj().putText("worker", Cast.RHYS).build());
        assertProblem(signIn("Asha Patel", TABLET, code), 401, "enrolment-wrong");
        assertThat(codes()).singleElement().satisfies(line -> {
            assertThat(line.text("state")).isEqualTo("good");
            assertThat(line.text("worker")).isEqualTo(Cast.RHYS.toString());
        });
        assertThat(signIn("Rhys Morgan", TABLET, code).statusCode()).isEqualTo(200);
        assertThat(trail("enrolment-code-made"))
                .singleElement()
                .satisfies(record -> assertThat(record.texts("about")).contains("worker:" + Cast.RHYS));
    }

    @Test
    void aCodeForATeamIsForItsMembersAlone() {
        String code = code(Json.obj().putText("team", Cast.CLINIC).build());
        assertProblem(signIn("Asha Patel", TABLET, code), 401, "enrolment-wrong");
        assertThat(signIn("Bethan Hughes", TABLET, code).statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeThatWasRevokedIsVoidAndOneThatWasUsedStaysUsed() {
        String revoked = code(named());
        String used = code(named());
        signIn("Asha Patel", TABLET, used);
        List<Fields> codes = codes();
        assertThat(states()).containsExactly("used", "good");

        assertThat(revoke(codes.get(1).text("id")).statusCode()).isEqualTo(204);
        assertProblem(revoke(codes.get(0).text("id")), 409, "used");

        assertProblem(signIn("Rhys Morgan", OTHER_TABLET, revoked), 401, "enrolment-wrong");
        assertThat(states()).containsExactly("used", "revoked");
        assertThat(codes().get(0).text("device")).isEqualTo(TABLET.toString());
        assertThat(codes().get(0).text("usedBy")).isEqualTo(Cast.ASHA.toString());
    }

    @ParameterizedTest
    @CsvSource({"required", "open"})
    @Requirement("USR-4")
    void aTabletThatWasRevokedComesBackWithANewCodeAndNotByAPassphraseAlone(String enrolment) {
        try (TestServer other = start(enrolment)) {
            other.directory().worker("Ada Min", Set.of(Roles.ADMINISTRATOR));
            ada = TestClient.signIn(other.uri(), "Ada Min", DESK);
            TestClient stranger = TestClient.stranger(other.uri());
            TestClient asha = TestClient.of(other.uri(), signIn(stranger, "Asha Patel", TABLET, code(named())));
            ada.post(
                    "/administration/devices/revoke",
                    Json.obj().putText("device", TABLET).build());

            assertProblem(signIn(stranger, "Asha Patel", TABLET, ""), 401, "enrolment-required");
            assertProblem(signIn(stranger, "Rhys Morgan", TABLET, ""), 401, "enrolment-required");
            assertThat(asha.pull(List.of()).lines()).containsExactly(new PullLine.Wipe());

            TestClient back = TestClient.of(other.uri(), signIn(stranger, "Asha Patel", TABLET, code(named())));
            assertThat(back.pull(List.of()).lines()).containsExactly(new PullLine.End());
            assertThat(asha.pullRaw(List.of()).statusCode())
                    .as("the session from before")
                    .isEqualTo(401);
            assertThat(asha.atDock()
                            .askWithdrawn(new PullQuestion.Behind(List.of()))
                            .statusCode())
                    .as("its dock token")
                    .isEqualTo(401);
        }
    }

    @Test
    void aServiceThatIsOpenLetsEveryNewTabletIn() {
        try (TestServer open = start("open")) {
            assertThat(signIn(TestClient.stranger(open.uri()), "Asha Patel", TABLET, "")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void theTrailTellsOfEachStepAndNeitherItNorTheDatabaseHasTheCode() throws Exception {
        String code = code(named());
        signIn("Asha Patel", TABLET, code);
        String id = codes().get(0).text("id");
        revoke(id);

        assertThat(trail("enrolment-code-made"))
                .singleElement()
                .satisfies(record -> assertThat(record.texts("about")).containsExactly("enrolment-code:" + id));
        assertThat(trail("sign-in"))
                .anySatisfy(record -> assertThat(record.texts("about")).contains("enrolment-code:" + id));
        assertThat(trail("enrolment-code-revoked")).singleElement().satisfies(record -> {
            assertThat(record.text("outcome")).isEqualTo("used");
            assertThat(record.texts("about")).containsExactly("enrolment-code:" + id);
        });
        try (var database = server.database().connect();
                var statement = database.createStatement();
                var rows = statement.executeQuery("select c::text || (select string_agg(a::text, ' ') from audit a)"
                        + " from enrolment_code c")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).contains(id).doesNotContain(code, code.replace("-", ""));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                        | 400 | name
            {"name":" "}                                              | 400 | name
            {"name":"x","hours":0}                                    | 400 | hours
            {"name":"x","hours":337}                                  | 400 | hours
            {"name":"x","hours":1.5}                                  | 400 | hours
            {"team":"x"}                                              | 400 | team
            {"worker":"x"}                                            | 400 | worker
            {"worker":"00000000-0000-4000-8000-0000000000ff"}         | 400 | worker
            {"team":"00000000-0000-4000-8000-0000000000ff"}           | 400 | team
            """)
    void whatCanNotBeIsRefusedWithItsField(String body, int status, String field) {
        HttpResponse<byte[]> answer = ada.post("/administration/enrolment-codes", JsonText.readObject(body));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Fields.of(JsonText.readObject(answer.body())).text("field")).isEqualTo(field);
    }

    @Test
    void aSettingThatSaysNothingIsSaidPlainly() {
        assertThatThrownBy(() -> Server.start(Map.of("THROUGHCARE_ENROLMENT", "perhaps")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("THROUGHCARE_ENROLMENT has to be required or open");
    }

    private static Json.Obj named() {
        return Json.obj().put("name", "Wing 1").build();
    }

    private String code(Json.Obj order) {
        return Fields.of(JsonText.readObject(
                        ada.post("/administration/enrolment-codes", order).body()))
                .text("code");
    }

    private HttpResponse<byte[]> revoke(String id) {
        return ada.post(
                "/administration/enrolment-codes/revoke",
                Json.obj().put("id", id).build());
    }

    private List<Fields> codes() {
        return listed("/administration/enrolment-codes");
    }

    private List<String> states() {
        return codes().stream().map(code -> code.text("state")).toList();
    }

    private List<Fields> devices() {
        return listed("/administration/devices");
    }

    private List<Fields> listed(String path) {
        String list = new String(ada.get(path).body(), StandardCharsets.UTF_8);
        return Fields.of(JsonText.readObject("{\"all\":" + list + "}")).list("all", one -> one);
    }

    private List<Fields> trail(String act) {
        return Fields.of(JsonText.readObject(ada.get("/audit?act=" + act).body()))
                .list("records", record -> record);
    }

    private HttpResponse<byte[]> signIn(String name, DeviceId device, String code) {
        return signIn(TestClient.stranger(server.uri()), name, device, code);
    }

    private static HttpResponse<byte[]> signIn(TestClient stranger, String name, DeviceId device, String code) {
        return post(stranger, name, TestDirectory.PASSPHRASE, device, code);
    }

    private static HttpResponse<byte[]> post(
            TestClient stranger, String name, String passphrase, DeviceId device, String code) {
        return stranger.post(
                "/access/tokens",
                Json.obj()
                        .put("name", name)
                        .put("passphrase", passphrase)
                        .putText("device", device)
                        .put("deviceName", "Tablet")
                        .put("enrolmentCode", code.isEmpty() ? null : code)
                        .build());
    }

    private static void assertProblem(HttpResponse<byte[]> answer, int status, String code) {
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(status);
        assertThat(Fields.of(JsonText.readObject(answer.body())).text("code")).isEqualTo(code);
    }
}
