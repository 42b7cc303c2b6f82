package org.throughcare.server.access;

/** What a worker may do with a ledger at a time. */
public enum Access {
    /** One of the worker's teams holds a grant. */
    GRANTED,
    /** One of the worker's teams held a grant while the worker was a member; not any more. */
    ENDED,
    /** Never any. */
    NEVER
}
