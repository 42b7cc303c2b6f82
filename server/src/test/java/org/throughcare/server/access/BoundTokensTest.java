package org.throughcare.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.access.Proof;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.seal.SigningKey;
import org.throughcare.model.sync.PullLine;
import org.throughcare.model.sync.PullQuestion;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.wire.QuestionCodec;
import org.throughcare.server.testkit.Pulled;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestDirectory;
import org.throughcare.server.testkit.TestServer;

/** Whoever has copied a token out of a tablet, a proxy or a log has nothing without the tablet's own key (decision 0020). */
class BoundTokensTest {

    private static final SigningKey KEY = TestClient.KEY;
    private static final SigningKey OTHER =
            SigningKey.of("another tablet's key, 32 bytes!!".getBytes(StandardCharsets.US_ASCII));
    private static final String PULL = "/sync/pull";

    private final TestServer server = TestServer.start();
    private TestClient asha;
    private TestClient admin;

    @BeforeEach
    void signIn() {
        server.directory().cast();
        server.directory().worker("Ada Administrator", Set.of(Roles.ADMINISTRATOR));
        asha = TestClient.signIn(server.uri(), "Asha Patel", Cast.TABLET_A);
        admin = TestClient.signIn(server.uri(), "Ada Administrator", new DeviceId(new UUID(7, 9)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static HttpRequest.Builder pull(TestClient client, String path) {
        return client.request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(QuestionCodec.write(new PullQuestion.Behind(List.of()))));
    }

    private static HttpRequest.Builder pull(TestClient client) {
        return pull(client, PULL);
    }

    /** Sends a request with a proof that says this. */
    private HttpResponse<byte[]> saying(HttpRequest.Builder request, SigningKey key, Proof.Asked asked, String nonce) {
        Proof proof = Proof.of(key, asked, nonce, TestClient.newId());
        return asha.sendAsIs(request.header(Proof.HEADER, proof.text()));
    }

    private static Proof.Asked asked(String method, String path, String token) {
        return new Proof.Asked(method, path, token);
    }

    private static String answer(HttpResponse<byte[]> answer) {
        String code = answer.statusCode() < 400
                ? ""
                : " " + Fields.of(JsonText.readObject(answer.body())).text("code");
        return answer.statusCode() + code;
    }

    private String fresh() {
        asha.get("/health");
        return asha.nonce();
    }

    @Test
    @Requirement("USR-4")
    void aTokenIsGoodWithAProofOfItsOwnKeyForThatVeryRequest() {
        String token = asha.accessToken();
        String nonce = fresh();
        Proof.Asked right = asked("POST", PULL, token);

        assertThat(answer(saying(pull(asha), KEY, right, nonce))).isEqualTo("200");
        assertThat(answer(saying(pull(asha, PULL + "?x=%20y"), KEY, asked("POST", PULL + "?x=%20y", token), nonce)))
                .isEqualTo("200");

        assertThat(answer(asha.sendAsIs(pull(asha)))).isEqualTo("401 proof-required");
        assertThat(answer(saying(pull(asha), OTHER, right, nonce))).isEqualTo("401 proof-wrong");
        for (Proof.Asked wrong : List.of(
                asked("GET", PULL, token),
                asked("POST", "/sync/push", token),
                asked("POST", PULL + "?x=1", token),
                asked("POST", PULL, ""),
                asked("POST", PULL, admin.accessToken()),
                asked("POST", PULL, asha.dockToken()))) {
            assertThat(answer(saying(pull(asha), KEY, wrong, nonce)))
                    .as(wrong.method() + wrong.path())
                    .isEqualTo("401 proof-wrong");
        }
        for (String rubbish : List.of("rubbish", "..", "." + "A".repeat(5_000) + ".AAAA", "a.b.!!!!")) {
            assertThat(answer(asha.sendAsIs(pull(asha).header(Proof.HEADER, rubbish))))
                    .isEqualTo("401 proof-wrong");
        }
    }

    @Test
    @Requirement("USR-4")
    void aProofIsGoodOnceAtOneServerAndANonceAtAllOfThem() {
        try (TestServer second = server.another()) {
            Proof proof = Proof.of(KEY, asked("POST", PULL, asha.accessToken()), fresh(), "once");

            assertThat(answer(asha.sendAsIs(pull(asha).header(Proof.HEADER, proof.text()))))
                    .isEqualTo("200");
            assertThat(answer(asha.sendAsIs(pull(asha).header(Proof.HEADER, proof.text()))))
                    .isEqualTo("401 proof-used");
            TestClient elsewhere = asha.at(second.uri());
            assertThat(answer(elsewhere.sendAsIs(pull(elsewhere).header(Proof.HEADER, proof.text()))))
                    .as("another process knows nothing of it, and takes it once")
                    .isEqualTo("200");
            assertThat(answer(elsewhere.sendAsIs(pull(elsewhere).header(Proof.HEADER, proof.text()))))
                    .isEqualTo("401 proof-used");
        }
    }

    @Test
    @Requirement("USR-4")
    void aNonceThatIsOldOrNobodysIsAnsweredWithANewOne() {
        Proof.Asked right = asked("POST", PULL, asha.accessToken());
        String old = fresh();
        server.clock().advance(Nonces.LIFE);
        String foreign = new Nonces("a secret of another server, long enough too", server.clock()).next();
        String ahead = new Nonces("a secret that only tests know, long enough", server.clock()).next();
        for (String nonce : List.of(
                old, foreign, "", "-", "x", "0-AAAA", "7fffffffffffffff-AAAA", "-1-" + foreign, fresh() + "A")) {
            HttpResponse<byte[]> answer = saying(pull(asha), KEY, right, nonce);
            assertThat(answer(answer)).as(nonce).isEqualTo("401 proof-stale");
            String given = answer.headers().firstValue(Proof.NONCE).orElseThrow();
            assertThat(answer(saying(pull(asha), KEY, right, given))).isEqualTo("200");
        }
        assertThat(answer(saying(pull(asha), KEY, right, ahead))).isEqualTo("200");
        server.clock().advance(Nonces.AHEAD.plusMillis(1).negated());
        assertThat(answer(saying(pull(asha), KEY, right, ahead)))
                .as("of a server whose clock is far ahead")
                .isEqualTo("401 proof-stale");
        assertThat(answer(saying(pull(asha), OTHER, right, old)))
                .as("a stranger learns nothing of nonces")
                .isEqualTo("401 proof-wrong");
        assertThat(trail("pull"))
                .as("a nonce that is old is nothing to tell of")
                .contains("proof-wrong")
                .doesNotContain("proof-stale");
    }

    @Test
    @Requirement("USR-6")
    void aTokenThatIsUsedWithoutItsKeyIsInTheTrailOnceAMinute() {
        for (int i = 0; i < 3; i++) {
            asha.sendAsIs(pull(asha));
            asha.with(OTHER).send(pull(asha));
        }
        server.clock().advance(Duration.ofMinutes(1));
        asha.with(OTHER).send(pull(asha));

        assertThat(trail("pull")).containsExactly("proof-wrong", "proof-required");
        assertThat(text(admin.get("/audit?worker=" + Cast.ASHA + "&act=pull")))
                .contains("\"device\":\"" + Cast.TABLET_A + "\"")
                .contains("127.0.0.1");
    }

    private List<String> trail(String act) {
        Fields answer =
                Fields.of(JsonText.readObject(admin.get("/audit?act=" + act).body()));
        return answer.list("records", record -> record.text("outcome"));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    @Requirement("USR-4")
    void aRefreshTokenThatAStrangerUsesEndsTheSessionAndOneThatIsMadeUpDoesNot() {
        String id = asha.refreshToken().substring(0, asha.refreshToken().indexOf('.') + 1);
        TestClient thief = TestClient.stranger(server.uri()).with(OTHER);

        assertThat(answer(refresh(thief, id + "AAAA"))).isEqualTo("401 session-over");
        assertThat(answer(thief.sendAsIs(refreshing(thief, id + "AAAA")))).isEqualTo("401 session-over");
        assertThat(answer(saying(
                        refreshing(asha, asha.refreshToken()),
                        KEY,
                        asked("POST", "/access/tokens/refresh", asha.refreshToken()),
                        "old")))
                .isEqualTo("401 proof-stale");
        HttpResponse<byte[]> next = refresh(asha, asha.refreshToken());
        assertThat(answer(next)).as("none of that was the worker's loss").isEqualTo("200");
        TestClient second = TestClient.of(server.uri(), next);

        assertThat(answer(refresh(thief, second.refreshToken()))).isEqualTo("401 proof-wrong");
        assertThat(answer(refresh(second, second.refreshToken())))
                .as("who had it is not known: nobody goes on")
                .isEqualTo("401 session-over");
        assertThat(answer(second.send(pull(second)))).isEqualTo("401 no-token");
        assertThat(trail("session-renewed")).contains("proof-wrong", "session-over");
    }

    @Test
    @Requirement("USR-4")
    void aRefreshTokenWithoutAnyProofEndsTheSessionToo() {
        TestClient stranger = TestClient.stranger(server.uri());
        assertThat(answer(stranger.sendAsIs(refreshing(stranger, asha.refreshToken()))))
                .isEqualTo("401 proof-required");
        assertThat(answer(asha.send(pull(asha)))).isEqualTo("401 no-token");
    }

    private static HttpResponse<byte[]> refresh(TestClient client, String token) {
        return client.post("/access/tokens/refresh", refreshBody(token));
    }

    private static HttpRequest.Builder refreshing(TestClient client, String token) {
        return client.withToken("")
                .request("/access/tokens/refresh")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JsonText.write(refreshBody(token))));
    }

    private static Json.Obj refreshBody(String token) {
        return Json.obj()
                .put("refreshToken", token)
                .putText("device", Cast.TABLET_A)
                .build();
    }

    @Test
    @Requirement("USR-4")
    void aDockTokenIsBoundLikeTheOthersAndReceiptsOfDestructionVouchForThemselves() {
        TestClient dock = asha.atDock();
        for (String path : List.of("/sync/deliver", "/sync/reads", "/sync/withdrawn")) {
            HttpRequest.Builder request = path.endsWith("withdrawn")
                    ? pull(dock, path)
                    : dock.request(path)
                            .header("Content-Type", "application/x-ndjson")
                            .POST(HttpRequest.BodyPublishers.ofString("\n"));
            assertThat(answer(dock.sendAsIs(request.copy()))).as(path).isEqualTo("401 proof-required");
            assertThat(answer(dock.with(OTHER).send(request.copy()))).as(path).isEqualTo("401 proof-wrong");
            assertThat(answer(dock.send(request.copy()))).as(path).doesNotStartWith("401");
        }
        HttpRequest.Builder receipts = dock.request("/sync/destroyed")
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString("{\"said\":\"{}\",\"key\":\"x\",\"signature\":\"AAAA\"}\n"));
        assertThat(text(dock.sendAsIs(receipts))).contains("\"receipt\":\"refused\"");
    }

