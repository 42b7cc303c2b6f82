package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.store.Stored;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.person.Person;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.server.fault.Ledgers;
import org.throughcare.server.testkit.TestDatabase;

/** A server that is put back to yesterday's copy gets everything back from its tablets. */
class RestoredServerTest {

    private static final int LOST = 1_000;
    private static final int AT_ONCE = 20;

    private final World world = World.at("2026-12-08T09:00:00Z");
    private final FixedIds ids = FixedIds.after(0x7_0000);
    private final List<LedgerId> people = new ArrayList<>();
    private final Hand wing = world.tablet("wing").signIn("Asha Patel").signIn("Rhys Morgan");
    private final Hand landing = world.tablet("landing").signIn("Rhys Morgan");
    private final Hand clinic = world.tablet("clinic").signIn("Colin Baptiste").signIn("Bethan Hughes");
    private final Hand home = world.tablet("home").signIn("Bethan Hughes");
    private final Hand cupboard = world.tablet("cupboard").signIn("Asha Patel");
    private TestDatabase dump;
    private Set<EntryId> recorded;

    @BeforeEach
    void aThousandEntriesSinceTheCopyWasMade() {
        register(wing, Cast.WING, 4);
        register(clinic, Cast.CLINIC, 4);
        record(wing, people.subList(0, 4), 40);
        record(clinic, people.subList(4, 8), 40);
        everybodySyncs(wing, landing, clinic, home, cupboard);
        dump = world.server().database().dump();
        settle();
        everybodySyncs(wing, landing, clinic, home);

        cupboard.wire().down();
        register(landing, Cast.WING, 2);
        register(home, Cast.CLINIC, 2);
        for (int done = 4; done < LOST; ) {
            for (Hand hand : List.of(wing, landing, clinic, home)) {
                boolean onTheWing = hand == wing || hand == landing;
                hand.sync();
                List<LedgerId> theirs = people.stream()
                        .filter(person -> onTheWing == isOnTheWing(person))
                        .toList();
                int more = Math.min(60, LOST - done);
                record(hand, theirs, more);
                done += more;
            }
        }
        everybodySyncs(wing, landing, clinic, home);
        recorded = numbers().keySet();
        assertThat(recorded).hasSize(8 + 80 + LOST);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void afterEveryTabletsNextSyncTheLedgersAreWholeByteForByte() {
        Ledgers before = Ledgers.of(world.server()).mustBeSound();

        world.server().database().restore(dump);
        settle();
        assertThat(numbers()).as("a thousand are gone").hasSize(88);
        everybodyComesBack(wing, landing, clinic, home);

        Ledgers after = Ledgers.of(world.server()).mustBeSound();
        assertThat(after.heads()).as("the same numbers, the same chains").isEqualTo(before.heads());
        before.heads()
                .keySet()
                .forEach(ledger -> assertThat(after.bytes(ledger))
                        .as("the same bytes of %s", ledger)
                        .usingElementComparator(java.util.Arrays::compare)
                        .isEqualTo(before.bytes(ledger)));
        everybodyComesBack(wing, landing, clinic, home);
        tabletsAgreeWith(after, wing, landing, clinic, home);
    }

    @Test
    void whatCameToTheServerAfterwardsAndWhatWaitedIsThereToo() {
        cupboard.wire().up();
        record(cupboard, people.subList(0, 4), 30);
        record(wing, people.subList(0, 4), 30);
        record(home, people.subList(4, 8), 30);

        world.server().database().restore(dump);
        settle();
        comeBack(cupboard);
        everybodyComesBack(wing, landing, clinic, home, cupboard);
        everybodyComesBack(wing, landing, clinic, home, cupboard);

        Ledgers after = Ledgers.of(world.server()).mustBeSound();
        assertThat(after.numbers().keySet()).containsAll(recorded).hasSize(recorded.size() + 90);
        tabletsAgreeWith(after, wing, landing, clinic, home, cupboard);
    }

    private Map<EntryId, Long> numbers() {
        return Ledgers.of(world.server()).mustBeSound().numbers();
    }

    private boolean isOnTheWing(LedgerId person) {
        int place = people.indexOf(person);
        return place < 4 || place == 8 || place == 9;
    }

    private void register(Hand hand, TeamId team, int count) {
        for (int i = 0; i < count; i++) {
            LedgerId person = LedgerId.person(ids.next());
            people.add(person);
            Person one = Cast.WING.equals(team) ? Cast.mark() : Cast.sian();
            hand.record(person, Person.KIND, one);
        }
    }

    private static void record(Hand hand, List<LedgerId> about, int count) {
        List<Draft<?>> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drafts.add(
                    Field.draft(hand.tablet().capture(), about.get(i % about.size()), i % Field.TESTS, "2026-12-08"));
        }
        for (int from = 0; from < count; from += AT_ONCE) {
            Hand.saved(hand.tablet()
                    .capture()
                    .saveAnyway(hand.session(), drafts.subList(from, Math.min(count, from + AT_ONCE))));
        }
    }

    private static void everybodySyncs(Hand... hands) {
        for (int round = 0; round < 2; round++) {
            for (Hand hand : hands) {
                SyncStatus status = hand.sync();
                assertThat(status.phase()).as(hand.folder().toString()).isEqualTo(SyncStatus.Phase.DONE);
                assertThat(status.held()).isZero();
            }
        }
    }

    private static void everybodyComesBack(Hand... hands) {
        List.of(hands).forEach(RestoredServerTest::comeBack);
    }

    /** One sync; who has to sign in again does so, as the screen asks them to, and syncs. */
    private static void comeBack(Hand hand) {
        SyncStatus status = hand.sync();
        if (!status.signInAgain().isEmpty()) {
            hand.tablet().access().knownWorkers().forEach(hand::signIn);
            status = hand.sync();
        }
        assertThat(status.signInAgain()).isEmpty();
        assertThat(status.phase()).as(hand.folder().toString()).isEqualTo(SyncStatus.Phase.DONE);
        assertThat(status.waiting()).isZero();
        assertThat(status.held()).isZero();
        assertThat(status.diverged()).isEmpty();
    }

    private static void tabletsAgreeWith(Ledgers server, Hand... hands) {
        for (Hand hand : hands) {
            Set<Head> heads = new HashSet<>();
            for (var worker : List.of(Cast.ASHA, Cast.RHYS, Cast.BETHAN, Cast.COLIN)) {
                hand.tablet().store().bookmarks(worker).stream()
                        .map(Bookmark::head)
                        .forEach(heads::add);
            }
            assertThat(heads)
                    .as(hand.folder().toString())
                    .hasSizeGreaterThan(5)
                    .isSubsetOf(server.heads().values());
            for (Head head : heads) {
                assertThat(hand.tablet().store().entries(head.ledger()))
                        .as("%s of %s", head.ledger(), hand.folder())
                        .extracting((Stored stored) -> stored.written().bytes())
                        .usingElementComparator(java.util.Arrays::compare)
                        .isEqualTo(server.bytes(head.ledger()));
            }
        }
    }

    /** The server's pool finds out that its connections are gone once they have rested for half a second. */
    private static void settle() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
