package org.throughcare.mobile.store;

import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.EntrySignature;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.sync.Signed;

/**
 * An entry as the tablet keeps it.
 *
 * @param place where it stands in the order in which this tablet got to know its entries
 * @param number its number in the ledger; null until the tablet knows it
 * @param held why the server holds it; null unless the state is {@link EntryState#HELD}
 * @param signature what its author's vault signed of it here; null for what came from the server
 */
public record Stored(
        Written written,
        EntryState state,
        long place,
        @Nullable Long number,
        @Nullable HoldReason held,
        @Nullable EntrySignature signature) {

    /** The entry. */
    public Entry entry() {
        return written.entry();
    }

    /** The entry as it is handed in. */
    public Signed signed() {
        return new Signed(written, signature);
    }

    /** Whether the entry has not come to its ledger yet, so that only this tablet shows it there. */
    public boolean unsent() {
        return state == EntryState.WAITING || state == EntryState.HELD;
    }
}
