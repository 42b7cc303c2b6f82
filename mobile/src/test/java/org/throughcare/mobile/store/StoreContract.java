package org.throughcare.mobile.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;

/** What every store keeps to of who holds what, how it goes, and what is kept beside it; the real one and the one in memory both pass. */
abstract class StoreContract extends StoreRig {

    @Test
    void workersOfOneTabletSeeTheirOwnCaseloadsOnly() {
        List<Written> entries = List.of(opening());
        store.apply(Cast.ASHA, page(0, entries, true));

        assertThat(store.caseload(Cast.RHYS)).isEmpty();
        assertThat(store.entriesOfKind(Cast.RHYS, "person")).isEmpty();

        store.apply(Cast.RHYS, page(0, entries, true));
        assertThat(store.caseload(Cast.RHYS)).containsExactly(Cast.MARK);
        assertThat(store.entries(Cast.MARK)).hasSize(1);

        store.drop(Cast.RHYS, Cast.MARK, LEAVE);
        assertThat(store.caseload(Cast.ASHA)).containsExactly(Cast.MARK);
        assertThat(store.entries(Cast.MARK)).hasSize(1);
    }

    @Test
    void whoOnlyBeganToRecordInALedgerDoesNotSeeWhatAnotherOfTheTabletHasInIt() {
        Written ashas = note("hers");
        Written rhyss = note("his");
        store.append(Cast.ASHA, List.of(ashas));
        store.append(Cast.RHYS, List.of(rhyss));

        store.receive(Cast.RHYS, List.of(new Receipt.Accepted(rhyss.entry().id(), 1)));

        assertThat(store.caseload(Cast.ASHA)).isEmpty();
        store.receive(Cast.ASHA, List.of(new Receipt.Accepted(ashas.entry().id(), 2)));
        assertThat(store.backlog().waiting()).as("hers was sent all the same").isZero();
    }

    @Test
    void aDroppedLedgerGoesAtOnceAndWhatWaitsOfItGoesWithItsReceipt() {
        List<Written> entries = List.of(opening(), note("one"));
        store.apply(Cast.ASHA, page(0, entries, true));
        Written waiting = note("waiting");
        store.append(Cast.ASHA, List.of(waiting));

        store.drop(Cast.ASHA, Cast.MARK, LEAVE);

        assertThat(store.caseload(Cast.ASHA)).isEmpty();
        assertThat(store.bookmarks(Cast.ASHA)).isEmpty();
        assertThat(store.backlogs()).containsExactly(entry(Cast.MARK, new Backlog(1, 0)));

        store.receive(Cast.ASHA, List.of(new Receipt.Escrowed(waiting.entry().id())));
        assertThat(store.entries(Cast.MARK)).isEmpty();
        assertThat(store.backlogs()).isEmpty();
    }

    @Test
    void aLedgerThatGoesBackOffersWhatWasRecordedHereAndShowsTheRest() {
        List<Written> entries = List.of(opening(), note("theirs"), note("ours"));
        store.apply(Cast.ASHA, page(0, entries.subList(0, 2), true));
        store.append(Cast.ASHA, entries.subList(2, 3));
        store.receive(
                Cast.ASHA, List.of(new Receipt.Accepted(entries.get(2).entry().id(), 3)));

        store.rewind(head(entries.subList(0, 1)), 1);

        assertThat(store.bookmarks(Cast.ASHA)).containsExactly(new Bookmark(head(entries.subList(0, 1)), true));
        assertThat(store.sealed(Cast.MARK)).isEmpty();
        assertThat(store.caseload(Cast.ASHA)).containsExactly(Cast.MARK);
        assertThat(store.entries(Cast.MARK)).extracting(Stored::number).containsExactly(1L, null, null);
        assertThat(store.unsent()).extracting(Stored::written).containsExactly(entries.get(2));
        store.apply(Cast.ASHA, page(1, entries.subList(0, 2), true));
        assertThat(store.entries(Cast.MARK)).extracting(Stored::number).containsExactly(1L, 2L, null);
    }

