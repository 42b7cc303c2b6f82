package org.throughcare.mobile.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.throughcare.mobile.FakeTablet;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.mobile.store.SqliteStore;
import org.throughcare.mobile.store.Stored;
import org.throughcare.mobile.testkit.EveryVault;
import org.throughcare.mobile.testkit.FakeLink;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.wire.EntryCodec;

/** A worker records something while a long pull is under way. */
class SaveDuringPullTest {

    private static final Phone PHONE = new Phone(null, null, "cy", Phone.OWN, true, null);

    private final FakeLink link = new FakeLink().worker(Cast.ASHA, "asha", "correct horse", "worker-prison");
    private final CountDownLatch halfway = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private int lines;

    @TempDir
    Path folder;

    @Test
    @Timeout(60)
    @Requirement("USR-1")
    void aSaveReturnsAndAppearsWhileThePullStillRunsAndIsSentInTheNextSync() throws Exception {
        Entries mark = Entries.of(Cast.MARK);
        link.accept(EntryCodec.write(mark.record(Person.KIND, Cast.mark())));
        Entries sian = Entries.of(Cast.SIAN);
        link.accept(EntryCodec.write(sian.record(Person.KIND, Cast.sian())));
        for (int i = 0; i < 200; i++) {
            link.accept(EntryCodec.write(sian.record(Phone.KIND, PHONE)));
        }
        try (SqliteStore store = SqliteStore.open(folder.resolve("tablet.db"), new EveryVault())) {
            Tablet tablet = FakeTablet.with(new StepClock("2026-12-08T09:00:00Z"), link, store, 1);
            tablet.access().signIn("asha", "correct horse".toCharArray());
            Session asha = tablet.access().session().orElseThrow();
            link.beforeLine = this::stopHalfway;
            CompletableFuture<SyncStatus> pull = CompletableFuture.supplyAsync(tablet.sync()::syncNow);
            halfway.await();

            SaveResult saved = tablet.capture().save(asha, tablet.capture().draft(Cast.MARK, Phone.KIND, PHONE));

            assertThat(pull).as("the pull still runs").isNotDone();
            assertThat(tablet.sync().status().phase()).isEqualTo(SyncStatus.Phase.PULLING);
            assertThat(saved).isInstanceOf(SaveResult.Saved.class);
            assertThat(tablet.records().of(Cast.MARK).ledger().current(Phone.KIND))
                    .extracting(Current::body)
                    .containsExactly(PHONE);
            assertThat(tablet.sync().status().waiting()).isEqualTo(1);
            assertThat(store.caseload(Cast.ASHA))
                    .as("who has come whole is there, who has not is hidden")
                    .containsExactly(Cast.MARK);

            goOn.countDown();
            assertThat(pull.get(50, TimeUnit.SECONDS).phase()).isEqualTo(SyncStatus.Phase.DONE);
            assertThat(store.caseload(Cast.ASHA)).containsExactlyInAnyOrder(Cast.MARK, Cast.SIAN);
            assertThat(tablet.sync().syncNow().waiting()).isZero();
            assertThat(link.ledger(Cast.MARK))
                    .isEqualTo(store.entries(Cast.MARK).stream()
                            .map(Stored::written)
                            .toList());
        }
    }

    /** Stops in the middle of Siân's entries. */
    private void stopHalfway() {
        lines++;
        if (lines == 100) {
            halfway.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
