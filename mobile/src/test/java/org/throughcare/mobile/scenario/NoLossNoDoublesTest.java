package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.person.TimelineItem;
import org.throughcare.mobile.store.EntryState;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.person.Person;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Requirement;

/** Sync without loss, without doubles, without silent overwriting. */
class NoLossNoDoublesTest {

    private final World world = World.at("2026-12-08T09:00:00Z");
    private final Hand first = world.tablet("first").signIn("Asha Patel");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Requirement("USR-2")
    void aBatchWhoseReplyIsLostThreeTimesIsThereOnce() {
        first.record(Cast.MARK, Person.KIND, Cast.mark());
        first.sync();
        List<EntryId> batch = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            batch.add(first.record(Cast.MARK, DrugTest.KIND, test("note " + i)));
        }
        first.wire().losePushReplies(3);

        for (int i = 0; i < 3; i++) {
            SyncStatus lost = first.sync();
            assertThat(lost.waiting())
                    .as("no receipt, so all of them still wait")
                    .isEqualTo(25);
        }
        assertThat(first.sync().waiting()).isZero();

        assertThat(first.wire().pushes()).as("three lost ones and the last").isEqualTo(1 + 4);
        assertThat(world.onServer(Cast.MARK)).extracting(Entry::id).hasSize(26).endsWith(batch.toArray(EntryId[]::new));