    @Test
    void whatIsSafeOnTheServerIsNotOfferedAgain() {
        List<Written> entries = List.of(opening(), note("ours"), note("ours too"));
        store.append(Cast.ASHA, entries);
        for (int i = 0; i < 3; i++) {
            store.receive(
                    Cast.ASHA,
                    List.of(new Receipt.Accepted(entries.get(i).entry().id(), i + 1)));
        }

        store.rewind(head(entries.subList(0, 1)), 2);

        assertThat(store.unsent()).extracting(Stored::written).containsExactly(entries.get(2));
        store.apply(Cast.ASHA, page(1, entries.subList(0, 2), true));
        assertThat(store.entries(Cast.MARK)).extracting(Stored::number).containsExactly(1L, 2L, null);
    }

    @Test
    void theNewestSealIsKept() {
        List<Written> entries = List.of(opening(), note("one"), note("two"));
        assertThat(store.sealed(Cast.MARK)).isEmpty();
        store.apply(Cast.ASHA, page(0, entries.subList(0, 1), false));
        store.apply(Cast.ASHA, page(1, entries.subList(0, 2), true));

        assertThat(store.sealed(Cast.MARK)).contains(new Sealed(head(entries.subList(0, 2)), "seal of 2"));

        store.append(Cast.ASHA, entries.subList(2, 3));
        store.receive(
                Cast.ASHA, List.of(new Receipt.Accepted(entries.get(2).entry().id(), 3)));
        assertThat(store.sealed(Cast.MARK))
                .as("what the server has not sealed is not covered")
                .contains(new Sealed(head(entries.subList(0, 2)), "seal of 2"));
    }

    @Test
    void aHiddenLedgerIsNotShownUntilItIsCompleteAgain() {
        List<Written> entries = List.of(opening(), note("one"));
        store.apply(Cast.ASHA, page(0, entries.subList(0, 1), true));

        store.hide(Cast.ASHA, Cast.MARK);

        assertThat(store.caseload(Cast.ASHA)).isEmpty();
        assertThat(store.bookmarks(Cast.ASHA)).extracting(Bookmark::complete).containsExactly(false);
        store.apply(Cast.ASHA, page(1, entries, true));
        assertThat(store.caseload(Cast.ASHA)).containsExactly(Cast.MARK);
    }

    @Test
    void droppingAllLeavesTheOutbox() {
        store.apply(Cast.ASHA, page(0, List.of(opening()), true));
        store.append(Cast.ASHA, List.of(note("waiting")));

        store.dropAll(LEAVE);

        assertThat(store.caseload(Cast.ASHA)).isEmpty();
        assertThat(store.backlogs()).containsExactly(entry(Cast.MARK, new Backlog(1, 0)));
    }

    @Test
    void lettingGoOfAWorkerLeavesWhatOthersHoldAndWhatWaits() {
        List<Written> shared = List.of(opening());
        store.apply(Cast.ASHA, page(0, shared, true));
        store.apply(Cast.RHYS, page(0, shared, true));
        store.append(Cast.ASHA, List.of(note("waiting")));

        store.dropAllOf(Cast.ASHA, LEAVE);

        assertThat(store.bookmarks(Cast.ASHA)).isEmpty();
        assertThat(store.caseload(Cast.RHYS)).containsExactly(Cast.MARK);
        assertThat(store.entries(Cast.MARK)).extracting(Stored::written).containsAll(shared);
        assertThat(store.backlog()).isEqualTo(new Backlog(1, 0));
    }

    @Test
    void erasingLeavesNothing() {
        store.append(Cast.ASHA, List.of(opening()));
        store.keep("name", "value");

        store.erase(LEAVE);

        assertThat(store.entries(Cast.MARK)).isEmpty();
        assertThat(store.bookmarks(Cast.ASHA)).isEmpty();
        assertThat(store.backlog()).isEqualTo(new Backlog(0, 0));
        assertThat(store.setting("name")).isEmpty();
    }

    @Test
    void keepsSettings() {
        store.keep("form:a", "1");
        store.keep("form:a", "2");
        store.keep("form:b", "3");
        store.keep("forma", "4");

        assertThat(store.setting("form:a")).contains("2");
        assertThat(store.settings("form:")).containsExactly("form:a", "form:b");

        store.forget(List.of("form:a", "never-there"));
        assertThat(store.setting("form:a")).isEmpty();
    }
}
