package org.throughcare.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.sync.PullLine;
import org.throughcare.model.sync.PullQuestion;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestClock;
import org.throughcare.server.testkit.TestDatabase;
import org.throughcare.server.testkit.TestDirectory;
import org.throughcare.server.testkit.TestProvider;
import org.throughcare.server.testkit.TestServer;

/** Workers sign in with their organisation's own identity provider, on a tablet that has no browser. */
@Requirement({"USR-4", "USR-10"})
class OpenIdTest {

    private static final DeviceId TABLET = new DeviceId(new UUID(7, 7));
    private static final DeviceId OTHER_TABLET = new DeviceId(new UUID(8, 8));
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final String ASHA = "8c1f-asha";

    private final TestDatabase database = TestDatabase.create();
    private final TestClock clock = new TestClock(TestServer.START);
    private TestProvider provider;
    private TestServer server;
    private TestClient stranger;

    @BeforeEach
    void start() {
        provider = TestProvider.start(clock, PAUSE);
        server = start(Map.of());
        server.directory().cast();
        server.directory().real().link(Cast.ASHA, ASHA);
        stranger = TestClient.stranger(server.uri());
    }

    @AfterEach
    void stop() {
        server.close();
        provider.close();
    }

    private TestServer start(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(provider.settings());
        settings.putAll(more);
        return TestServer.start(database, clock, settings);
    }

    private void restart(Map<String, String> more) {
        server.close();
        server = start(more);
        stranger = TestClient.stranger(server.uri());
    }

    @Test
    void aWorkerSignsInElsewhereWithACodeAndIsThenInHere() {
        assertThat(stranger.get("/access/openid").statusCode()).isEqualTo(204);
        Fields begun = begin();
        assertThat(begun.text("verificationUri")).isEqualTo(provider.issuer() + "/activate");
        assertThat(begun.instant("expiresAt")).isEqualTo(TestServer.START.plusSeconds(600));
        assertThat(begun.names())
                .containsExactly("handle", "userCode", "verificationUri", "expiresAt", "interval")
                .doesNotContain("device_code");

        HttpResponse<byte[]> pending = ask(begun);
        assertThat(pending.statusCode()).isEqualTo(202);
        assertThat(Fields.of(JsonText.readObject(pending.body())).integer("interval"))
                .isEqualTo(5);

        provider.approve(begun.text("userCode"), ASHA);
        clock.advance(PAUSE);
        TestClient asha = TestClient.of(server.uri(), ask(begun));
        assertThat(asha.pull(List.of()).lines()).containsExactly(new PullLine.End());
        assertThat(ask(begun).statusCode()).as("the handle is used up").isEqualTo(401);
        TestClient goesOn = TestClient.of(server.uri(), refresh(asha));
        assertThat(goesOn.pull(List.of()).lines()).containsExactly(new PullLine.End());
    }

    @Test
    void theProviderIsAskedNoMoreOftenThanItWantsHoweverOftenTheTabletAsks() {
        Fields begun = begin();
        for (int i = 0; i < 20; i++) {
            assertThat(ask(begun).statusCode()).isEqualTo(202);
        }
        clock.advance(PAUSE);
        assertThat(ask(begun).statusCode()).isEqualTo(202);
        assertThat(provider.asked()).isEqualTo(2);
        assertThat(provider.tooOften()).isZero();
    }

    @Test
    void whoDoesNotWantToIsNotInAndNeitherIsWhoTakesTooLong() {
        Fields denied = begin();
        provider.deny(denied.text("userCode"));
        assertProblem(ask(denied), 401, "provider-refused");
        assertProblem(ask(denied), 401, "code-expired");

        Fields late = begin();
        clock.advance(Duration.ofMinutes(10));
        provider.approve(late.text("userCode"), ASHA);
        assertProblem(ask(late), 401, "code-expired");
    }

    @Test
    void aHandleIsGoodOnItsOwnTabletAndNowhereElse() {
        Fields begun = begin();
        provider.approve(begun.text("userCode"), ASHA);
        assertProblem(ask(begun, OTHER_TABLET, Json.obj()), 401, "code-expired");
        assertThat(provider.asked()).isZero();
        for (String handle : List.of("AAAA", "no handle", "{}")) {
            assertProblem(ask(handle, TABLET, Json.obj()), 401, "code-expired");
        }
        assertThat(ask(begun).statusCode()).isEqualTo(200);
    }

