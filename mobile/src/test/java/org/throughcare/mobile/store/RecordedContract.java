package org.throughcare.mobile.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;

/** What every store keeps to of what is recorded on the tablet: it is there at once, waits, is sent, and learns what came of it. */
abstract class RecordedContract extends StoreRig {

    @Test
    void keepsWhatIsAppendedAndPutsItIntoTheOutboxInOrder() {
        List<Written> entries = List.of(opening(), note("one"), note("two"));

        store.append(Cast.ASHA, entries);

        assertThat(store.entries(Cast.MARK)).extracting(Stored::written).isEqualTo(entries);
        assertThat(store.outbox(Cast.ASHA, 0, 10, 100_000))
                .extracting(Stored::written)
                .isEqualTo(entries);
        assertThat(store.backlog()).isEqualTo(new Backlog(3, 0));
        assertThat(store.authorsWaiting()).containsExactly(Cast.ASHA);
    }

    @Test
    void anEntrySavedTwiceIsOneEntry() {
        Written entry = opening();

        store.append(Cast.ASHA, List.of(entry));
        store.append(Cast.ASHA, List.of(entry));

        assertThat(store.backlog().waiting()).isEqualTo(1);
    }

    @Test
    void anIdThatOtherBytesHaveIsRefusedAndNothingOfTheSaveIsKept() {
        Written entry = opening();
        store.append(Cast.ASHA, List.of(entry));
        Written impostor = sameIdOtherBytes(entry);

        assertThatThrownBy(() -> store.append(Cast.ASHA, List.of(note("new"), impostor)))
                .isInstanceOfSatisfying(
                        StoreFault.class, fault -> assertThat(fault.why()).isEqualTo(StoreFault.Cause.ID_TAKEN));

        assertThat(store.entries(Cast.MARK)).extracting(Stored::written).containsExactly(entry);
    }

    @Test
    void aLedgerThatAnEntryOpensIsOnItsAuthorsCaseloadAtOnceAndOnNobodyElses() {
        store.append(Cast.ASHA, List.of(opening()));

        assertThat(store.caseload(Cast.ASHA)).containsExactly(Cast.MARK);
        assertThat(store.caseload(Cast.RHYS)).isEmpty();
        assertThat(store.bookmarks(Cast.ASHA)).extracting(Bookmark::head).containsExactly(Head.start(Cast.MARK));
    }

    @Test
    void theOutboxIsCutToTheLimitsAndGoesOnBehindAPlace() {
        List<Written> entries = List.of(opening(), note("one"), note("two"));
        store.append(Cast.ASHA, entries);
        int twoLines = entries.get(0).bytes().length + entries.get(1).bytes().length + 2;

        List<Stored> byCount = store.outbox(Cast.ASHA, 0, 1, 100_000);
        List<Stored> byBytes = store.outbox(Cast.ASHA, 0, 10, twoLines);
        List<Stored> tooTight = store.outbox(Cast.ASHA, 0, 10, 1);
        List<Stored> behind = store.outbox(Cast.ASHA, byBytes.get(1).place(), 10, 100_000);

        assertThat(byCount).hasSize(1);
        assertThat(byBytes).hasSize(2);
        assertThat(tooTight).as("one at least").hasSize(1);
        assertThat(behind).extracting(Stored::written).containsExactly(entries.get(2));
    }

    @Test
    void aReceiptChangesTheEntryThatItNamesAndNoOther() {
        List<Written> entries = List.of(opening(), note("one"), note("two"));
        store.append(Cast.ASHA, entries);

        store.receive(
                Cast.ASHA, List.of(new Receipt.Accepted(entries.get(1).entry().id(), 2)));

        assertThat(states()).containsExactlyInAnyOrder(EntryState.WAITING, EntryState.NUMBERED, EntryState.WAITING);
        assertThat(store.find(entries.get(1).entry().id()).orElseThrow().number())
                .isEqualTo(2);
        assertThat(store.bookmarks(Cast.ASHA))
                .as("a gap")
                .extracting(Bookmark::head)
                .containsExactly(Head.start(Cast.MARK));
    }

