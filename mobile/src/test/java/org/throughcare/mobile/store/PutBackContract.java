package org.throughcare.mobile.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.testkit.Pages;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;

/** What every store keeps apart when the server was put back to a backup and has given the same numbers once more. */
abstract class PutBackContract extends StoreRig {

    private final Written opening = opening();
    private final Written theirs = note("theirs");
    private final Written lateTheirs = note("theirs, lost by the server");
    private final Written ours = note("ours");
    private final Written others = note("somebody else's");

    @Test
    void aReceiptsNumberThatIsTakenIsNotTakenDown() {
        store.apply(Cast.ASHA, page(0, true, opening, theirs, lateTheirs));
        store.append(Cast.ASHA, List.of(ours));

        store.receive(Cast.ASHA, List.of(new Receipt.Accepted(ours.entry().id(), 3)));

        assertThat(store.backlog()).isEqualTo(new Backlog(0, 0));
        assertThat(store.entries(Cast.MARK)).extracting(Stored::number).containsExactly(1L, 2L, 3L, null);
        assertThat(store.entries(Cast.MARK).get(2).written()).isEqualTo(lateTheirs);
        assertThat(store.bookmarks(Cast.ASHA)).containsExactly(new Bookmark(head(opening, theirs, lateTheirs), true));
    }

    @Test
    void whatWasPulledUnderANumberKeepsItWhateverBecomesOfSendingItAgain() {
        store.append(Cast.ASHA, List.of(ours));
        store.apply(Cast.ASHA, page(0, true, opening, ours, theirs));

        store.receive(Cast.ASHA, List.of(new Receipt.Escrowed(ours.entry().id())));

        assertThat(store.entries(Cast.MARK)).extracting(Stored::number).containsExactly(1L, 2L, 3L);
        assertThat(store.entries(Cast.MARK))
                .extracting(Stored::state)
                .containsExactly(EntryState.NUMBERED, EntryState.ESCROWED, EntryState.NUMBERED);
    }

    @Test
    void anotherNumberByReceiptDoesNotTakeWhatWasPulledOutOfTheChain() {
        store.append(Cast.ASHA, List.of(ours));
        store.apply(Cast.ASHA, page(0, true, opening, ours, theirs));

        store.receive(Cast.ASHA, List.of(new Receipt.Accepted(ours.entry().id(), 7)));

        assertThat(store.entries(Cast.MARK)).extracting(Stored::number).containsExactly(1L, 2L, 3L);
        assertThat(store.backlog()).isEqualTo(new Backlog(0, 0));
        assertThat(store.bookmarks(Cast.ASHA)).extracting(Bookmark::head).containsExactly(head(opening, ours, theirs));
    }

    @Test
    void whatIsKnownByReceiptsAndNotPulledIsBeyond() {
        store.apply(Cast.ASHA, page(0, true, opening, theirs));
        assertThat(store.beyond(Cast.ASHA)).isEmpty();
        store.append(Cast.ASHA, List.of(ours));
        assertThat(store.beyond(Cast.ASHA)).as("what waits is not").isEmpty();

        store.receive(Cast.ASHA, List.of(new Receipt.Accepted(ours.entry().id(), 5)));

        assertThat(store.beyond(Cast.ASHA)).containsExactly(Cast.MARK);
        assertThat(store.beyond(Cast.RHYS)).isEmpty();
        store.rewind(head(opening, theirs), 2);
        assertThat(store.beyond(Cast.ASHA)).isEmpty();
        assertThat(store.unsent()).extracting(Stored::written).containsExactly(ours);
    }

    @Test
    void whatHasNoNumberAfterItsReceiptIsBeyondAndIsOfferedAgain() {
        store.apply(Cast.ASHA, page(0, true, opening, theirs, lateTheirs));
        store.append(Cast.ASHA, List.of(ours));
        store.receive(Cast.ASHA, List.of(new Receipt.Accepted(ours.entry().id(), 3)));
        assertThat(store.beyond(Cast.ASHA)).containsExactly(Cast.MARK);

        store.rewind(head(opening, theirs, lateTheirs), 3);

        assertThat(store.unsent()).extracting(Stored::written).containsExactly(ours);
        assertThat(store.entries(Cast.MARK)).extracting(Stored::number).containsExactly(1L, 2L, 3L, null);
    }

    @Test
    void aPageThatNumbersOthersWhereAnotherWorkerStandsIsNotKept() {
        store.apply(Cast.ASHA, page(0, true, opening));
        store.apply(Cast.RHYS, page(0, true, opening, theirs, lateTheirs));

        assertThatThrownBy(() -> store.apply(Cast.ASHA, page(1, true, opening, theirs, others)))
                .isInstanceOf(Diverged.class);

        assertThat(store.bookmarks(Cast.ASHA)).containsExactly(new Bookmark(head(opening), true));
        assertThat(store.find(others.entry().id())).isEmpty();
    }

    @Test
    void aPageThatEndsBeforeWhatIsKnownIsNotKeptUnlessMoreIsToCome() {
        store.apply(Cast.ASHA, page(0, true, opening));
        store.apply(Cast.RHYS, page(0, true, opening, theirs, lateTheirs));

        assertThatThrownBy(() -> store.apply(Cast.ASHA, page(1, true, opening, theirs)))
                .isInstanceOf(Diverged.class);
        store.apply(Cast.ASHA, page(1, false, opening, theirs));

        assertThat(store.bookmarks(Cast.ASHA)).extracting(Bookmark::head).containsExactly(head(opening, theirs));
    }

    @Test
    void theSealsOfAllWorkersCountTheFurthestFirst() {
        store.apply(Cast.ASHA, page(0, true, opening));
        store.apply(Cast.RHYS, page(0, true, opening, theirs));

        assertThat(store.sealed(Cast.MARK))
                .extracting(Sealed::head)
                .containsExactly(head(opening, theirs), head(opening));
        assertThat(store.sealed(Cast.SIAN)).isEmpty();
    }

    @Test
    void whomTheServerHasToldNothingSeesNothingOfWhatAnotherWorkerPulls() {
        store.append(Cast.ASHA, List.of(ours));
        assertThat(store.caseload(Cast.ASHA)).containsExactly(Cast.MARK);

        store.apply(Cast.RHYS, page(0, true, opening, theirs));

        assertThat(store.caseload(Cast.ASHA)).isEmpty();
        assertThat(store.caseload(Cast.RHYS)).containsExactly(Cast.MARK);
        assertThat(store.outbox(Cast.ASHA, 0, 10, 100_000)).hasSize(1);
    }

    private LedgerPage page(int after, boolean complete, Written... all) {
        List<Written> entries = List.of(all);
        return new LedgerPage(after, entries.subList(after, all.length), head(all), complete, "seal of " + all.length);
    }

    private static Head head(Written... entries) {
        return Pages.head(Cast.MARK, List.of(entries));
    }
}