    @Test
    @Requirement("USR-4")
    void aTabletWithANewKeyBeginsANewSessionAndTheOldOneStaysWithTheOldKey() {
        TestClient renewed =
                TestClient.of(server.uri(), told(OTHER, "Asha Patel")).with(OTHER);

        assertThat(answer(renewed.send(pull(renewed)))).isEqualTo("200");
        assertThat(answer(renewed.with(KEY).send(pull(renewed)))).isEqualTo("401 proof-wrong");
        assertThat(answer(asha.with(OTHER).send(pull(asha)))).isEqualTo("401 proof-wrong");
        assertThat(answer(asha.send(pull(asha)))).isEqualTo("200");
    }

    private HttpResponse<byte[]> told(SigningKey key, String name) {
        return TestClient.stranger(server.uri())
                .with(key)
                .post(
                        "/access/tokens",
                        claim(name).putText("deviceKey", key.verifyingKey()).build());
    }

    private static ObjBuilder claim(String name) {
        return Json.obj()
                .put("name", name)
                .put("passphrase", TestDirectory.PASSPHRASE)
                .putText("device", Cast.TABLET_A)
                .put("deviceName", "x");
    }

    private static HttpRequest.Builder signingIn(TestClient client, Json.Obj claim) {
        return client.request("/access/tokens")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JsonText.write(claim)));
    }

    @Test
    @Requirement("USR-4")
    void whoTellsAKeyShowsThatTheyHaveIt() {
        TestClient stranger = TestClient.stranger(server.uri());
        Json.Obj claim =
                claim("Asha Patel").putText("deviceKey", OTHER.verifyingKey()).build();

        assertThat(answer(stranger.sendAsIs(signingIn(stranger, claim)))).isEqualTo("401 proof-required");
        assertThat(answer(stranger.send(signingIn(stranger, claim)))).isEqualTo("401 proof-wrong");
        assertThat(answer(told(OTHER, "Asha Patel"))).isEqualTo("200");
    }

    @Test
    @Requirement("USR-4")
    void aRevokedTabletIsToldToEraseItselfAndWhoeverHasItsTokensIsNot() {
        server.directory().real().revoke(Cast.TABLET_A);

        assertThat(Pulled.read(asha.send(pull(asha)).body()).lines()).containsExactly(new PullLine.Wipe());
        assertThat(answer(asha.with(OTHER).send(pull(asha)))).isEqualTo("401 proof-wrong");
    }

    @Test
    @Requirement("USR-4")
    void withoutAKeyOneWorksAtADeskAndOnNoRecordOfATablet() {
        TestClient stranger = TestClient.stranger(server.uri());
        assertThat(Stream.of("Asha Patel", "Bethan Hughes")
                        .map(name -> answer(stranger.sendAsIs(
                                signingIn(stranger, claim(name).build())))))
                .containsOnly("401 device-key-required");

        HttpResponse<byte[]> answer =
                stranger.sendAsIs(signingIn(stranger, claim("Ada Administrator").build()));
        TestClient desk = TestClient.of(server.uri(), answer);

        assertThat(desk.dockToken()).isEmpty();
        assertThat(answer(desk.sendAsIs(desk.request("/administration/workers").GET())))
                .isEqualTo("200");
        assertThat(answer(desk.sendAsIs(desk.request("/people").GET()))).isEqualTo("403 forbidden");
        assertThat(answer(desk.sendAsIs(pull(desk)))).isEqualTo("403 forbidden");
        assertThat(answer(desk.sendAsIs(pull(desk, "/sync/push").setHeader("Content-Type", "application/x-ndjson"))))
                .isEqualTo("403 forbidden");
        String dock = new DockTokens("a secret that only tests know, long enough")
                .of(UUID.fromString(desk.refreshToken().substring(0, 36)));
        assertThat(answer(desk.withToken(dock).send(pull(desk.withToken(dock), "/sync/withdrawn"))))
                .as("no desk stands in a dock")
                .isEqualTo("401 no-token");
    }
}