        Hand second = world.tablet("second").signIn("Rhys Morgan");
        assertThat(second.sync().received()).isEqualTo(26);
        assertThat(second.current(Cast.MARK, DrugTest.KIND))
                .extracting(Current::id)
                .isEqualTo(batch);
        assertThat(second.tablet().store().entries(Cast.MARK))
                .extracting(stored -> stored.written())
                .as("the very bytes")
                .isEqualTo(first.tablet().store().entries(Cast.MARK).stream()
                        .map(stored -> stored.written())
                        .toList());
    }

    @Test
    @Requirement("USR-2")
    void twoTabletsThatAmendOneRecordKeepBothVersionsAndShowOneThingToResolve() {
        first.record(Cast.MARK, Person.KIND, Cast.mark());
        EntryId test = first.record(Cast.MARK, DrugTest.KIND, test("first note"));
        first.sync();
        Hand second = world.tablet("second").signIn("Rhys Morgan");
        second.sync();

        world.pass(Duration.ofHours(1));
        EntryId ashas = first.amend(Cast.MARK, DrugTest.KIND, test, test("seen by Asha"), "left out");
        EntryId rhyss = second.amend(Cast.MARK, DrugTest.KIND, test, test("seen by Rhys"), "left out");
        first.sync();
        second.sync();
        first.sync();

        for (Hand hand : List.of(first, second)) {
            TimelineItem item = hand.tablet().person().timeline(Cast.MARK).stream()
                    .filter(one -> one.thread().equals(test))
                    .findFirst()
                    .orElseThrow();
            assertThat(item.versions())
                    .extracting(stored -> stored.entry().id())
                    .containsExactlyInAnyOrder(test, ashas, rhyss);
            assertThat(hand.duties(Cast.MARK, "to-resolve")).singleElement().satisfies(duty -> {
                assertThat(duty.because()).isEqualTo(test);
                assertThat(duty.details()).containsExactly("drug-test", "note");
            });
            assertThat(hand.tablet().person().summary(Cast.MARK, world.now()).toResolve())
                    .hasSize(1);
        }

        second.amend(Cast.MARK, DrugTest.KIND, test, test("seen by both"), "talked it over");
        second.sync();
        first.sync();
        assertThat(first.duties(Cast.MARK, "to-resolve")).isEmpty();
        assertThat(first.current(Cast.MARK, DrugTest.KIND, test).body().note()).isEqualTo("seen by both");
        assertThat(world.onServer(Cast.MARK)).extracting(Entry::id).contains(test, ashas, rhyss);
    }

    @Test
    void aPullThatBreaksOffGoesOnWhereItStopped() {
        first.record(Cast.MARK, Person.KIND, Cast.mark());
        for (int i = 0; i < 10; i++) {
            first.record(Cast.MARK, DrugTest.KIND, test("note " + i));
        }
        first.sync();
        Hand second = world.tablet("second").signIn("Rhys Morgan");
        second.wire().cutPullReplies(2);

        assertThat(second.sync().phase()).isIn(SyncStatus.Phase.OFFLINE, SyncStatus.Phase.TROUBLED);
        second.sync();
        assertThat(second.sync().phase()).isEqualTo(SyncStatus.Phase.DONE);

        assertThat(second.ledger(Cast.MARK).entries()).hasSize(11);
        assertThat(second.tablet().store().bookmarks(Cast.RHYS))
                .allMatch(Bookmark::complete)
                .extracting(Bookmark::head)
                .isEqualTo(first.tablet().store().bookmarks(Cast.ASHA).stream()
                        .map(Bookmark::head)
                        .toList());
    }

    @Test
    void anEntryThatTheServerHoldsStaysVisibleWhileTheRestGoes() {
        EntryId nowhere = first.record(Cast.DECLAN, DrugTest.KIND, test("a ledger that nobody has opened"));
        first.record(Cast.MARK, Person.KIND, Cast.mark());
        EntryId fine = first.record(Cast.MARK, DrugTest.KIND, test("fine"));

        SyncStatus status = first.sync();

        assertThat(status.waiting()).isZero();
        assertThat(status.held()).isEqualTo(1);
        assertThat(world.onServer(Cast.MARK)).extracting(Entry::id).contains(fine);
        first.restart().signIn("Asha Patel");
        assertThat(first.tablet().store().unsent()).singleElement().satisfies(stored -> {
            assertThat(stored.entry().id()).isEqualTo(nowhere);
            assertThat(stored.state()).isEqualTo(EntryState.HELD);
            assertThat(stored.held().code()).isEqualTo(HoldReason.NO_LEDGER);
        });
        assertThat(first.tablet().person().timeline(Cast.DECLAN))
                .singleElement()
                .satisfies(item -> assertThat(item.held()).isTrue());
    }

    @Test
    void aClockThatIsTwoYearsOffIsSaidAndStopsNothing() {
        first.clockWrongBy(Duration.ofDays(730));
        first.record(Cast.MARK, Person.KIND, Cast.mark());
        EntryId before = first.record(Cast.MARK, DrugTest.KIND, test("before the first contact"));

        SyncStatus status = first.sync();

        assertThat(status.waiting()).isZero();
        assertThat(status.held()).isZero();
        assertThat(status.skew()).isEqualTo(Duration.ofDays(-730));
        assertThat(status.clockWrong()).isTrue();
        assertThat(world.onServer(Cast.MARK)).extracting(Entry::id).endsWith(before);

        EntryId after = first.record(Cast.MARK, DrugTest.KIND, test("after it"));
        Entry last = first.current(Cast.MARK, DrugTest.KIND, after).latest();
        assertThat(last.capturedAt()).as("the tablet's clock").isEqualTo(first.now());
        assertThat(last.recordedAt()).as("put right").isEqualTo(world.now());
    }

    private static DrugTest test(String note) {
        DrugTest plain =
                DrugTests.voluntary("2026-12-08T08:00:00Z").negative("O", "C").build();
        return new DrugTest(
                plain.purpose(),
                plain.requirement(),
                plain.matrix(),
                plain.method(),
                plain.kit(),
                plain.collectedAt(),
                plain.readAt(),
                plain.collector(),
                plain.witness(),
                plain.testerOrganisation(),
                plain.outcome(),
                plain.validity(),
                plain.lines(),
                plain.selfReport(),
                plain.toldPersonAt(),
                note);
    }
}
