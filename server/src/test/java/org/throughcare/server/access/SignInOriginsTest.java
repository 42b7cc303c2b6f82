package org.throughcare.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestClock;
import org.throughcare.server.testkit.TestDatabase;
import org.throughcare.server.testkit.TestDirectory;
import org.throughcare.server.testkit.TestServer;

/** Tries to sign in are counted by where they come from too, across names. */
class SignInOriginsTest {

    private static final Map<String, String> SETTINGS =
            Map.of("THROUGHCARE_SIGN_IN_TRIES", "20", "THROUGHCARE_ADDRESS_HEADER", "X-Real-IP");

    private final TestServer server =
            TestServer.start(TestDatabase.create(), new TestClock(TestServer.START), SETTINGS);
    private int names;

    @BeforeEach
    void hire() {
        server.directory().cast();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void onePassphraseOnManyNamesIsHeldUpLongerEachTimeAndOtherAddressesAreNot() {
        for (int free = 0; free < 20; free++) {
            assertThat(guess("192.0.2.1").statusCode()).isEqualTo(401);
        }
        for (String wait : new String[] {"1", "2", "4", "8"}) {
            HttpResponse<byte[]> early = guess("192.0.2.1");
            assertThat(early.statusCode()).isEqualTo(429);
            assertThat(early.headers().firstValue("Retry-After")).contains(wait);
            assertThat(good("192.0.2.1").statusCode()).as("whoever it is").isEqualTo(429);
            assertThat(good("192.0.2.2").statusCode()).isEqualTo(200);
            server.clock().advance(Duration.ofSeconds(Integer.parseInt(wait)));
            assertThat(guess("192.0.2.1").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void theLongestWaitIsAQuarterOfAnHourAndAnHourWithoutATryEndsIt() {
        for (int failures = 0; failures < 35; failures++) {
            guess("192.0.2.1");
            server.clock().advance(Duration.ofMinutes(15));
        }
        guess("192.0.2.1");
        assertThat(guess("192.0.2.1").headers().firstValue("Retry-After")).contains("900");

        server.clock().advance(Duration.ofMinutes(61));
        assertThat(guess("192.0.2.1").statusCode()).isEqualTo(401);
        assertThat(good("192.0.2.1").statusCode()).isEqualTo(200);
    }

    @Test
    void aWholeWingSignsInFromOneAddressAndAGoodSignInWipesNoFailures() {
        for (int tries = 0; tries < 50; tries++) {
            assertThat(good("192.0.2.1").statusCode()).isEqualTo(200);
        }
        for (int failures = 0; failures < 20; failures++) {
            assertThat(guess("192.0.2.1").statusCode()).isEqualTo(401);
            if (failures < 19) {
                assertThat(good("192.0.2.1").statusCode()).isEqualTo(200);
            }
        }
        assertThat(good("192.0.2.1").statusCode()).isEqualTo(429);
    }

    private HttpResponse<byte[]> guess(String address) {
        return signIn("Somebody " + names++, "wrong", address);
    }

    private HttpResponse<byte[]> good(String address) {
        return signIn("Asha Patel", TestDirectory.PASSPHRASE, address);
    }

    private HttpResponse<byte[]> signIn(String name, String passphrase, String address) {
        TestClient stranger = TestClient.stranger(server.uri());
        return stranger.send(stranger.request("/access/tokens")
                .header("Content-Type", "application/json")
                .header("X-Real-IP", address)
                .POST(HttpRequest.BodyPublishers.ofByteArray(JsonText.write(Json.obj()
                        .put("name", name)
                        .put("passphrase", passphrase)
                        .putText("device", new DeviceId(new UUID(7, 7)))
                        .put("deviceName", "Tablet")
                        .putText("deviceKey", TestClient.KEY.verifyingKey())
                        .build()))));
    }
}
