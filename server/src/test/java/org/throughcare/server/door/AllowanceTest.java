package org.throughcare.server.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.CannotStart;
import org.throughcare.server.Server;
import org.throughcare.server.access.Caller;
import org.throughcare.server.testkit.TestClock;
import org.throughcare.server.testkit.TestServer;

/** What a bucket gives, with the times of requests in seconds. */
class AllowanceTest {

    private final TestClock clock = new TestClock(TestServer.START);

    /** Each request is a time; the answer is {@code +} where it is let through, else how long to wait. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1  | 60  | 0 0 1 1          | + 1 + 1
            3  | 60  | 0 0 0 0          | + + + 1
            3  | 60  | 0 0 0 0.4 0.4 1  | + + + 0.6 0.6 +
            3  | 60  | 0 0 0 2 2 2      | + + + + + 1
            3  | 60  | 0 0 0 90 90 90 90 | + + + + + + 1
            2  | 6   | 0 0 0 9.5 10     | + + 10 0.5 +
            2  | 120 | 0 0 0 0.5        | + + 0.5 +
            3  | 60  | 9 9 9 0 1        | + + + 1 +
            """)
    void aBucketEmptiesAndFillsEvenlyAndAClockThatIsSetBackKeepsNobodyOut(
            int atOnce, int perMinute, String requests, String answers) {
        RequestLimit limit = limit(atOnce, perMinute);
        StringBuilder said = new StringBuilder();
        for (String at : requests.split(" ", -1)) {
            clock.set(TestServer.START.plusMillis(Math.round(Double.parseDouble(at) * 1000)));
            said.append(limit.count(caller(1, 1)).map(AllowanceTest::seconds).orElse("+"))
                    .append(' ');
        }
        assertThat(said.toString().strip()).isEqualTo(answers);
    }

    private static String seconds(Duration wait) {
        return wait.toMillis() % 1000 == 0
                ? Long.toString(wait.toSeconds())
                : Double.toString(wait.toMillis() / 1000.0);
    }

    @Test
    void eachWorkerOnEachTabletHasABucketOfTheirOwn() {
        RequestLimit limit = limit(1, 60);
        assertThat(limit.count(caller(1, 1))).isEmpty();
        assertThat(limit.count(caller(1, 1))).contains(Duration.ofSeconds(1));
        assertThat(limit.count(caller(1, 2))).isEmpty();
        assertThat(limit.count(caller(2, 1))).isEmpty();
    }

    @Test
    void onlySoManyAreRememberedAndWhoIsSilentLongestIsForgottenFirst() {
        RequestLimit limit = limit(1, 1);
        limit.count(caller(0, 0));
        for (int i = 1; i < 20_000; i++) {
            limit.count(caller(i, i));
            assertThat(limit.count(caller(0, 0))).as("who keeps calling").isPresent();
        }
        assertThat(limit.size()).isEqualTo(10_000);
        assertThat(limit.count(caller(1, 1))).as("forgotten").isEmpty();
        assertThat(limit.count(caller(19_999, 19_999))).isPresent();
    }

    @Test
    void offIsNoLimit() {
        RequestLimit limit = new RequestLimit(new RequestPolicy("off", "1"), clock);
        for (int i = 0; i < 1000; i++) {
            assertThat(limit.count(caller(1, 1))).isEmpty();
        }
        assertThat(limit.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "PER_MINUTE, 0",
        "PER_MINUTE, -1",
        "PER_MINUTE, many",
        "PER_MINUTE, 1000001",
        "AT_ONCE, off",
        "AT_ONCE, 0",
        "AT_ONCE, 1.5"
    })
    void aSettingThatSaysNothingIsSaidPlainly(String setting, String value) {
        assertThatThrownBy(() -> Server.start(Map.of("THROUGHCARE_REQUESTS_" + setting, value)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("THROUGHCARE_REQUESTS_" + setting + " has to be a number from 1 to 1000000");
    }

    private RequestLimit limit(int atOnce, int perMinute) {
        return new RequestLimit(new RequestPolicy(Integer.toString(perMinute), Integer.toString(atOnce)), clock);
    }

    private static Caller caller(long worker, long device) {
        return new Caller(new WorkerId(new UUID(1, worker)), new DeviceId(new UUID(2, device)), Set.of());
    }
}
