package org.throughcare.mobile.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.TimeOrderedIds;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.scenario.Hand;
import org.throughcare.mobile.scenario.World;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.server.fault.Ledgers;
import org.throughcare.server.testkit.TestDatabase;
import org.throughcare.server.testkit.TestDirectory;

/** The connection breaks at byte k of what goes to the server or comes back; one clean sync makes everything whole. */
class CutAtAnyByteTest {

    private static final long SEED = 20261208;
    private static final int CUTS = 24;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final World world = World.at("2026-12-08T09:00:00Z");
    private final CutLine line = CutLine.to(world.server().uri());
    private final Hand other = world.tablet("other").signIn("Rhys Morgan");
    private final List<LedgerId> people = List.of(Cast.MARK, LedgerId.person(FixedIds.at(0x9999)));
    private Tablet tablet;
    private long there;
    private long back;

    @BeforeEach
    void aTabletOnALineThatBreaks() {
        people.forEach(person -> other.record(person, Person.KIND, Cast.mark()));
        other.sync();
        tablet = Tablet.open(new Tablet.Config(
                folder,
                line.uri(),
                "Tablet A",
                world.server().clock(),
                ZoneId.of("Europe/London"),
                new TimeOrderedIds(),
                new Random(1)));
        tablet.access().signIn("Asha Patel", TestDirectory.PASSPHRASE.toCharArray());
        measure(() -> work());
    }

    @AfterEach
    void close() {
        tablet.close();
        line.close();
        world.close();
    }

    @Test
    void ofAPushAndAPull() {
        for (int i = 0; i < CUTS; i++) {
            List<EntryId> saved = work();
            String where = cutSomewhere(i);
            tablet.sync().syncNow();
            clean(where);
            assertThat(Ledgers.of(world.server()).numbers().keySet()).as(where).containsAll(saved);
        }
        System.out.printf(
                "seed %d: %d syncs of %d bytes there and %d back, each cut at some byte%n", SEED, CUTS, there, back);
    }

    @Test
    void ofAHandBack() {
        clean("before");
        TestDatabase dump = world.server().database().dump();
        rest();
        for (int i = 0; i < 6; i++) {
            work();
            clean("round " + i);
        }
        Ledgers before = Ledgers.of(world.server()).mustBeSound();
        for (int restored = 0; restored < 4; restored++) {
            world.server().database().restore(dump);
            rest();
            if (restored == 0) {
                measure(() -> {});
                world.server().database().restore(dump);
                rest();
            }
            for (int i = 0; i < 3; i++) {
                cutSomewhere(i);
                tablet.sync().syncNow();
            }
            clean("restored " + restored);
            Set<EntryId> all = before.numbers().keySet();
            assertThat(Ledgers.of(world.server()).mustBeSound().numbers().keySet())
                    .as("restored %s", restored)
                    .isEqualTo(all);
        }
    }

    private String cutSomewhere(int turn) {
        boolean request = turn % 2 == 0;
        long at = random.nextLong(request ? there : back);
        if (request) {
            line.cutThereAfter(at);
        } else {
            line.cutBackAfter(at);
        }
        return "cut at byte " + at + (request ? " there" : " back");
    }

    /** How many bytes a sync takes after this was done. */
    private void measure(Runnable before) {
        before.run();
        line.whole();
        tablet.sync().syncNow();
        there = line.there();
        back = line.back();
        assertThat(there).isGreaterThan(500);
        assertThat(back).isGreaterThan(500);
    }

    private void clean(String where) {
        line.whole();
        SyncStatus status = tablet.sync().syncNow();
        assertThat(status.phase()).as(where).isEqualTo(SyncStatus.Phase.DONE);
        assertThat(status.signInAgain()).as(where).isEmpty();
        assertThat(status.waiting()).as(where).isZero();
        assertThat(status.held()).as(where).isZero();
        Ledgers server = Ledgers.of(world.server()).mustBeSound();
        for (LedgerId person : people) {
            assertThat(tablet.store().entries(person))
                    .as(where)
                    .extracting(stored -> stored.written().bytes())
                    .usingElementComparator(Arrays::compare)
                    .isEqualTo(server.bytes(person));
        }
    }

    /** Something to send and something to fetch. */
    private List<EntryId> work() {
        List<EntryId> saved = new ArrayList<>();
        DrugTest test =
                DrugTests.voluntary("2026-12-08T08:00:00Z").negative("O", "C").build();
        for (int i = 0; i < 4; i++) {
            LedgerId person = people.get(i % people.size());
            saved.add(other.record(person, DrugTest.KIND, test));
            Draft<DrugTest> draft = tablet.capture().draft(person, DrugTest.KIND, test);
            Hand.saved(tablet.capture().saveAnyway(tablet.access().session().orElseThrow(), List.of(draft)))
                    .forEach(entry -> saved.add(entry.id()));
        }
        other.sync();
        return saved;
    }

    /** The server's pool finds out that its connections are gone once they have rested for half a second. */
    private static void rest() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
