package org.throughcare.mobile.store;

import org.throughcare.model.ledger.LedgerId;

/** Says that what was pulled does not continue what the tablet has of that ledger; nothing of it was written. */
public final class Diverged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LedgerId ledger;

    /** The ledger, and what does not fit. */
    public Diverged(LedgerId ledger, String what) {
        super(ledger + ": " + what);
        this.ledger = ledger;
    }

    /** The ledger. */
    public LedgerId ledger() {
        return ledger;
    }
}
