package org.throughcare.model.sync;

import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;

/**
 * How far a tablet has come in a ledger.
 *
 * @param complete whether it was told, at this head or an earlier one, that this is all; a person may be shown only then
 * @param audience what {@link PullLine.Reached} last said of what its worker may read there; {@link #UNTOLD} when the server has
 *     said nothing of it yet, null from a client that does not keep it
 */
public record Bookmark(
        Head head, boolean complete, @Nullable String audience) {

    /** Stands for an audience of which the server has said nothing yet. */
    public static final String UNTOLD = "-";

    /** One of a client that does not keep what its worker may read. */
    public Bookmark(Head head, boolean complete) {
        this(head, complete, null);
    }

    /** The ledger. */
    public LedgerId ledger() {
        return head.ledger();
    }

    /** Whether the server has said what the worker may read there. */
    public boolean isTold() {
        return audience != null && !audience.equals(UNTOLD);
    }

    /** The same by a client that keeps it. */
    public Bookmark keeping() {
        return audience == null ? new Bookmark(head, complete, UNTOLD) : this;
    }
}
