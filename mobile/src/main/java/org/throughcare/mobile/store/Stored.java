package org.throughcare.mobile.store;

import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.HoldReason;

/**
 * An entry as the tablet keeps it.
 *
 * @param place where it stands in the order in which this tablet got to know its entries
 * @param number its number in the ledger; null until the tablet knows it
 * @param held why the server holds it; null unless the state is {@link EntryState#HELD}
 */
public record Stored(
        Written written,
        EntryState state,
        long place,
        @Nullable Long number,
        @Nullable HoldReason held) {

    /** The entry. */
    public Entry entry() {
        return written.entry();
    }

    /** Whether the entry has not come to its ledger yet, so that only this tablet shows it there. */
    public boolean unsent() {
        return state == EntryState.WAITING || state == EntryState.HELD;
    }
}
