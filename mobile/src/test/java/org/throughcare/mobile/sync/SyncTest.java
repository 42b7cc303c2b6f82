package org.throughcare.mobile.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.FakeTablet;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.access.Access;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.access.SignIn;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.mobile.store.Backlog;
import org.throughcare.mobile.store.MemoryStore;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.Stored;
import org.throughcare.mobile.testkit.FakeLink;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.person.Person;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.sync.Limits;
import org.throughcare.model.sync.PullLine;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.model.wire.PullCodec;

/** Push and pull against a server in memory: everything that goes wrong on the way. */
class SyncTest {

    private final StepClock clock = new StepClock("2026-12-08T09:00:00Z");
    private final FakeLink link = new FakeLink()
            .worker(Cast.ASHA, "asha", "correct horse", "worker-prison")
            .worker(Cast.RHYS, "rhys", "battery staple", "worker-prison");
    private final Store store = new MemoryStore();
    private final Tablet tablet = FakeTablet.with(clock, link, store, 1);
    private final Session asha = signIn("asha", "correct horse");
    private final Entries sian = Entries.of(Cast.SIAN);

    @Test
    void whatWaitsGoesOutAndItsReceiptsTakeItOutOfTheOutbox() {
        LedgerId ledger = newPerson();

        SyncStatus status = tablet.sync().syncNow();

        assertThat(status.phase()).isEqualTo(SyncStatus.Phase.DONE);
        assertThat(status.waiting()).isZero();
        assertThat(status.sent()).isEqualTo(1);
        assertThat(status.received()).as("own entries need not come back").isZero();
        assertThat(link.ledger(ledger)).hasSize(1);
    }

    @Test
    void moreThanABatchGoesInBatches() {
        List<Written> many = new ArrayList<>();
        for (int i = 0; i < Limits.BATCH_ENTRIES + 1; i++) {
            many.add(EntryCodec.write(
                    sian.raw("note", 1, List.of(), Json.obj().put("i", i).build())));
        }
        store.append(Cast.ASHA, many);

        SyncStatus status = tablet.sync().syncNow();

        assertThat(link.pushes).isEqualTo(2);
        assertThat(status.waiting()).isZero();
        assertThat(link.ledger(Cast.SIAN)).isEqualTo(many);
    }

    @Test
    void entriesWhoseReplyWasLostAreSentAgainAndAreThereOnce() {
        LedgerId ledger = newPerson();
        link.repliesToLose = 3;

        for (int i = 0; i < 3; i++) {
            assertThat(tablet.sync().syncNow().waiting()).isEqualTo(1);
        }
        assertThat(tablet.sync().syncNow().waiting()).isZero();
        assertThat(link.ledger(ledger)).hasSize(1);
    }

    @Test
    void anEntrySavedWhileSendingWaitsForItsOwnReceipt() {
        newPerson();
        tablet.changes().listen(new Consumer<>() {
            private boolean done;

            @Override
            public void accept(Set<LedgerId> changed) {
                if (!done && store.backlog().waiting() == 0) {
                    done = true;
                    newPerson();
                }
            }
        });

        tablet.sync().syncNow();

        assertThat(store.entries(store.caseload(Cast.ASHA).iterator().next())).hasSize(1);
        assertThat(store.caseload(Cast.ASHA)).hasSize(2);
        assertThat(store.backlog().waiting())
                .as("sent within the same sync, by a receipt of its own")
                .isZero();
    }

    @Test
    void withoutANetworkNothingIsLostAndTheStatusSaysSo() {
        newPerson();
        link.online = false;

        SyncStatus status = tablet.sync().syncNow();

        assertThat(status.phase()).isEqualTo(SyncStatus.Phase.OFFLINE);
        assertThat(status.waiting()).isEqualTo(1);
    }

    @Test
    void aServerThatIsBusyLosesNothingAndAlarmsNobody() {
        newPerson();
        link.busy = Duration.ofSeconds(7);

        SyncStatus status = tablet.sync().syncNow();

        assertThat(status.phase()).isEqualTo(SyncStatus.Phase.DEFERRED);
        assertThat(status.waiting()).isEqualTo(1);
        assertThat(status.signInAgain()).isEmpty();
        link.busy = null;
        assertThat(tablet.sync().syncNow().phase()).isEqualTo(SyncStatus.Phase.DONE);
        assertThat(tablet.sync().status().waiting()).isZero();
    }