    @Test
    void receiptsThatFollowTheHeadMoveItOn() {
        List<Written> entries = List.of(opening(), note("one"));
        store.append(Cast.ASHA, entries);

        store.receive(
                Cast.ASHA,
                List.of(
                        new Receipt.Accepted(entries.get(0).entry().id(), 1),
                        new Receipt.Duplicate(entries.get(1).entry().id(), 2)));

        assertThat(store.bookmarks(Cast.ASHA)).extracting(Bookmark::head).containsExactly(head(entries));
        assertThat(store.backlog()).isEqualTo(new Backlog(0, 0));
    }

    @Test
    void aReceiptWithoutAnIdAndOneForAStrangerChangeNothing() {
        store.append(Cast.ASHA, List.of(opening()));

        store.receive(
                Cast.ASHA,
                List.of(
                        new Receipt.Held(null, 1, new HoldReason(HoldReason.MALFORMED, "")),
                        new Receipt.Accepted(note("stranger").entry().id(), 1)));

        assertThat(states()).containsExactly(EntryState.WAITING);
    }

    @Test
    void aHeldEntryKeepsItsReasonAndStaysVisibleWhileTheRestGoes() {
        List<Written> entries = List.of(opening(), note("bad"), note("good"));
        store.append(Cast.ASHA, entries);
        HoldReason reason = new HoldReason("in-the-future", "collectedAt");

        store.receive(
                Cast.ASHA,
                List.of(
                        new Receipt.Accepted(entries.get(0).entry().id(), 1),
                        new Receipt.Held(entries.get(1).entry().id(), 2, reason),
                        new Receipt.Accepted(entries.get(2).entry().id(), 2)));

        assertThat(store.unsent()).singleElement().satisfies(held -> {
            assertThat(held.state()).isEqualTo(EntryState.HELD);
            assertThat(held.held()).isEqualTo(reason);
        });
        assertThat(store.backlog()).isEqualTo(new Backlog(0, 1));
        assertThat(store.backlogs()).containsExactly(entry(Cast.MARK, new Backlog(0, 1)));
        assertThat(store.entries(Cast.MARK)).hasSize(3);
        assertThat(store.outbox(Cast.ASHA, 0, 10, 100_000)).isEmpty();
    }

    @Test
    void aHeldEntryThatIsSentAgainWaitsAtItsOldPlaceAndNoOtherDoes() {
        Written opening = opening();
        Written held = note("held");
        Written other = note("held too");
        store.append(Cast.ASHA, List.of(opening, held, other));
        HoldReason reason = new HoldReason(HoldReason.NO_GRANT, "");
        store.receive(
                Cast.ASHA,
                List.of(
                        new Receipt.Accepted(opening.entry().id(), 1),
                        new Receipt.Held(held.entry().id(), 2, reason),
                        new Receipt.Held(other.entry().id(), 3, reason)));
        Written after = note("after");
        store.append(Cast.ASHA, List.of(after));

        store.resend(List.of(
                held.entry().id(), opening.entry().id(), note("unknown").entry().id()));

        assertThat(store.outbox(Cast.ASHA, 0, 10, 100_000))
                .extracting(Stored::written)
                .containsExactly(held, after);
        assertThat(store.backlog()).isEqualTo(new Backlog(2, 1));
        assertThat(store.find(held.entry().id()).orElseThrow().held()).isNull();
        assertThat(store.find(opening.entry().id()).orElseThrow().state()).isEqualTo(EntryState.NUMBERED);
        store.receive(Cast.ASHA, List.of(new Receipt.Accepted(held.entry().id(), 2)));
        assertThat(store.find(held.entry().id()).orElseThrow().state()).isEqualTo(EntryState.NUMBERED);
    }
}
