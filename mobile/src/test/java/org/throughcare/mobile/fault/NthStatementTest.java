package org.throughcare.mobile.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughcare.mobile.FakeTablet;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.mobile.store.Faults;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.StoreFault;
import org.throughcare.mobile.store.Stored;
import org.throughcare.mobile.testkit.FakeLink;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.wire.DestructionCodec;
import org.throughcare.model.wire.EntryCodec;

/** The Nth statement on the tablet's file fails, for every N there is: nothing lost, nothing twice, nothing half. */
class NthStatementTest {

    private static final String PASSPHRASE = "three calm herons";

    @TempDir
    Path folder;

    @Test
    void theStoreIsOpenedAgainAfterwards() throws IOException {
        System.out.println("statements that failed, then opened again: " + untilClean(Faults::at, true));
    }

    @Test
    void theAppGoesOnAsIfNothingHadHappened() throws IOException {
        System.out.println("statements that failed, then went on: " + untilClean(Faults::at, false));
    }

    @Test
    void theStatementHadAnEffectAllTheSame() throws IOException {
        System.out.println("statements that only seemed to fail: " + untilClean(Faults::lateAt, true));
    }

    private int untilClean(IntFunction<Faults> kind, boolean opensAgain) throws IOException {
        int failed = EveryStatement.fails(
                folder.resolve("ready.db"),
                kind,
                (file, nth, faults) -> new Shift(file, nth, server()).run(faults, opensAgain));
        assertThat(failed).as("there were statements to fail").isGreaterThanOrEqualTo(60);
        return failed;
    }

    /** A server with two people. */
    private static FakeLink server() {
        FakeLink server = new FakeLink().worker(Cast.ASHA, "Asha Patel", PASSPHRASE, "worker");
        for (LedgerId person : List.of(Cast.SIAN, Cast.DECLAN)) {
            Entries entries = Entries.of(person);
            entries.record(Person.KIND, Cast.sian());
            for (int i = 0; i < 3; i++) {
                entries.raw(
                        "note", 1, List.of(), Json.obj().put("text", "day " + i).build());
            }
            entries.all().forEach(entry -> server.accept(EntryCodec.write(entry)));
        }
        return server;
    }

    /** A tablet with both on it, on which Asha has signed in: once, because that takes longer than all the rest. */
    @BeforeEach
    void aTabletThatIsReady() {
        try (Store store = Faults.open(folder.resolve("ready.db"), Faults.none())) {
            Tablet tablet = FakeTablet.with(new StepClock("2026-12-08T14:05:00Z"), server(), store, 1);
            tablet.access().signIn("Asha Patel", PASSPHRASE.toCharArray());
            tablet.sync().syncNow();
            assertThat(store.caseload(Cast.ASHA)).containsExactlyInAnyOrder(Cast.SIAN, Cast.DECLAN);
        }
    }

    /** A shift in which things are saved, sent and fetched, one comes from elsewhere, and a ledger goes. */
    private record Shift(Path file, int nth, FakeLink server, StepClock clock, List<EntryId> saved) {

        private static final Session ASHA = new Session(Cast.ASHA, "Asha Patel", List.of("worker"), List.of());

        Shift(Path file, int nth, FakeLink server) {
            this(file, nth, server, new StepClock("2026-12-08T15:05:00Z"), new ArrayList<>());
        }

        void run(Faults faults, boolean opensAgain) throws IOException {
            Store store = Faults.open(file, faults);
            try {
                work(tablet(store, 10_000));
            } catch (StoreFault fault) {
                assertThat(fault.why()).isEqualTo(StoreFault.Cause.UNUSABLE);
            }
            faults.end();
            if (opensAgain) {
                store.close();
                store = Faults.open(file, Faults.none());
            }
            settle(tablet(store, 1_000_000));
            check(store);
            store.close();
            Faults.mustBeSound(file);
            Files.delete(file);
        }

        private Tablet tablet(Store store, long ids) {
            return FakeTablet.with(clock, server, store, ids);
        }

        private void work(Tablet tablet) {
            save(tablet);
            save(tablet);
            tablet.sync().syncNow();
            Entries more = Entries.of(Cast.SIAN, FixedIds.after(77_000));
            more.raw(
                    "note",
                    1,
                    List.of(),
                    Json.obj().put("text", "by somebody else").build());
            server.accept(EntryCodec.write(more.all().get(0)));
            save(tablet);
            server.drop(Cast.DECLAN);
            tablet.sync().syncNow();
        }

        /** What the tablet said was saved counts; what it said was not may be there or not, but not by half. */
        private void save(Tablet tablet) {
            DrugTest test = DrugTests.voluntary("2026-12-08T08:00:00Z")
                    .negative("O", "C")
                    .build();
            SaveResult result = tablet.capture()
                    .saveAnyway(
                            ASHA,
                            List.of(
                                    tablet.capture().draft(Cast.SIAN, DrugTest.KIND, test),
                                    tablet.capture().draft(Cast.SIAN, DrugTest.KIND, test)));
            if (result instanceof SaveResult.Saved entries) {
                entries.entries().forEach(entry -> saved.add(entry.id()));
            }
        }

        private void settle(Tablet tablet) {
            // The real server says so at every pull as long as the tablet has it; the one of the test says it once.
            server.drop(Cast.DECLAN);
            for (int i = 0; i < 2; i++) {
                tablet.sync().syncNow();
            }
            assertThat(tablet.sync().status().waiting()).as("statement %s", nth).isZero();
        }

        private void check(Store store) {
            List<Written> sian = server.ledger(Cast.SIAN);
            assertThat(sian).as("statement %s: once", nth).doesNotHaveDuplicates();
            assertThat(sian)
                    .as("statement %s: what was saved came through", nth)
                    .extracting(written -> written.entry().id())
                    .containsAll(saved);
            assertThat(sian.stream()
                            .filter(written -> written.entry().kind().equals("drug-test"))
                            .count())
                    .as("statement %s: a save is whole", nth)
                    .isEven();
            assertThat(store.entries(Cast.SIAN))
                    .as("statement %s: the tablet has what the server has", nth)
                    .extracting(Stored::written)
                    .isEqualTo(sian);
            assertThat(store.caseload(Cast.ASHA)).doesNotContain(Cast.DECLAN);
            assertThat(server.destroyed.stream()
                            .distinct()
                            .map(receipt -> DestructionCodec.read(receipt.said()))
                            .filter(said -> said.ledgers().stream()
                                    .anyMatch(gone -> gone.ledger().equals(Cast.DECLAN))))
                    .as("statement %s: what went was signed for, once", nth)
                    .hasSize(1);
            assertThat(store.destructions(0, 10)).isEmpty();
        }
    }
}