    @Test
    void aHeldEntryIsShownWithItsReasonWhileTheRestGoes() {
        LedgerId first = newPerson();
        LedgerId second = newPerson();
        EntryId bad = store.entries(first).get(0).entry().id();
        link.hold(bad, "in-the-future", "birthDate");

        SyncStatus status = tablet.sync().syncNow();

        assertThat(status.waiting()).isZero();
        assertThat(status.held()).isEqualTo(1);
        assertThat(store.find(bad).orElseThrow().held().field()).isEqualTo("birthDate");
        assertThat(link.ledger(second)).hasSize(1);
        assertThat(tablet.caseload().everybody(asha))
                .anySatisfy(row -> assertThat(row.marks().held()).isEqualTo(1));
    }

    @Test
    void aDroppedLedgerGoesThoughThePushFails() {
        onServer(sian.record(Person.KIND, Cast.sian()));
        tablet.sync().syncNow();
        assertThat(store.caseload(Cast.ASHA)).containsExactly(Cast.SIAN);
        tablet.drafts().keep(Cast.ASHA, "drug-test/" + Cast.SIAN, Json.obj().build());
        newPerson();
        link.pushFails = true;
        link.drop(Cast.SIAN);

        SyncStatus status = tablet.sync().syncNow();

        assertThat(status.waiting()).isEqualTo(1);
        assertThat(store.entries(Cast.SIAN)).isEmpty();
        assertThat(store.caseload(Cast.ASHA)).doesNotContain(Cast.SIAN);
        assertThat(tablet.drafts().begun(Cast.ASHA)).isEmpty();
    }

    @Test
    void whatCameBeforeTheCutStaysAndTheRestComesNextTime() {
        Entries declan = Entries.of(Cast.DECLAN);
        onServer(sian.record(Person.KIND, Cast.sian()));
        onServer(declan.record(Person.KIND, Cast.declan()));
        List<byte[]> cut = new ArrayList<>(FakeLink.news(Cast.SIAN, link.ledger(Cast.SIAN), 0));
        cut.addAll(FakeLink.news(Cast.DECLAN, link.ledger(Cast.DECLAN), 0).subList(0, 2));
        cut.add("CUT".getBytes(StandardCharsets.UTF_8));
        link.scripted = cut;

        assertThat(tablet.sync().syncNow().phase()).isEqualTo(SyncStatus.Phase.OFFLINE);
        assertThat(store.caseload(Cast.ASHA)).containsExactly(Cast.SIAN);

        link.scripted = null;
        assertThat(tablet.sync().syncNow().phase()).isEqualTo(SyncStatus.Phase.DONE);
        assertThat(store.caseload(Cast.ASHA)).containsExactlyInAnyOrder(Cast.SIAN, Cast.DECLAN);
        assertThat(store.entries(Cast.SIAN)).hasSize(1);
    }

    @Test
    void aLedgerWhoseHashDoesNotFitIsReportedAndTheOthersCome() {
        Entries declan = Entries.of(Cast.DECLAN);
        onServer(sian.record(Person.KIND, Cast.sian()));
        onServer(declan.record(Person.KIND, Cast.declan()));
        List<Written> others = List.of(EntryCodec.write(sian.record(Person.KIND, Cast.mark())));
        List<byte[]> answer = new ArrayList<>();
        answer.add(PullCodec.write(new PullLine.Entries(Cast.SIAN, 0, 1)));
        answer.add(link.ledger(Cast.SIAN).get(0).bytes());
        answer.add(FakeLink.news(Cast.SIAN, others, 0).get(2));
        answer.addAll(FakeLink.news(Cast.DECLAN, link.ledger(Cast.DECLAN), 0));
        answer.add(PullCodec.write(new PullLine.End()));
        link.scripted = answer;

        SyncStatus status = tablet.sync().syncNow();

        assertThat(status.diverged()).containsExactly(Cast.SIAN);
        assertThat(store.entries(Cast.SIAN)).isEmpty();
        assertThat(store.caseload(Cast.ASHA)).containsExactly(Cast.DECLAN);

        link.scripted = null;
        assertThat(tablet.sync().syncNow().diverged()).isEmpty();
    }

