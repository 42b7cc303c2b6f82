package org.throughcare.mobile.store;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;

/**
 * The next part of a ledger, as it was pulled.
 *
 * @param after the number before the first of these
 * @param entries those that the worker may read
 * @param stubs the hashes of the others, by their numbers
 * @param reached the head after the last of them
 * @param complete whether that is the ledger's end, so that a person may be shown
 * @param seal the server's seal of the head; empty when it gave none
 * @param audience what the worker may read of the ledger, as the server's short text; empty when it said nothing
 */
public record LedgerPage(
        long after,
        List<Written> entries,
        Map<Long, Hash> stubs,
        Head reached,
        boolean complete,
        String seal,
        String audience) {

    /** Copies the collections. */
    public LedgerPage {
        entries = List.copyOf(entries);
        stubs = Map.copyOf(stubs);
    }

    /** A part of which the worker may read everything. */
    public LedgerPage(long after, List<Written> entries, Head reached, boolean complete, String seal) {
        this(after, entries, Map.of(), reached, complete, seal, "");
    }

    /** The ledger. */
    public LedgerId ledger() {
        return reached.ledger();
    }

    /** The entries by the numbers that are theirs. */
    public Map<Long, Written> numbered() {
        Map<Long, Written> numbered = new TreeMap<>();
        long number = after;
        for (Written written : entries) {
            do {
                number++;
            } while (stubs.containsKey(number));
            numbered.put(number, written);
        }
        return numbered;
    }

    /**
     * Throws {@link Diverged} when the tablet knows other entries under these numbers, or numbers behind the ledger's end:
     * then it has them from a server that was put back since.
     *
     * @param known what the tablet knows behind {@link #after}
     */
    void mustAgreeWith(Map<Long, EntryId> known) {
        Map<Long, Written> numbered = numbered();
        known.forEach((number, id) -> {
            boolean behind = number > reached.number();
            Written here = numbered.get(number);
            boolean same =
                    behind ? !complete : here == null || here.entry().id().equals(id);
            if (!same) {
                throw Diverged.fromOldNumber(ledger(), number);
            }
        });
    }

    /**
     * Whether it gives the ledger from its first number again to a worker who was told otherwise of what they may read, which
     * is null where they were told nothing.
     */
    boolean isAfresh(@Nullable String told) {
        return after == 0 && told != null && !audience.equals(told);
    }

    /** Throws {@link Diverged} unless these entries and stubs lead from that head to the one they should reach. */
    void mustFollow(Head before) {
        if (before.number() != after) {
            throw new Diverged(ledger(), "goes on after " + after + ", the tablet has " + before.number());
        }
        Head head = before;
        Iterator<Written> next = entries.iterator();
        while (next.hasNext() || stubs.containsKey(head.number() + 1)) {
            Hash stub = stubs.get(head.number() + 1);
            head = head.then(stub == null ? hashOf(next.next()) : stub);
        }
        if (!head.equals(reached)) {
            throw new Diverged(ledger(), "does not come to the hash of number " + reached.number());
        }
    }

    private Hash hashOf(Written written) {
        if (!written.entry().ledger().equals(ledger())) {
            throw new Diverged(ledger(), "holds an entry of another ledger");
        }
        return written.hash();
    }
}
