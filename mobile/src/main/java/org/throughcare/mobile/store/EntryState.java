package org.throughcare.mobile.store;

/** How far an entry has come on its way from the tablet into its ledger. */
public enum EntryState {
    /** It is in the outbox; no receipt has named it yet. */
    WAITING,
    /** It is in its ledger: a receipt or a pull said under which number. */
    NUMBERED,
    /** The server keeps it aside and said why; it stays visible until somebody deals with it. */
    HELD,
    /** The server keeps it for the record's present owner, because its author's access has ended. */
    ESCROWED
}