    @Test
    void aLedgerThatDidNotFitAndWasWithdrawnSinceIsNoLongerReported() {
        onServer(sian.record(Person.KIND, Cast.sian()));
        tablet.sync().syncNow();
        Head forged = Head.start(Cast.SIAN)
                .then(EntryCodec.write(sian.record(Person.KIND, Cast.mark())).hash());
        PullLine.Differs unknown = new PullLine.Differs(Cast.SIAN, List.of(forged));
        link.scripted =
                List.of(PullCodec.write(unknown), PullCodec.write(unknown), PullCodec.write(new PullLine.End()));
        assertThat(tablet.sync().syncNow().diverged()).containsExactly(Cast.SIAN);

        link.scripted =
                List.of(PullCodec.write(new PullLine.Dropped(Cast.SIAN, false)), PullCodec.write(new PullLine.End()));

        assertThat(tablet.sync().syncNow().diverged()).isEmpty();
        assertThat(store.caseload(Cast.ASHA)).isEmpty();
    }

    @Test
    void aServerThatWasRestoredGetsBackWhatThisTabletRecordedInTheSameSync() {
        LedgerId ledger = newPerson();
        tablet.sync().syncNow();
        List<Written> before = List.copyOf(link.ledger(ledger));
        link.drop(ledger);
        link.scripted =
                List.of(PullCodec.write(new PullLine.Differs(ledger, List.of())), PullCodec.write(new PullLine.End()));

        assertThat(tablet.sync().syncNow().waiting()).isZero();
        assertThat(tablet.caseload().everybody(asha)).hasSize(1);
        assertThat(link.ledger(ledger)).isEqualTo(before);
    }

    @Test
    void aServerThatWasRestoredGetsBackWhatOthersRecorded() {
        onServer(sian.record(Person.KIND, Cast.sian()));
        Head kept = Head.start(Cast.SIAN).then(link.ledger(Cast.SIAN).get(0).hash());
        onServer(sian.raw("note", 1, List.of(), Json.obj().put("text", "theirs").build()));
        tablet.sync().syncNow();
        Written lost = link.ledger(Cast.SIAN).get(1);
        link.forget(lost);
        link.scripted = List.of(
                PullCodec.write(new PullLine.Differs(Cast.SIAN, List.of(kept))), PullCodec.write(new PullLine.End()));

        tablet.sync().syncNow();

        assertThat(link.handedBack).containsExactly(lost);
        assertThat(link.ledger(Cast.SIAN)).hasSize(2);
        assertThat(store.bookmarks(Cast.ASHA)).containsExactly(new Bookmark(kept, true));
        assertThat(store.entries(Cast.SIAN)).as("still shown").hasSize(2);

        link.scripted = null;
        tablet.sync().syncNow();
        assertThat(store.entries(Cast.SIAN)).extracting(Stored::number).containsExactly(1L, 2L);
    }

    @Test
    void aLedgerToDropThatTheServerHasLostSomethingOfIsHandedBackFirst() {
        onServer(sian.record(Person.KIND, Cast.sian()));
        tablet.sync().syncNow();
        Written lost = link.ledger(Cast.SIAN).get(0);
        link.forget(lost);
        link.scripted = List.of(
                PullCodec.write(new PullLine.Dropped(Cast.SIAN, true)),
                PullCodec.write(new PullLine.Differs(Cast.SIAN, List.of())),
                PullCodec.write(new PullLine.End()));

        tablet.sync().syncNow();

        assertThat(link.handedBack).containsExactly(lost);
        assertThat(store.entries(Cast.SIAN)).isEmpty();
        assertThat(store.bookmarks(Cast.ASHA)).isEmpty();
    }

    @Test
    void anEntryOfANewerVersionIsKeptAndShownAsSuch() {
        onServer(sian.record(Person.KIND, Cast.sian()));
        onServer(sian.raw("breath-test", 1, List.of(), Json.obj().put("ppm", 3).build()));
        tablet.sync().syncNow();

        assertThat(tablet.person().timeline(Cast.SIAN))
                .filteredOn(item -> item.kind().equals("breath-test"))
                .singleElement()
                .satisfies(item -> assertThat(item.newer()).isTrue());
    }

    @Test
    void aLeaseThatRunsOutDuringASyncEndsTheSessionToo() {
        newPerson();
        tablet.sync().syncNow();
        link.online = false;
        clock.pass(Access.LEASE.plusDays(1));

        tablet.sync().syncNow();

        assertThat(tablet.access().session()).isEmpty();
        assertThat(store.caseload(Cast.ASHA)).isEmpty();
    }

    @Test
    void whatWasSavedBeforeTheLeaseRanOutIsHandedInAndNothingComesBack() {
        LedgerId sent = newPerson();
        tablet.sync().syncNow();
        link.online = false;
        LedgerId late = newPerson(asha);
        clock.pass(Access.LEASE.plusDays(1));
        tablet.sync().syncNow();
        link.online = true;

        SyncStatus status = tablet.sync().syncNow();

        assertThat(status.waiting()).isZero();
        assertThat(link.ledger(late)).hasSize(1);
        assertThat(store.entries(sent)).isEmpty();
        assertThat(store.bookmarks(Cast.ASHA)).extracting(Bookmark::ledger).doesNotContain(sent);
    }

