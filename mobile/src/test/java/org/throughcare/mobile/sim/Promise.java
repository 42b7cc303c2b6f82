package org.throughcare.mobile.sim;

/** What sync promises, whatever happens. The first four hold at every step, the others once the world has healed. */
enum Promise {
    /** After a completed contact a tablet holds nothing that its workers were not entitled to at that contact. */
    CONFIDENTIAL,
    /** What was captured stays in the outbox until a receipt names its id. */
    KEPT_UNTIL_RECEIPT,
    /** A bookmark at number n means: entries 1 to n are there, and their chain leads to it. */
    CURSOR_MEANS_ENTRIES,
    /** Nothing trips over what others send: no error but those that are meant. */
    SURE_FOOTED,
    /** What was acknowledged is in its ledger or on the list of what is held, byte for byte. */
    NOTHING_LOST,
    /** What is in a ledger is there once and was captured so by somebody. */
    NOTHING_DOUBLED,
    /** Everybody who may see a ledger has the same bytes under the same numbers, and sees it. */
    SAME_FOR_ALL,
    /** Nothing waits for ever, no ledger stays diverged, and the world comes to rest. */
    NOTHING_STUCK,
    /** A tablet whose access was withdrawn has delivered and is empty. */
    WITHDRAWN_IS_ERASED
}
