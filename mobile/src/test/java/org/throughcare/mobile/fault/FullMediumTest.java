package org.throughcare.mobile.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughcare.mobile.FakeTablet;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.mobile.store.EntryState;
import org.throughcare.mobile.store.Faults;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.Stored;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.mobile.testkit.FakeLink;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.wire.EntryCodec;

/** The tablet's medium is full while something is saved, sent or fetched; then there is room again. */
class FullMediumTest {

    private static final int ROOM = 1_000_000;
    private static final String PASSPHRASE = "three calm herons";
    private static final Session ASHA = new Session(Cast.ASHA, "Asha Patel", List.of("worker"), List.of());

    @TempDir
    Path folder;

    private final StepClock clock = new StepClock("2026-12-08T14:05:00Z");
    private final FakeLink server = new FakeLink().worker(Cast.ASHA, "Asha Patel", PASSPHRASE, "worker");

    @Test
    void nothingIsLostAndItGoesOnWhenThereIsRoom() {
        Path file = folder.resolve("tablet.db");
        comes(Entries.of(Cast.SIAN).record(Person.KIND, Cast.sian()));
        try (Store store = Faults.open(file, Faults.none())) {
            Tablet tablet = FakeTablet.with(clock, server, store, 10_000);
            tablet.access().signIn("Asha Patel", PASSPHRASE.toCharArray());
            tablet.sync().syncNow();

            int saved = saveUntilFull(tablet, store);
            assertThat(store.backlog().waiting())
                    .as("what was said to be saved")
                    .isEqualTo(saved);

            Entries elsewhere = Entries.of(Cast.SIAN, FixedIds.after(500_000));
            for (int i = 0; i < 200; i++) {
                comes(elsewhere.raw(
                        "note",
                        1,
                        List.of(),
                        Json.obj().put("text", "x".repeat(2_000)).build()));
            }
            SyncStatus full = tablet.sync().syncNow();
            assertThat(full.phase()).as("said, not passed over").isEqualTo(SyncStatus.Phase.TROUBLED);
            List<Stored> meanwhile = store.entries(Cast.SIAN);
            assertThat(meanwhile).as("no half page").hasSizeLessThanOrEqualTo(1 + saved);

            Faults.fill(store, ROOM);
            SyncStatus again = tablet.sync().syncNow();
            assertThat(again.phase()).isEqualTo(SyncStatus.Phase.DONE);
            assertThat(again.waiting()).isZero();
            assertThat(store.entries(Cast.SIAN))
                    .allMatch(stored -> stored.state() == EntryState.NUMBERED)
                    .extracting(Stored::written)
                    .isEqualTo(server.ledger(Cast.SIAN));
            assertThat(server.ledger(Cast.SIAN)).hasSize(1 + saved + 200).doesNotHaveDuplicates();
        }
        Faults.mustBeSound(file);
    }

    /** Saves bigger and bigger things until the tablet says that there is no room; says how many it took. */
    private static int saveUntilFull(Tablet tablet, Store store) {
        Faults.fill(store, 1);
        int saved = 0;
        SaveResult result = save(tablet);
        while (result instanceof SaveResult.Saved) {
            saved++;
            result = save(tablet);
        }
        assertThat(result).as("in words").isInstanceOf(SaveResult.NotStored.class);
        assertThat(saved).isPositive();
        return saved;
    }

    private static SaveResult save(Tablet tablet) {
        DrugTest test =
                DrugTests.voluntary("2026-12-08T08:00:00Z").negative("O", "C").build();
        return tablet.capture().saveAnyway(ASHA, List.of(tablet.capture().draft(Cast.SIAN, DrugTest.KIND, test)));
    }

    private void comes(Entry entry) {
        server.accept(EntryCodec.write(entry));
    }
}