    @Test
    void aWithdrawnTabletHandsInWhatWaitsOfEverybodyAndIsErased() {
        LedgerId hers = newPerson();
        tablet.access().signOut();
        Session rhys = signIn("rhys", "battery staple");
        LedgerId his = newPerson(rhys);
        link.scripted = List.of(PullCodec.write(new PullLine.Wipe()));

        SyncStatus status = tablet.sync().syncNow();

        assertThat(status.phase()).isEqualTo(SyncStatus.Phase.WIPED);
        assertThat(link.ledger(hers)).hasSize(1);
        assertThat(link.ledger(his)).hasSize(1);
        assertThat(store.caseload(Cast.ASHA)).isEmpty();
        assertThat(store.entries(his)).isEmpty();
        assertThat(tablet.access().session()).isEmpty();
        assertThat(tablet.access().knownWorkers()).isEmpty();
    }

    @Test
    void aWithdrawnTabletThatCannotHandInKeepsOnlyWhatWaits() {
        LedgerId sent = newPerson();
        tablet.sync().syncNow();
        LedgerId waiting = newPerson();
        link.pushFails = true;
        link.scripted = List.of(PullCodec.write(new PullLine.Wipe()));

        SyncStatus status = tablet.sync().syncNow();

        assertThat(status.phase()).isEqualTo(SyncStatus.Phase.TROUBLED);
        assertThat(store.entries(sent)).isEmpty();
        assertThat(store.backlogs()).containsExactly(entry(waiting, new Backlog(1, 0)));
        assertThat(tablet.caseload().everybody(asha)).isEmpty();

        link.pushFails = false;
        assertThat(tablet.sync().syncNow().phase()).isEqualTo(SyncStatus.Phase.WIPED);
        assertThat(link.ledger(waiting)).hasSize(1);
        assertThat(store.entries(waiting)).isEmpty();
    }

    @Test
    void aWithdrawnTabletWhoseServerIsBusyIsErasedOnceAllIsHandedIn() {
        LedgerId waiting = newPerson();
        link.busy = Duration.ofSeconds(7);
        link.scripted = List.of(PullCodec.write(new PullLine.Wipe()));

        assertThat(tablet.sync().syncNow().phase()).isEqualTo(SyncStatus.Phase.TROUBLED);
        assertThat(store.backlogs()).containsExactly(entry(waiting, new Backlog(1, 0)));

        link.busy = null;
        assertThat(tablet.sync().syncNow().phase()).isEqualTo(SyncStatus.Phase.WIPED);
        assertThat(link.ledger(waiting)).hasSize(1);
    }

    @Test
    void theStatusIsToldWhileItChanges() {
        List<SyncStatus.Phase> phases = new ArrayList<>();
        tablet.sync().listen(status -> phases.add(status.phase()));
        newPerson();
        tablet.sync().syncNow();

        assertThat(phases).contains(SyncStatus.Phase.PUSHING, SyncStatus.Phase.PULLING, SyncStatus.Phase.DONE);
        assertThat(tablet.sync().status().lastContact()).isEqualTo(clock.instant());
    }

    @Test
    void waitsLongerAfterEachFailureAndNeverMoreThanFiveMinutes() {
        Backoff backoff = new Backoff(new Random(1));
        assertThat(backoff.next()).isZero();
        for (long full : new long[] {2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300}) {
            backoff.failed();
            assertThat(backoff.next()).isBetween(Duration.ofMillis(full * 500), Duration.ofSeconds(full));
        }
        backoff.succeeded();
        assertThat(backoff.next()).isZero();
    }

    private void onServer(Entry entry) {
        link.accept(EntryCodec.write(entry));
    }

    private LedgerId newPerson() {
        return newPerson(asha);
    }

    private LedgerId newPerson(Session session) {
        SaveResult result =
                tablet.capture().saveAnyway(session, List.of(tablet.capture().newPerson(Person.KIND, Cast.mark())));
        return ((SaveResult.Saved) result).entries().get(0).ledger();
    }

    private Session signIn(String name, String passphrase) {
        return ((SignIn.In) tablet.access().signIn(name, passphrase.toCharArray())).session();
    }
}
