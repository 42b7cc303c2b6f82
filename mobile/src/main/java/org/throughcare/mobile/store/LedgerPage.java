package org.throughcare.mobile.store;

import java.util.List;
import java.util.Map;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;

/**
 * The next part of a ledger, as it was pulled.
 *
 * @param after the number of the entry before the first of these
 * @param reached the head after the last of them
 * @param complete whether that is the ledger's end, so that a person may be shown
 * @param seal the server's seal of the head; empty when it gave none
 */
public record LedgerPage(long after, List<Written> entries, Head reached, boolean complete, String seal) {

    /** Copies the entries. */
    public LedgerPage {
        entries = List.copyOf(entries);
    }

    /** The ledger. */
    public LedgerId ledger() {
        return reached.ledger();
    }

    /**
     * Throws {@link Diverged} when the tablet knows other entries under these numbers, or numbers behind the ledger's end:
     * then it has them from a server that was put back since.
     *
     * @param known what the tablet knows behind {@link #after}
     */
    void mustAgreeWith(Map<Long, EntryId> known) {
        known.forEach((number, id) -> {
            boolean behind = number > reached.number();
            boolean same = behind
                    ? !complete
                    : entries.get((int) (number - after) - 1).entry().id().equals(id);
            if (!same) {
                throw Diverged.fromOldNumber(ledger(), number);
            }
        });
    }

    /** Throws {@link Diverged} unless these entries lead from that head to the one they should reach. */
    void mustFollow(Head before) {
        if (before.number() != after) {
            throw new Diverged(ledger(), "goes on after " + after + ", the tablet has " + before.number());
        }
        Head head = before;
        for (Written written : entries) {
            if (!written.entry().ledger().equals(ledger())) {
                throw new Diverged(ledger(), "holds an entry of another ledger");
            }
            head = head.then(written.hash());
        }
        if (!head.equals(reached)) {
            throw new Diverged(ledger(), "does not come to the hash of number " + reached.number());
        }
    }
}
