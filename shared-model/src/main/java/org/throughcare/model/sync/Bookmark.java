package org.throughcare.model.sync;

import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;

/**
 * How far a tablet has come in a ledger.
 *
 * @param complete whether it was told, at this head or an earlier one, that this is all; a person may be shown only then
 */
public record Bookmark(Head head, boolean complete) {

    /** The ledger. */
    public LedgerId ledger() {
        return head.ledger();
    }
}
