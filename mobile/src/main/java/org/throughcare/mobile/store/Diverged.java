package org.throughcare.mobile.store;

import org.throughcare.model.ledger.LedgerId;

/** Says that what was pulled does not continue what the tablet has of that ledger; nothing of it was written. */
public final class Diverged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LedgerId ledger;
    private final boolean ofOldNumbers;

    /** The ledger, and what does not fit. */
    public Diverged(LedgerId ledger, String what) {
        this(ledger, what, false);
    }

    private Diverged(LedgerId ledger, String what, boolean ofOldNumbers) {
        super(ledger + ": " + what);
        this.ledger = ledger;
        this.ofOldNumbers = ofOldNumbers;
    }

    /** The tablet knows another entry under that number, from before the server was put back. */
    static Diverged fromOldNumber(LedgerId ledger, long number) {
        return new Diverged(ledger, "the tablet knows another entry under number " + number, true);
    }

    /** Whether the page is good and the tablet's own numbers are from before the server was put back: it can be healed. */
    public boolean ofOldNumbers() {
        return ofOldNumbers;
    }

    /** The ledger. */
    public LedgerId ledger() {
        return ledger;
    }
}
