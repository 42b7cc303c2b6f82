package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.sync.Limits;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;

/** A real tablet has more to say than the server takes at once: it is sent away, waits, and goes on where it was. */
class BusyServerTest {

    private final World world = World.at(
            "2026-12-08T09:00:00Z",
            Map.of("THROUGHCARE_REQUESTS_PER_MINUTE", "60", "THROUGHCARE_REQUESTS_AT_ONCE", "1"));
    private final Hand tablet = world.tablet("a").signIn("Asha Patel");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Requirement("USR-2")
    void whatIsTurnedAwayInTheMiddleIsDeliveredAfterwardsAndOnce() {
        List<EntryId> recorded = new ArrayList<>();
        recorded.add(tablet.record(Cast.MARK, Person.KIND, Cast.mark()));
        for (int i = 0; i < Limits.BATCH_ENTRIES; i++) {
            recorded.add(tablet.record(
                    Cast.MARK, Phone.KIND, new Phone(null, null, "en", Phone.OWN, true, "07700 900" + i)));
        }

        SyncStatus first = tablet.sync();
        assertThat(first.phase()).isEqualTo(SyncStatus.Phase.DEFERRED);
        assertThat(first.waiting()).isEqualTo(1);
        assertThat(tablet.sync().waiting()).as("too early").isEqualTo(1);

        world.pass(Duration.ofSeconds(1));
        SyncStatus second = tablet.sync();
        assertThat(second.phase()).as("it has not asked what is new yet").isEqualTo(SyncStatus.Phase.DEFERRED);
        assertThat(second.waiting()).isZero();

        world.pass(Duration.ofSeconds(1));
        SyncStatus third = tablet.sync();
        assertThat(third.phase()).isEqualTo(SyncStatus.Phase.DONE);
        assertThat(third.held()).isZero();
        assertThat(world.onServer(Cast.MARK)).extracting(Entry::id).containsExactlyElementsOf(recorded);
    }
}
