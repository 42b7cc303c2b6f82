package org.throughcare.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.person.Person;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.server.testkit.Pulled;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestServer;

/** A caseload is what a worker's teams are granted, and what the worker is granted alone. */
class GrantsTest {

    private static final DeviceId COVERING = new DeviceId(new UUID(7, 3));

    private final TestServer server = TestServer.start();
    private TestClient bethan;
    private TestClient administrator;

    @BeforeEach
    void markIsOnTheWing() {
        server.directory().cast();
        server.directory().worker("Ada Min", Set.of(Roles.ADMINISTRATOR));
        administrator = TestClient.signIn(server.uri(), "Ada Min", new DeviceId(new UUID(7, 9)));
        bethan = TestClient.signIn(server.uri(), "Bethan Hughes", COVERING);
        TestClient asha = TestClient.signIn(server.uri(), "Asha Patel", Cast.TABLET_A);
        asha.push(List.of(Entries.of(Cast.MARK).record(Person.KIND, Cast.mark())));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whoCoversForSomebodyGetsTheWholeRecordRecordsInItAndLosesItWhenThatEnds() {
        assertThat(bethan.pull(List.of()).entries()).isEmpty();

        assertThat(ask("grants", "worker", Cast.BETHAN)).isEqualTo(204);
        Pulled pulled = bethan.pull(List.of());
        assertThat(pulled.entries()).hasSize(1);
        assertThat(new String(bethan.get("/people").body(), StandardCharsets.UTF_8))
                .contains("O'Leary");
        assertThat(bethan.push(List.of(test(1))).get(0)).isInstanceOf(Receipt.Accepted.class);
        TestClient colin = TestClient.signIn(server.uri(), "Colin Baptiste", new DeviceId(new UUID(7, 4)));
        assertThat(colin.pull(List.of()).entries()).as("it is hers alone").isEmpty();

        List<Head> heads = bethan.pull(List.of()).reached();
        server.clock().advance(Duration.ofSeconds(1));
        assertThat(ask("grants/end", "worker", Cast.BETHAN)).isEqualTo(204);
        assertThat(bethan.pull(heads).dropped()).containsExactly(Cast.MARK);
        assertThat(bethan.push(List.of(test(2))).get(0)).isInstanceOf(Receipt.Escrowed.class);
        assertThat(ask("grants/end", "worker", Cast.BETHAN)).as("it has ended").isEqualTo(404);
    }

    @Test
    void theLastTeamsGrantDoesNotEndButOneOfTwoDoes() {
        assertThat(ask("grants", "worker", Cast.BETHAN)).isEqualTo(204);
        assertThat(ask("grants/end", "team", Cast.WING))
                .as("one worker is no caseload of a team")
                .isEqualTo(409);

        assertThat(ask("grants", "team", Cast.CLINIC)).isEqualTo(204);
        assertThat(ask("grants/end", "team", Cast.WING)).isEqualTo(204);
        assertThat(ask("grants/end", "team", Cast.WING)).isEqualTo(404);
        assertThat(ask("grants/end", "team", Cast.CLINIC)).isEqualTo(409);
    }

    @Test
    void nobodyGrantsToAWorkerWhoIsNotThere() {
        assertThat(ask("grants", "worker", new UUID(1, 1))).isEqualTo(404);
        assertThat(ask("grants/end", "worker", new UUID(1, 1))).isEqualTo(404);
    }

    private int ask(String route, String field, Object id) {
        return administrator
                .post(
                        "/administration/" + route,
                        Json.obj()
                                .putText("ledger", Cast.MARK)
                                .putText(field, id)
                                .build())
                .statusCode();
    }

    private static Entry test(int number) {
        return Entries.of(Cast.MARK, FixedIds.after(8000L * number))
                .by(Cast.BETHAN)
                .on(COVERING)
                .record(
                        DrugTest.KIND,
                        DrugTests.voluntary("2026-11-23T08:00:00Z").build());
    }
}