    @Test
    void whoWorksHereNoMoreIsAnsweredLikeWhoNeverDid() {
        HttpResponse<byte[]> nobody = signIn("somebody-else");
        server.directory().real().withdraw(Cast.ASHA);
        HttpResponse<byte[]> withdrawn = signIn(ASHA);
        assertProblem(nobody, 401, "no-account");
        assertThat(withdrawn.statusCode()).isEqualTo(401);
        assertThat(withdrawn.body()).isEqualTo(nobody.body());
    }

    @Test
    void aSubjectOfAnotherIssuerIsSomebodyElse() throws Exception {
        try (var tx = server.database().connect();
                var statement = tx.createStatement()) {
            statement.execute(
                    "update worker set openid_issuer = 'https://elsewhere.example' where name = 'Asha Patel'");
        }
        assertProblem(signIn(ASHA), 401, "no-account");
    }

    @Test
    void theProvidersKeyMayChangeAtAnyTime() {
        assertThat(signIn(ASHA).statusCode()).isEqualTo(200);
        provider.rotate();
        clock.advance(Duration.ofMinutes(1));
        assertThat(signIn(ASHA).statusCode()).isEqualTo(200);
    }

    /** ID tokens that prove nothing. */
    @SuppressWarnings("ImmutableEnumChecker") // each writes anew, and keeps nothing
    private enum Forgery {
        OTHER_ISSUER((provider, claims) -> provider.signed(new JWTClaimsSet.Builder(claims)
                .issuer("https://elsewhere.example")
                .build())),
        OTHER_AUDIENCE((provider, claims) -> provider.signed(
                new JWTClaimsSet.Builder(claims).audience("another client").build())),
        ANOTHERS_TOO((provider, claims) -> provider.signed(new JWTClaimsSet.Builder(claims)
                .audience(List.of(TestProvider.CLIENT, "another client"))
                .claim("azp", "another client")
                .build())),
        NOBODYS_OF_TWO((provider, claims) -> provider.signed(new JWTClaimsSet.Builder(claims)
                .audience(List.of(TestProvider.CLIENT, "another client"))
                .build())),
        LAPSED((provider, claims) -> provider.signed(new JWTClaimsSet.Builder(claims)
                .expirationTime(Date.from(claims.getIssueTime().toInstant().minusSeconds(61)))
                .build())),
        NEVER_LAPSES((provider, claims) -> provider.signed(
                new JWTClaimsSet.Builder(claims).expirationTime(null).build())),
        NOT_YET((provider, claims) -> provider.signed(new JWTClaimsSet.Builder(claims)
                .notBeforeTime(Date.from(claims.getIssueTime().toInstant().plusSeconds(61)))
                .build())),
        OTHER_NONCE((provider, claims) -> provider.signed(new JWTClaimsSet.Builder(claims)
                .claim("nonce", "of another question")
                .build())),
        NOBODY((provider, claims) ->
                provider.signed(new JWTClaimsSet.Builder(claims).subject(null).build())),
        UNSIGNED((provider, claims) -> new PlainJWT(claims).serialize()),
        SIGNED_WITH_THE_PUBLIC_KEY((provider, claims) -> hmac(claims, provider.key())),
        OTHER_KEY_OF_THE_SAME_NAME((provider, claims) ->
                TestProvider.signed(claims, TestProvider.newKey(provider.key().getKeyID()))),
        OTHER_KEY((provider, claims) -> TestProvider.signed(claims, TestProvider.newKey("unknown"))),
        CLAIMS_CHANGED((provider, claims) -> {
            String[] parts = provider.signed(claims).split("\\.", -1);
            String[] others = provider.signed(new JWTClaimsSet.Builder(claims)
                            .claim("amr", List.of("mfa"))
                            .build())
                    .split("\\.", -1);
            return parts[0] + "." + others[1] + "." + parts[2];
        }),
        NO_TOKEN((provider, claims) -> "rubbish");

        private final BiFunction<TestProvider, JWTClaimsSet, String> writing;

        Forgery(BiFunction<TestProvider, JWTClaimsSet, String> writing) {
            this.writing = writing;
        }
    }

