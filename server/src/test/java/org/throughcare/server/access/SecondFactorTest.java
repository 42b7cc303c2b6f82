package org.throughcare.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.sync.PullQuestion;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.server.CannotStart;
import org.throughcare.server.Server;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestClock;
import org.throughcare.server.testkit.TestDatabase;
import org.throughcare.server.testkit.TestDirectory;
import org.throughcare.server.testkit.TestServer;

/** Somebody at a desk sets up a second factor and signs in with it, loses it, and gets a new one. */
class SecondFactorTest {

    private static final DeviceId DESK = new DeviceId(new UUID(7, 7));
    private static final DeviceId OTHER_DESK = new DeviceId(new UUID(8, 8));

    private TestServer server;
    private TestDirectory.Worker ada;

    @BeforeEach
    void startServer() {
        server = TestServer.start(
                TestDatabase.create(),
                new TestClock(TestServer.START),
                Map.of("THROUGHCARE_SECOND_FACTOR", "required"));
        server.directory().cast();
        ada = server.directory().worker("Ada Min", Set.of(Roles.ADMINISTRATOR));
        server.directory().worker("Bea Min", Set.of(Roles.ADMINISTRATOR));
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void whoMustHaveOneAndHasNoneMayOnlySetOneUp() {
        TestClient asha = TestClient.signIn(server.uri(), "Asha Patel", DESK);
        assertThat(asha.pullRaw(List.of()).statusCode()).isEqualTo(200);
        TestClient client = toEnrol("Ada Min");
        assertProblem(client.get("/administration/workers"), 403, "second-factor-enrol");
        assertProblem(client.pullRaw(List.of()), 403, "second-factor-enrol");
        assertProblem(client.pushRaw(new byte[0]), 403, "second-factor-enrol");
        byte[] secret = offered(client);
        assertProblem(confirm(client, "000000"), 400, "wrong-code");
        assertProblem(client.get("/administration/workers"), 403, "second-factor-enrol");
        assertThat(recoveryCodes(confirm(client, code(secret)))).hasSize(10).doesNotHaveDuplicates();
        assertThat(client.get("/administration/workers").statusCode()).isEqualTo(200);
    }

    @Test
    void aSignInThatIsNotToSetOneUpIsToldSoAndEnrolsNoTablet() {
        for (int i = 0; i < 7; i++) {
            assertProblem(signIn("Ada Min", ""), 401, "second-factor-enrol");
        }
        assertProblem(signIn("Ada Min", "123456"), 401, "second-factor-enrol");
        TestClient client = toEnrol("Ada Min");
        confirm(client, code(offered(client)));
        server.clock().advance(Duration.ofMinutes(1));
        assertProblem(signIn("Ada Min", "", OTHER_DESK), 401, "second-factor-required");
        assertThat(new String(client.get("/administration/devices").body(), StandardCharsets.UTF_8))
                .contains(DESK.toString())
                .doesNotContain(OTHER_DESK.toString());
    }

    @Test
    void whoMustSetOneUpHasADockTokenThatStillDelivers() {
        TestClient client = toEnrol("Ada Min");
        assertThat(client.atDock()
                        .askWithdrawn(new PullQuestion.Behind(List.of()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theTrailTellsWhoSetOneUpAndWhoTookItAway() {
        enrol("Ada Min");
        byte[] beas = enrol("Bea Min");
        server.clock().advance(Duration.ofMinutes(1));
        TestClient bea = TestClient.of(server.uri(), signIn("Bea Min", code(beas)));
        bea.post(
                "/administration/second-factor/reset",
                Json.obj().putText("worker", ada.id()).build());

        assertThat(trail(bea, "second-factor-offered")).hasSize(2);
        assertThat(trail(bea, "second-factor-confirmed")).hasSize(2);
        assertThat(trail(bea, "second-factor-reset"))
                .singleElement()
                .satisfies(record -> assertThat(record.texts("about")).containsExactly("worker:" + ada.id()));
    }

    private static List<Fields> trail(TestClient administrator, String act) {
        return Fields.of(JsonText.readObject(
                        administrator.get("/audit?act=" + act).body()))
                .list("records", record -> record);
    }

    @Test
    @Requirement("USR-4")
    void aSignInNeedsACodeWhichIsGoodOnce() {
        byte[] secret = enrol("Ada Min");
        assertProblem(signIn("Ada Min", ""), 401, "second-factor-required");
        assertProblem(signIn("Ada Min", code(secret)), 401, "second-factor-wrong");
        server.clock().advance(Duration.ofSeconds(30));
        String code = code(secret);
        assertThat(signIn("Ada Min", code).statusCode()).isEqualTo(200);
        assertProblem(signIn("Ada Min", code), 401, "second-factor-wrong");
    }

    @Test
    void aCodeIsNotUsedUpBeforeATabletThatHasToBeLetIn() {
        byte[] secret = enrol("Ada Min");
        server.clock().advance(Duration.ofMinutes(1));
        TestClient ada = TestClient.of(server.uri(), signIn("Ada Min", code(secret), OTHER_DESK));
        ada.post(
                "/administration/devices/revoke",
                Json.obj().putText("device", OTHER_DESK).build());
        server.clock().advance(Duration.ofMinutes(1));
        assertProblem(signIn("Ada Min", "", OTHER_DESK), 401, "second-factor-required");
        assertProblem(signIn("Ada Min", "000000", OTHER_DESK), 401, "second-factor-wrong");
        assertProblem(signIn("Ada Min", code(secret), OTHER_DESK), 401, "enrolment-required");
        assertThat(signIn("Ada Min", code(secret), DESK).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyAWrongCodeCountsAsAWrongTry() {
        byte[] secret = enrol("Ada Min");
        server.clock().advance(Duration.ofMinutes(1));
        for (int i = 0; i < 7; i++) {
            assertProblem(signIn("Ada Min", ""), 401, "second-factor-required");
        }
        for (int i = 0; i < 5; i++) {
            assertProblem(signIn("Ada Min", "000000"), 401, "second-factor-wrong");
        }
        assertThat(signIn("Ada Min", code(secret)).statusCode()).isEqualTo(429);
    }

    @Test
    void aRecoveryCodeIsGoodOnce() {
        TestClient client = toEnrol("Ada Min");
        List<String> codes = recoveryCodes(confirm(client, code(offered(client))));
        assertThat(signIn("Ada Min", codes.get(0)).statusCode()).isEqualTo(200);
        assertProblem(signIn("Ada Min", codes.get(0)), 401, "second-factor-wrong");
        assertThat(signIn("Ada Min", codes.get(1).toUpperCase(Locale.ROOT).replace("-", " "))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aNewSecretForWhoeverHasOneNeedsAGoodCodeAndEndsOtherSessions() {
        byte[] secret = enrol("Ada Min");
        server.clock().advance(Duration.ofMinutes(1));
        TestClient client = TestClient.of(server.uri(), signIn("Ada Min", code(secret)));
        server.clock().advance(Duration.ofMinutes(1));
        TestClient elsewhere = TestClient.of(server.uri(), signIn("Ada Min", code(secret), OTHER_DESK));
        assertProblem(offer(client, ""), 403, "wrong-code");
        server.clock().advance(Duration.ofMinutes(1));
        byte[] next = secret(offer(client, code(secret)));
        assertThat(confirm(client, code(next)).statusCode()).isEqualTo(200);
        assertThat(client.get("/administration/workers").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/administration/workers").statusCode()).isEqualTo(401);
    }

    @Test
    void anotherAdministratorTakesItAway() {
        enrol("Ada Min");
        byte[] beas = enrol("Bea Min");
        server.clock().advance(Duration.ofMinutes(1));
        TestClient bea = TestClient.of(server.uri(), signIn("Bea Min", code(beas)));
        Json.Obj adas = Json.obj().putText("worker", ada.id()).build();
        assertThat(bea.post("/administration/second-factor/reset", adas).statusCode())
                .isEqualTo(204);
        TestClient client = toEnrol("Ada Min");
        assertProblem(client.post("/administration/second-factor/reset", adas), 403, "second-factor-enrol");
        confirm(client, code(offered(client)));
        assertProblem(client.post("/administration/second-factor/reset", adas), 409, "own");
    }

    @Test
    void theDatabaseHoldsNoSecretInTheClear() {
        TestClient client = toEnrol("Ada Min");
        byte[] secret = offered(client);
        assertThat(kept("offered")).doesNotContain(HexFormat.of().formatHex(secret));
        confirm(client, code(secret));
        assertThat(kept("secret")).isNotEmpty().doesNotContain(HexFormat.of().formatHex(secret));
    }

    @Test
    void aSettingThatSaysNothingIsSaidPlainly() {
        assertThatThrownBy(() -> Server.start(Map.of("THROUGHCARE_SECOND_FACTOR", "perhaps")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("THROUGHCARE_SECOND_FACTOR has to be required or offered");
        assertThatThrownBy(() -> Server.start(Map.of("THROUGHCARE_SECOND_FACTOR_KEY", "short")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("32 characters");
    }

    private String kept(String column) {
        return server.part(Transactions.class)
                .read(tx -> Sql.first(
                                tx,
                                "select encode(" + column + ", 'hex') from second_factor where worker = ?",
                                row -> row.getString(1),
                                ada.id().uuid())
                        .orElseThrow());
    }

    private TestClient toEnrol(String name) {
        return TestClient.of(
                server.uri(), TestClient.stranger(server.uri()).post("/access/tokens", question(name, "", true, DESK)));
    }

    private byte[] enrol(String name) {
        TestClient client = toEnrol(name);
        byte[] secret = offered(client);
        assertThat(confirm(client, code(secret)).statusCode()).isEqualTo(200);
        return secret;
    }

    private static byte[] offered(TestClient client) {
        return secret(offer(client, ""));
    }

    private static byte[] secret(HttpResponse<byte[]> answer) {
        Fields fields = Fields.of(JsonText.readObject(answer.body()));
        assertThat(fields.text("uri")).startsWith("otpauth://totp/").contains(fields.text("secret"));
        return Base32.decode(fields.text("secret"));
    }

    private static HttpResponse<byte[]> offer(TestClient client, String code) {
        return client.post("/access/second-factor", code.isEmpty() ? Json.obj().build() : body(code));
    }

    private static HttpResponse<byte[]> confirm(TestClient client, String code) {
        return client.post("/access/second-factor/confirm", body(code));
    }

    private static List<String> recoveryCodes(HttpResponse<byte[]> answer) {
        return Fields.of(JsonText.readObject(answer.body())).texts("recoveryCodes");
    }

    private static Json.Obj body(String code) {
        return Json.obj().put("code", code).build();
    }

    private String code(byte[] secret) {
        return Totp.code(secret, Totp.step(server.clock().instant()));
    }

    private HttpResponse<byte[]> signIn(String name, String code) {
        return signIn(name, code, DESK);
    }

    private HttpResponse<byte[]> signIn(String name, String code, DeviceId device) {
        return TestClient.stranger(server.uri()).post("/access/tokens", question(name, code, false, device));
    }

    private static Json.Obj question(String name, String code, boolean enrol, DeviceId device) {
        return Json.obj()
                .put("name", name)
                .put("passphrase", TestDirectory.PASSPHRASE)
                .put("secondFactor", code.isEmpty() ? null : code)
                .put("enrol", enrol)
                .putText("device", device)
                .put("deviceName", "Desk")
                .build();
    }

    private static void assertProblem(HttpResponse<byte[]> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(JsonText.readObject(answer.body()).get("code")).isEqualTo(Json.of(code));
    }
}
