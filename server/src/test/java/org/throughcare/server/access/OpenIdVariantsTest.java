package org.throughcare.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestDirectory;

/** Servers that are set otherwise beside an identity provider. */
@Requirement({"USR-4", "USR-10"})
class OpenIdVariantsTest {

    private OpenIdWorld world;

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void anotherClaimThanTheSubjectMayNameTheWorker() {
        world = new OpenIdWorld(Map.of("THROUGHCARE_OPENID_SUBJECT", "oid"));
        OpenIdWorld.assertProblem(world.signIn(OpenIdWorld.ASHA), 401, "provider-refused");
        world.provider.writing(claims -> world.provider.signed(new JWTClaimsSet.Builder(claims)
                .subject("pairwise")
                .claim("oid", OpenIdWorld.ASHA)
                .build()));
        assertThat(world.signIn("anything").statusCode()).isEqualTo(200);
    }

    @Test
    void aClientWithoutASecretSendsNone() {
        world = new OpenIdWorld(Map.of("THROUGHCARE_OPENID_SECRET", ""));
        world.provider.taking("none");
        assertThat(world.signIn(OpenIdWorld.ASHA).statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsLinkedSignsInWithAPassphraseOfOursWhereTheServiceSaysSo() {
        world = new OpenIdWorld(Map.of("THROUGHCARE_OPENID_PASSPHRASES", "accepted"));
        assertThat(world.signInHere("Asha Patel", TestDirectory.PASSPHRASE).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoNeedsASecondFactorHasItWhereTheProviderHasSeenOne() {
        world = new OpenIdWorld(Map.of("THROUGHCARE_SECOND_FACTOR", "required"));
        world.server.directory().worker("Ada Min", Set.of(Roles.ADMINISTRATOR));
        world.link("Ada Min", "ada");
        OpenIdWorld.assertProblem(world.signIn("ada", "pwd"), 401, "second-factor-enrol");

        TestClient ada = TestClient.of(world.server.uri(), world.signIn("ada", "pwd", "mfa"));
        assertThat(ada.get("/administration/workers").statusCode()).isEqualTo(200);
        TestClient goesOn = TestClient.of(world.server.uri(), world.refresh(ada));
        assertThat(goesOn.get("/administration/workers").statusCode()).isEqualTo(200);
    }

    @Test
    void whereTheProviderSaysNothingOfASecondFactorOursIsAskedForAndTheCodeGoesOn() {
        world = new OpenIdWorld(Map.of("THROUGHCARE_SECOND_FACTOR", "required"));
        world.server.directory().worker("Ada Min", Set.of(Roles.ADMINISTRATOR));
        world.link("Ada Min", "ada");
        TestClient enrolling =
                TestClient.of(world.server.uri(), world.signIn("ada", Json.obj().put("enrol", true)));
        OpenIdWorld.assertProblem(enrolling.get("/administration/workers"), 403, "second-factor-enrol");
        byte[] secret = Base32.decode(Fields.of(JsonText.readObject(enrolling
                        .post("/access/second-factor", Json.obj().build())
                        .body()))
                .text("secret"));
        assertThat(enrolling
                        .post(
                                "/access/second-factor/confirm",
                                Json.obj().put("code", world.code(secret)).build())
                        .statusCode())
                .isEqualTo(200);
        world.clock.advance(Duration.ofMinutes(1));

        Fields begun = world.begin();
        world.provider.approve(begun.text("userCode"), "ada");
        OpenIdWorld.assertProblem(world.ask(begun), 401, "second-factor-required");
        OpenIdWorld.assertProblem(
                world.ask(begun, OpenIdWorld.TABLET, Json.obj().put("secondFactor", "000000")),
                401,
                "second-factor-wrong");
        assertThat(world.ask(begun, OpenIdWorld.TABLET, Json.obj().put("secondFactor", world.code(secret)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(world.provider.asked()).as("once for each sign-in").isEqualTo(2);
    }

    @Test
    void fiveWrongCodesLockTheWorkerOut() {
        world = new OpenIdWorld(Map.of("THROUGHCARE_ENROLMENT", "required"));
        Fields begun = world.begin();
        world.provider.approve(begun.text("userCode"), OpenIdWorld.ASHA);
        for (int i = 0; i < 7; i++) {
            OpenIdWorld.assertProblem(world.ask(begun), 401, "enrolment-required");
        }
        for (int i = 0; i < 5; i++) {
            OpenIdWorld.assertProblem(
                    world.ask(begun, OpenIdWorld.TABLET, Json.obj().put("enrolmentCode", "ABCD")),
                    401,
                    "enrolment-wrong");
        }
        OpenIdWorld.assertProblem(
                world.ask(begun, OpenIdWorld.TABLET, Json.obj().put("enrolmentCode", "ABCD")), 429, "locked-out");
    }

    @Test
    void codesThatAreAskedForAndNotUsedMakeTheirAddressWait() {
        world = new OpenIdWorld(Map.of("THROUGHCARE_SIGN_IN_TRIES", "3"));
        for (int i = 0; i < 6; i++) {
            assertThat(world.signIn(OpenIdWorld.ASHA).statusCode()).isEqualTo(200);
        }
        for (int i = 0; i < 3; i++) {
            world.begin();
        }
        OpenIdWorld.assertProblem(world.stranger.post("/access/openid/begin", OpenIdWorld.device()), 429, "locked-out");
    }

    @Test
    void theTrailTellsOfASignInAndNotOfTheWaitingAndTheDatabaseHasNoToken() throws Exception {
        world = new OpenIdWorld(Map.of());
        Fields begun = world.begin();
        world.ask(begun);
        world.clock.advance(OpenIdWorld.PAUSE);
        world.provider.approve(begun.text("userCode"), OpenIdWorld.ASHA);
        world.ask(begun);
        world.begin();
        world.server.directory().worker("Ada Min", Set.of(Roles.ADMINISTRATOR));
        TestClient ada = TestClient.signIn(world.server.uri(), "Ada Min", OpenIdWorld.OTHER_TABLET);
        assertThat(OpenIdWorld.outcomes(ada, "sign-in-begun")).containsExactly("done", "done");
        assertThat(OpenIdWorld.outcomes(ada, "sign-in")).as("Ada's too").containsExactly("done", "done");
        try (var tx = world.server.database().connect();
                var statement = tx.createStatement();
                var rows = statement.executeQuery("select (select string_agg(i::text, ' ') from openid_sign_in i)"
                        + " || (select string_agg(s::text, ' ') from openid_session s)"
                        + " || (select string_agg(a::text, ' ') from audit a)")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1))
                    .doesNotContain("device-code-", "refresh-", begun.text("handle"))
                    .doesNotContain(OpenIdWorld.hex("device-code-"), OpenIdWorld.hex("refresh-"));
        }
    }
}
