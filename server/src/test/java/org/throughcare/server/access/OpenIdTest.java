package org.throughcare.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.sync.PullLine;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestProvider;

/** Workers sign in with their organisation's own identity provider, on a tablet that has no browser. */
@Requirement({"USR-4", "USR-10"})
class OpenIdTest {

    @RegisterExtension
    static final OpenIdWorld world = new OpenIdWorld(Map.of());

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
        SIGNED_WITH_A_SECRET_THAT_IS_PUBLISHED((provider, claims) -> {
            OctetSequenceKey secret =
                    new OctetSequenceKey.Builder(new byte[32]).keyID("shared").build();
            provider.publishing(secret);
            return hmac(claims, secret.getKeyID(), secret.toByteArray());
        }),
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
            return hmac(claims, key.getKeyID(), key.toECPublicKey().getEncoded());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hmac(JWTClaimsSet claims, String keyId, byte[] secret) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(keyId).build(), claims);
            jwt.sign(new MACSigner(secret));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aWorkerSignsInElsewhereWithACodeAndIsThenInHere() {
        assertThat(world.stranger.get("/access/openid").statusCode()).isEqualTo(204);
        Fields begun = world.begin();
        assertThat(begun.text("verificationUri")).isEqualTo(world.provider.issuer() + "/activate");
        assertThat(begun.instant("expiresAt")).isEqualTo(world.clock.instant().plusSeconds(600));
        assertThat(begun.names())
                .containsExactly("handle", "userCode", "verificationUri", "expiresAt", "interval")
                .doesNotContain("device_code");

        HttpResponse<byte[]> pending = world.ask(begun);
        assertThat(pending.statusCode()).isEqualTo(202);
        assertThat(Fields.of(JsonText.readObject(pending.body())).integer("interval"))
                .isEqualTo(5);

        world.provider.approve(begun.text("userCode"), OpenIdWorld.ASHA);
        world.clock.advance(OpenIdWorld.PAUSE);
        TestClient asha = TestClient.of(world.server.uri(), world.ask(begun));
        assertThat(asha.pull(List.of()).lines()).containsExactly(new PullLine.End());
        assertThat(world.ask(begun).statusCode()).as("the handle is used up").isEqualTo(401);
        TestClient goesOn = TestClient.of(world.server.uri(), world.refresh(asha));
        assertThat(goesOn.pull(List.of()).lines()).containsExactly(new PullLine.End());
    }

    @Test
    void theProviderIsAskedNoMoreOftenThanItWantsHoweverOftenTheTabletAsks() {
        Fields begun = world.begin();
        for (int i = 0; i < 20; i++) {
            assertThat(world.ask(begun).statusCode()).isEqualTo(202);
        }
        world.clock.advance(OpenIdWorld.PAUSE);
        assertThat(world.ask(begun).statusCode()).isEqualTo(202);
        assertThat(world.provider.asked()).isEqualTo(2);
        assertThat(world.provider.tooOften()).isZero();
    }

    @Test
    void whoDoesNotWantToIsNotInAndNeitherIsWhoTakesTooLong() {
        Fields denied = world.begin();
        world.provider.deny(denied.text("userCode"));
        OpenIdWorld.assertProblem(world.ask(denied), 401, "provider-refused");
        OpenIdWorld.assertProblem(world.ask(denied), 401, "code-expired");

        Fields late = world.begin();
        world.clock.advance(Duration.ofMinutes(10));
        world.provider.approve(late.text("userCode"), OpenIdWorld.ASHA);
        OpenIdWorld.assertProblem(world.ask(late), 401, "code-expired");
    }

    @Test
    void aHandleIsGoodOnItsOwnTabletAndNowhereElse() {
        Fields begun = world.begin();
        world.provider.approve(begun.text("userCode"), OpenIdWorld.ASHA);
        OpenIdWorld.assertProblem(world.ask(begun, OpenIdWorld.OTHER_TABLET, Json.obj()), 401, "code-expired");
        assertThat(world.provider.asked()).isZero();
        for (String handle : List.of("AAAA", "no handle", "{}")) {
            OpenIdWorld.assertProblem(world.ask(handle, OpenIdWorld.TABLET, Json.obj()), 401, "code-expired");
        }
        assertThat(world.ask(begun).statusCode()).isEqualTo(200);
    }

    @Test
    void whoWorksHereNoMoreIsAnsweredLikeWhoNeverDid() {
        HttpResponse<byte[]> nobody = world.signIn("somebody-else");
        world.server.directory().real().withdraw(Cast.ASHA);
        HttpResponse<byte[]> withdrawn = world.signIn(OpenIdWorld.ASHA);
        OpenIdWorld.assertProblem(nobody, 401, "no-account");
        assertThat(withdrawn.statusCode()).isEqualTo(401);
        assertThat(withdrawn.body()).isEqualTo(nobody.body());
    }

    @Test
    void aSubjectOfAnotherIssuerIsSomebodyElse() {
        world.run("update worker set openid_issuer = 'https://elsewhere.example' where name = 'Asha Patel'");
        OpenIdWorld.assertProblem(world.signIn(OpenIdWorld.ASHA), 401, "no-account");
    }

    @Test
    void theProvidersKeyMayChangeAtAnyTime() {
        assertThat(world.signIn(OpenIdWorld.ASHA).statusCode()).isEqualTo(200);
        world.provider.rotate();
        world.clock.advance(Duration.ofMinutes(1));
        assertThat(world.signIn(OpenIdWorld.ASHA).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void anIdTokenThatProvesNothingLetsNobodyIn(Forgery forgery) {
        world.provider.writing(claims -> forgery.writing.apply(world.provider, claims));
        OpenIdWorld.assertProblem(world.signIn(OpenIdWorld.ASHA), 401, "provider-refused");
        world.provider.writing(world.provider::signed);
        assertThat(world.signIn(OpenIdWorld.ASHA).statusCode()).isEqualTo(200);
    }

    /** What providers may do, one more than the other. */
    @ParameterizedTest
    @ValueSource(strings = {"a little late", "no nonce", "for two, and us"})
    void anIdTokenMayBeALittleOtherwise(String how) {
        Map<String, Consumer<JWTClaimsSet.Builder>> changes = Map.of(
                "a little late",
                claims -> claims.expirationTime(Date.from(world.clock.instant().minusSeconds(59))),
                "no nonce",
                claims -> claims.claim("nonce", null),
                "for two, and us",
                claims ->
                        claims.audience(List.of(TestProvider.CLIENT, "another")).claim("azp", TestProvider.CLIENT));
        world.provider.writing(claims -> {
            JWTClaimsSet.Builder changed = new JWTClaimsSet.Builder(claims);
            changes.get(how).accept(changed);
            return world.provider.signed(changed.build());
        });
        assertThat(world.signIn(OpenIdWorld.ASHA).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"500 {}", "302 {}", "200 no JSON", "200 {}", "401 {\"error\":\"invalid_client\"}"})
    void aProviderThatIsOutOfOrderIsSaidToBeAndTheSignInGoesOnAfterwards(String answer) {
        Fields begun = world.begin();
        world.provider.failing(answer);
        OpenIdWorld.assertProblem(
                world.stranger.post("/access/openid/begin", OpenIdWorld.device()), 503, "provider-unavailable");
        world.clock.advance(Duration.ofHours(2));
        OpenIdWorld.assertProblem(
                world.stranger.post("/access/openid/begin", OpenIdWorld.device()), 503, "provider-unavailable");
        world.provider.failing(null);
        OpenIdWorld.assertProblem(world.ask(begun), 401, "code-expired");
        assertThat(world.signIn(OpenIdWorld.ASHA).statusCode()).isEqualTo(200);
    }

    @Test
    void aProviderThatIsDownForAMomentLosesNoSignIn() {
        Fields begun = world.begin();
        world.provider.approve(begun.text("userCode"), OpenIdWorld.ASHA);
        world.provider.failing("503 {}");
        OpenIdWorld.assertProblem(world.ask(begun), 503, "provider-unavailable");
        world.provider.failing(null);
        world.clock.advance(OpenIdWorld.PAUSE);
        assertThat(world.ask(begun).statusCode()).isEqualTo(200);
    }

    @Test
    void aProviderThatAnswersNobodyKeepsNobodyWaiting() {
        world.provider.slow(true);
        OpenIdWorld.assertProblem(
                world.stranger.post("/access/openid/begin", OpenIdWorld.device()), 503, "provider-unavailable");
    }

    @Test
    void anAnswerWithoutEndIsNotRead() {
        world.provider.failing("200 {\"issuer\":\"" + "x".repeat(300_000) + "\"}");
        OpenIdWorld.assertProblem(
                world.stranger.post("/access/openid/begin", OpenIdWorld.device()), 503, "provider-unavailable");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                         | 400 | device
            {"device":"x"}                             | 400 | device
            """)
    void whatCanNotBeIsRefusedWithItsField(String body, int status, String field) {
        HttpResponse<byte[]> answer = world.stranger.post("/access/openid/begin", JsonText.readObject(body));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Fields.of(JsonText.readObject(answer.body())).text("field")).isEqualTo(field);
    }
}
