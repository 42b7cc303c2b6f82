package org.throughcare.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.model.json.Fields;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.server.testkit.LogLines;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestProvider;

/** Providers that want the server's secret in another way, and providers whose clock is wrong. */
@Requirement({"USR-4", "USR-10"})
class OpenIdProvidersTest {

    @RegisterExtension
    static final OpenIdWorld world = new OpenIdWorld(Map.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client_secret_basic",
                "client_secret_post",
                "private_key_jwt client_secret_post",
                "client_secret_post client_secret_basic"
            })
    void theSecretGoesInTheWayThatTheProviderTakesAndInAHeaderWhereItMay(String methods) {
        world.provider.taking(methods.split(" "));
        TestClient asha = TestClient.of(world.server.uri(), world.signIn(OpenIdWorld.ASHA));
        int before = world.provider.asked();
        world.clock.advance(Duration.ofHours(2));
        assertThat(world.refresh(asha).statusCode()).isEqualTo(200);
        assertThat(world.provider.asked()).as("asked again in the same way").isEqualTo(before + 1);
    }

    @Test
    void aProviderThatTakesNoSecretIsNotSentOneAndTheLogSaysWhy() {
        world.provider.taking("private_key_jwt", "none");
        try (LogLines log = new LogLines()) {
            OpenIdWorld.assertProblem(
                    world.stranger.post("/access/openid/begin", OpenIdWorld.device()), 503, "provider-unavailable");
            assertThat(log.text())
                    .contains("THROUGHCARE_OPENID_SECRET neither as client_secret_basic nor as client_secret_post")
                    .doesNotContain(TestProvider.SECRET);
        }
        assertThat(world.provider.codesGiven()).as("it was not asked at all").isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {-86_400, -361, 61, 86_400})
    void aProviderWhoseClockIsWrongLetsNobodyInAndTheLogNamesBothClocks(long seconds) {
        world.provider.clockOff(Duration.ofSeconds(seconds));
        Fields begun = world.begin();
        world.provider.approve(begun.text("userCode"), OpenIdWorld.ASHA);
        try (LogLines log = new LogLines()) {
            OpenIdWorld.assertProblem(world.ask(begun), 401, "provider-clock");
            assertThat(log.text())
                    .contains("this server's says " + world.clock.instant())
                    .contains("the identity provider's is " + Math.abs(seconds) + " s "
                            + (seconds < 0 ? "behind" : "ahead"))
                    .as("nothing of the token")
                    .doesNotContain(OpenIdWorld.ASHA, "eyJ", "nonce");
        }
        OpenIdWorld.assertProblem(world.ask(begun), 401, "code-expired");
        world.provider.clockOff(Duration.ZERO);
        assertThat(world.signIn(OpenIdWorld.ASHA).statusCode()).isEqualTo(200);
    }

    /** One that is behind does no harm before its tokens come lapsed: some date them back on purpose. */
    @ParameterizedTest
    @ValueSource(longs = {-358, -60, 60})
    void aProviderWhoseClockIsALittleWrongIsBelieved(long seconds) {
        world.provider.clockOff(Duration.ofSeconds(seconds));
        assertThat(world.signIn(OpenIdWorld.ASHA).statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionGoesOnWhileTheClocksAreApartButNoLongerForIt() {
        TestClient asha = TestClient.of(world.server.uri(), world.signIn(OpenIdWorld.ASHA));
        int before = world.provider.asked();
        world.provider.clockOff(Duration.ofHours(1));
        for (int day = 0; day < 6; day++) {
            world.clock.advance(Duration.ofDays(1));
            asha = TestClient.of(world.server.uri(), world.refresh(asha));
        }
        assertThat(world.provider.asked())
                .as("each time with the token that it gave last")
                .isEqualTo(before + 6);
        world.clock.advance(Duration.ofDays(1));
        OpenIdWorld.assertProblem(world.refresh(asha), 401, "session-over");
    }

    @Test
    void aSessionGoesOnOnceTheClocksAgreeAgain() {
        TestClient asha = TestClient.of(world.server.uri(), world.signIn(OpenIdWorld.ASHA));
        world.provider.clockOff(Duration.ofHours(1));
        world.clock.advance(Duration.ofDays(6));
        asha = TestClient.of(world.server.uri(), world.refresh(asha));
        world.provider.clockOff(Duration.ZERO);
        world.clock.advance(Duration.ofHours(1));
        asha = TestClient.of(world.server.uri(), world.refresh(asha));
        world.clock.advance(Duration.ofDays(6));
        assertThat(world.refresh(asha).statusCode()).as("vouched for anew").isEqualTo(200);
    }
}
