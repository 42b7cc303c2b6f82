package org.throughcare.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.sync.PullQuestion;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestClock;
import org.throughcare.server.testkit.TestDatabase;
import org.throughcare.server.testkit.TestServer;

/** Somebody with a good token asks more often than anybody needs to. */
class RequestLimitTest {

    private static final DeviceId TABLET = new DeviceId(new UUID(8, 8));

    private TestServer server;
    private TestClient asha;

    @BeforeEach
    void startServer() {
        server = TestServer.start(
                TestDatabase.create(),
                new TestClock(TestServer.START),
                Map.of("THROUGHCARE_REQUESTS_PER_MINUTE", "40", "THROUGHCARE_REQUESTS_AT_ONCE", "3"));
        server.directory().cast();
        asha = TestClient.signIn(server.uri(), "Asha Patel", TABLET);
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void whoAsksTooOftenIsToldHowLongToWaitAndThenIsAnswered() {
        useUp();
        HttpResponse<byte[]> refused = asha.pullRaw(List.of());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("2");
        assertThat(refused.headers().firstValue("Throughcare-Time")).isPresent();
        assertThat(JsonText.readObject(refused.body()).get("code")).isEqualTo(Json.of("too-many-requests"));
        assertThat(asha.atDock()
                        .askWithdrawn(new PullQuestion.Behind(List.of()))
                        .statusCode())
                .as("the same worker's dock")
                .isEqualTo(429);
        assertThat(TestClient.signIn(server.uri(), "Rhys Morgan", TABLET)
                        .pullRaw(List.of())
                        .statusCode())
                .as("another worker of the same tablet")
                .isEqualTo(200);

        server.clock().advance(Duration.ofSeconds(2));
        assertThat(asha.pullRaw(List.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsTurnedAwayLeavesNoRecordInTheTrailAndIsCounted() {
        useUp();
        long before = records();
        for (int i = 0; i < 20; i++) {
            assertThat(asha.get("/duties").statusCode()).isEqualTo(429);
        }
        assertThat(records()).isEqualTo(before);
        assertThat(server.part(MeterRegistry.class)
                        .counter("throughcare.requests.refused")
                        .count())
                .isEqualTo(20);
    }

    @Test
    void whoHasNoGoodTokenTakesNothingFromWhoHas() {
        for (int i = 0; i < 20; i++) {
            assertThat(asha.withToken("rubbish").pullRaw(List.of()).statusCode())
                    .isEqualTo(401);
        }
        assertThat(asha.pullRaw(List.of()).statusCode()).isEqualTo(200);
    }

    private void useUp() {
        for (int i = 0; i < 3; i++) {
            assertThat(asha.get("/duties").statusCode()).isEqualTo(200);
        }
    }

    private long records() {
        return server.part(Transactions.class)
                .read(tx -> Sql.first(tx, "select count(*) from audit", row -> row.getLong(1))
                        .orElseThrow());
    }
}