    private static String hmac(JWTClaimsSet claims, ECKey key) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new MACSigner(key.toECPublicKey().getEncoded()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anIdTokenThatProvesNothingLetsNobodyIn(Forgery forgery) {
        provider.writing(claims -> forgery.writing.apply(provider, claims));
        assertProblem(signIn(ASHA), 401, "provider-refused");
        provider.writing(provider::signed);
        assertThat(signIn(ASHA).statusCode()).isEqualTo(200);
    }

    /** What providers may do, one more than the other. */
    @ParameterizedTest
    @ValueSource(strings = {"a little late", "no nonce", "for two, and us"})
    void anIdTokenMayBeALittleOtherwise(String how) {
        Map<String, Consumer<JWTClaimsSet.Builder>> changes = Map.of(
                "a little late",
                claims -> claims.expirationTime(Date.from(clock.instant().minusSeconds(59))),
                "no nonce",
                claims -> claims.claim("nonce", null),
                "for two, and us",
                claims ->
                        claims.audience(List.of(TestProvider.CLIENT, "another")).claim("azp", TestProvider.CLIENT));
        provider.writing(claims -> {
            JWTClaimsSet.Builder changed = new JWTClaimsSet.Builder(claims);
            changes.get(how).accept(changed);
            return provider.signed(changed.build());
        });
        assertThat(signIn(ASHA).statusCode()).isEqualTo(200);
    }

    @Test
    void anotherClaimThanTheSubjectMayNameTheWorker() {
        restart(Map.of("THROUGHCARE_OPENID_SUBJECT", "oid"));
        assertProblem(signIn(ASHA), 401, "provider-refused");
        provider.writing(claims -> provider.signed(new JWTClaimsSet.Builder(claims)
                .subject("pairwise")
                .claim("oid", ASHA)
                .build()));
        assertThat(signIn("anything").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"500 {}", "302 {}", "200 no JSON", "200 {}", "401 {\"error\":\"invalid_client\"}"})
    void aProviderThatIsOutOfOrderIsSaidToBeAndTheSignInGoesOnAfterwards(String answer) {
        Fields begun = begin();
        provider.failing(answer);
        assertProblem(stranger.post("/access/openid/begin", device()), 503, "provider-unavailable");
        clock.advance(Duration.ofHours(2));
        assertProblem(stranger.post("/access/openid/begin", device()), 503, "provider-unavailable");
        provider.failing(null);
        assertProblem(ask(begun), 401, "code-expired");
        assertThat(signIn(ASHA).statusCode()).isEqualTo(200);
    }

    @Test
    void aProviderThatIsDownForAMomentLosesNoSignIn() {
        Fields begun = begin();
        provider.approve(begun.text("userCode"), ASHA);
        provider.failing("503 {}");
        assertProblem(ask(begun), 503, "provider-unavailable");
        provider.failing(null);
        clock.advance(PAUSE);
        assertThat(ask(begun).statusCode()).isEqualTo(200);
    }

    @Test
    void aProviderThatAnswersNobodyKeepsNobodyWaiting() {
        provider.slow(true);
        assertProblem(stranger.post("/access/openid/begin", device()), 503, "provider-unavailable");
    }

    @Test
    void anAnswerWithoutEndIsNotRead() {
        provider.failing("200 {\"issuer\":\"" + "x".repeat(300_000) + "\"}");
        assertProblem(stranger.post("/access/openid/begin", device()), 503, "provider-unavailable");
    }

    @Test
    void whoIsLinkedSignsInWithNoPassphraseOfOursUnlessTheServiceSaysSo() {
        HttpResponse<byte[]> refused = signInHere("Asha Patel", TestDirectory.PASSPHRASE);
        assertProblem(refused, 401, "sign-in-failed");
        assertThat(refused.body())
                .isEqualTo(signInHere("Asha Patel", "wrong").body())
                .isEqualTo(signInHere("Nobody Atall", "wrong").body());
        assertThat(signInHere("Rhys Morgan", TestDirectory.PASSPHRASE).statusCode())
                .isEqualTo(200);

        restart(Map.of("THROUGHCARE_OPENID_PASSPHRASES", "accepted"));
        assertThat(signInHere("Asha Patel", TestDirectory.PASSPHRASE).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aServerThatKnowsNoProviderIsWhatItWas() {
        try (TestServer without = TestServer.start(database, clock, Map.of())) {
            TestClient client = TestClient.stranger(without.uri());
            assertProblem(client.get("/access/openid"), 404, "no-provider");
            assertProblem(client.post("/access/openid/begin", device()), 404, "no-provider");
            assertProblem(client.post("/access/openid/tokens", Json.obj().build()), 404, "no-provider");
            assertThat(TestClient.signIn(without.uri(), "Asha Patel", TABLET)
                            .pull(List.of())
                            .lines())
                    .containsExactly(new PullLine.End());
        }
    }

    @Test
    void whoNeedsASecondFactorHasItWhereTheProviderHasSeenOne() {
        restart(Map.of("THROUGHCARE_SECOND_FACTOR", "required"));
        server.directory().worker("Ada Min", Set.of(Roles.ADMINISTRATOR));
        link("Ada Min", "ada");
        assertProblem(signIn("ada", "pwd"), 401, "second-factor-enrol");

        TestClient ada = TestClient.of(server.uri(), signIn("ada", "pwd", "mfa"));
        assertThat(ada.get("/administration/workers").statusCode()).isEqualTo(200);
        TestClient goesOn = TestClient.of(server.uri(), refresh(ada));
        assertThat(goesOn.get("/administration/workers").statusCode()).isEqualTo(200);
    }

    @Test
    void whereTheProviderSaysNothingOfASecondFactorOursIsAskedForAndTheCodeGoesOn() {
        restart(Map.of("THROUGHCARE_SECOND_FACTOR", "required"));
        server.directory().worker("Ada Min", Set.of(Roles.ADMINISTRATOR));
        link("Ada Min", "ada");
        TestClient enrolling =
                TestClient.of(server.uri(), signIn("ada", Json.obj().put("enrol", true)));
        assertProblem(enrolling.get("/administration/workers"), 403, "second-factor-enrol");
        byte[] secret = Base32.decode(Fields.of(JsonText.readObject(enrolling
                        .post("/access/second-factor", Json.obj().build())
                        .body()))
                .text("secret"));
        assertThat(enrolling
                        .post(
                                "/access/second-factor/confirm",
                                Json.obj().put("code", code(secret)).build())
                        .statusCode())
                .isEqualTo(200);
        clock.advance(Duration.ofMinutes(1));

        Fields begun = begin();
        provider.approve(begun.text("userCode"), "ada");
        assertProblem(ask(begun), 401, "second-factor-required");
        assertProblem(ask(begun, TABLET, Json.obj().put("secondFactor", "000000")), 401, "second-factor-wrong");
        assertThat(ask(begun, TABLET, Json.obj().put("secondFactor", code(secret)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(provider.asked()).as("once for each sign-in").isEqualTo(2);
    }

    @Test
    void fiveWrongCodesLockTheWorkerOut() {
        restart(Map.of("THROUGHCARE_ENROLMENT", "required"));
        Fields begun = begin();
        provider.approve(begun.text("userCode"), ASHA);
        for (int i = 0; i < 7; i++) {
            assertProblem(ask(begun), 401, "enrolment-required");
        }
        for (int i = 0; i < 5; i++) {
            assertProblem(ask(begun, TABLET, Json.obj().put("enrolmentCode", "ABCD")), 401, "enrolment-wrong");
        }
        assertProblem(ask(begun, TABLET, Json.obj().put("enrolmentCode", "ABCD")), 429, "locked-out");
    }

    @Test
    void codesThatAreAskedForAndNotUsedMakeTheirAddressWait() {
        restart(Map.of("THROUGHCARE_SIGN_IN_TRIES", "3"));
        for (int i = 0; i < 6; i++) {
            assertThat(signIn(ASHA).statusCode()).isEqualTo(200);
        }
        for (int i = 0; i < 3; i++) {
            begin();
        }
        assertProblem(stranger.post("/access/openid/begin", device()), 429, "locked-out");
    }

    @Test
    void aSessionEndsWhenTheProviderVouchesForTheWorkerNoMore() {
        TestClient asha = TestClient.of(server.uri(), signIn(ASHA));
        int before = provider.asked();
        asha = TestClient.of(server.uri(), refresh(asha));
        assertThat(provider.asked()).as("not within the hour").isEqualTo(before);
        for (int day = 0; day < 20; day++) {
            clock.advance(Duration.ofDays(1));
            asha = TestClient.of(server.uri(), refresh(asha));
        }
        assertThat(provider.asked()).isEqualTo(before + 20);

        provider.letGo(ASHA);
        assertThat(refresh(asha).statusCode()).as("within the hour").isEqualTo(200);
        clock.advance(Duration.ofHours(1));
        assertProblem(refresh(asha), 401, "session-over");
        assertProblem(refresh(asha), 401, "session-over");
        assertThat(asha.atDock()
                        .askWithdrawn(new PullQuestion.Behind(List.of()))
                        .statusCode())
                .as("what waits can still be delivered")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSessionOutlivesTheProvidersLastWordBySevenDaysAtMost(boolean refreshes) {
        provider.refreshes(refreshes);
        TestClient asha = TestClient.of(server.uri(), signIn(ASHA));
        provider.failing("503 {}");
        for (int day = 0; day < 6; day++) {
            clock.advance(Duration.ofDays(1));
            asha = TestClient.of(server.uri(), refresh(asha));
        }
        clock.advance(Duration.ofDays(1));
        assertProblem(refresh(asha), 401, "session-over");
        provider.failing(null);
        assertThat(signIn(ASHA).statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverIsSomebodyElseAtTheProvidersNowDoesNotGoOn() {
        TestClient asha = TestClient.of(server.uri(), signIn(ASHA));
        provider.writing(claims -> provider.signed(
                new JWTClaimsSet.Builder(claims).subject("somebody-else").build()));
        clock.advance(Duration.ofHours(2));
        assertProblem(refresh(asha), 401, "session-over");
    }

    @Test
    void anAdministratorLinksAWorkerToOneAccountAndOfThatNobodyElse() {
        server.directory().worker("Ada Min", Set.of(Roles.ADMINISTRATOR));
        TestClient ada = TestClient.signIn(server.uri(), "Ada Min", OTHER_TABLET);
        TestClient rhys = TestClient.signIn(server.uri(), "Rhys Morgan", TABLET);
        assertProblem(linking(ada, Cast.RHYS.toString(), ASHA), 409, "taken");
        assertThat(linking(ada, Cast.RHYS.toString(), "rhys").statusCode()).isEqualTo(204);
        assertThat(rhys.pullRaw(List.of()).statusCode()).as("signs in anew").isEqualTo(401);
        assertThat(signIn("rhys").statusCode()).isEqualTo(200);
        assertThat(new String(ada.get("/administration/workers").body(), StandardCharsets.UTF_8))
                .contains("\"subject\":\"rhys\"");
        assertThat(linking(ada, Cast.RHYS.toString(), null).statusCode()).isEqualTo(204);
        assertProblem(signIn("rhys"), 401, "no-account");
        assertThat(signInHere("Rhys Morgan", TestDirectory.PASSPHRASE).statusCode())
                .isEqualTo(200);
        assertThat(Fields.of(JsonText.readObject(
                                ada.get("/audit?act=worker-linked&outcome=done").body()))
                        .list("records", record -> record.texts("about")))
                .containsExactly(List.of("worker:" + Cast.RHYS), List.of("worker:" + Cast.RHYS));
    }

    @Test
    void aWorkerMayBeAddedWithoutAnyPassphrase() {
        server.directory().worker("Ada Min", Set.of(Roles.ADMINISTRATOR));
        TestClient ada = TestClient.signIn(server.uri(), "Ada Min", OTHER_TABLET);
        ObjBuilder worker = Json.obj()
                .putText("id", new UUID(3, 3))
                .put("name", "Nia Rees")
                .put("roles", Json.texts(List.of("worker-prison")))
                .put("teams", Json.texts(List.of(Cast.WING.toString())));
        assertProblem(ada.post("/administration/workers", worker.build()), 400, "required");
        assertThat(ada.post(
                                "/administration/workers",
                                worker.put("subject", "nia").build())
                        .statusCode())
                .isEqualTo(204);
        assertThat(signIn("nia").statusCode()).isEqualTo(200);
        assertProblem(signInHere("Nia Rees", "anything at all"), 401, "sign-in-failed");
    }

    @Test
    void theTrailTellsOfASignInAndNotOfTheWaitingAndTheDatabaseHasNoToken() throws Exception {
        Fields begun = begin();
        ask(begun);
        clock.advance(PAUSE);
        provider.approve(begun.text("userCode"), ASHA);
        ask(begun);
        begin();
        server.directory().worker("Ada Min", Set.of(Roles.ADMINISTRATOR));
        TestClient ada = TestClient.signIn(server.uri(), "Ada Min", OTHER_TABLET);
        assertThat(outcomes(ada, "sign-in-begun")).containsExactly("done", "done");
        assertThat(outcomes(ada, "sign-in")).as("Ada's too").containsExactly("done", "done");
        try (var tx = server.database().connect();
                var statement = tx.createStatement();
                var rows = statement.executeQuery("select (select string_agg(i::text, ' ') from openid_sign_in i)"
                        + " || (select string_agg(s::text, ' ') from openid_session s)"
                        + " || (select string_agg(a::text, ' ') from audit a)")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1))
                    .doesNotContain("device-code-", "refresh-", begun.text("handle"))
                    .doesNotContain(hex("device-code-"), hex("refresh-"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                         | 400 | device
            {"device":"x"}                             | 400 | device
            """)
    void whatCanNotBeIsRefusedWithItsField(String body, int status, String field) {
        HttpResponse<byte[]> answer = stranger.post("/access/openid/begin", JsonText.readObject(body));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Fields.of(JsonText.readObject(answer.body())).text("field")).isEqualTo(field);
    }

    private String code(byte[] secret) {
        return Totp.code(secret, Totp.step(clock.instant()));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> outcomes(TestClient administrator, String act) {
        return Fields.of(JsonText.readObject(
                        administrator.get("/audit?act=" + act).body()))
                .list("records", record -> record.text("outcome"));
    }

    private void link(String name, String subject) {
        server.directory()
                .real()
                .link(
                        server.directory()
                                .worker(name, Set.of(Roles.ADMINISTRATOR))
                                .id(),
                        subject);
    }

    private static HttpResponse<byte[]> linking(TestClient administrator, String worker, String subject) {
        return administrator.post(
                "/administration/workers/openid",
                Json.obj().put("worker", worker).put("subject", subject).build());
    }

    private HttpResponse<byte[]> signIn(String subject, String... means) {
        Fields begun = begin();
        provider.approve(begun.text("userCode"), subject, means);
        return ask(begun);
    }

    private HttpResponse<byte[]> signIn(String subject, ObjBuilder more) {
        Fields begun = begin();
        provider.approve(begun.text("userCode"), subject);
        return ask(begun, TABLET, more);
    }

    private HttpResponse<byte[]> signInHere(String name, String passphrase) {
        return stranger.post(
                "/access/tokens",
                Json.obj()
                        .put("name", name)
                        .put("passphrase", passphrase)
                        .putText("device", TABLET)
                        .put("deviceName", "Tablet")
                        .build());
    }

    private Fields begin() {
        HttpResponse<byte[]> answer = stranger.post("/access/openid/begin", device());
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return Fields.of(JsonText.readObject(answer.body()));
    }

    private static Json.Obj device() {
        return Json.obj().putText("device", TABLET).build();
    }

    private HttpResponse<byte[]> ask(Fields begun) {
        return ask(begun, TABLET, Json.obj());
    }

    private HttpResponse<byte[]> ask(Fields begun, DeviceId device, ObjBuilder more) {
        return ask(begun.text("handle"), device, more);
    }

    private HttpResponse<byte[]> ask(String handle, DeviceId device, ObjBuilder more) {
        return stranger.post(
                "/access/openid/tokens",
                more.put("handle", handle)
                        .putText("device", device)
                        .put("deviceName", "Tablet")
                        .build());
    }

    private HttpResponse<byte[]> refresh(TestClient client) {
        return stranger.post(
                "/access/tokens/refresh",
                Json.obj()
                        .put("refreshToken", client.refreshToken())
                        .putText("device", TABLET)
                        .build());
    }

    private static void assertProblem(HttpResponse<byte[]> answer, int status, String code) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(body).isEqualTo(status);
        assertThat(Fields.of(JsonText.readObject(answer.body())).text("code")).isEqualTo(code);
    }
}
