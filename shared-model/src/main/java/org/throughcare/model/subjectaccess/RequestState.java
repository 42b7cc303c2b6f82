package org.throughcare.model.subjectaccess;

/** Where a request stands, in this order; it ends in the last but one or in the last (USR-6). */
public enum RequestState {
    /** It has come. */
    RECEIVED,
    /** What is held on the person is together. */
    GATHERED,
    /** Somebody looks through what names others. */
    IN_REVIEW,
    /** A second reader has released it. */
    RELEASED,
    /** It is answered with the reason why nothing is given. */
    REFUSED;

    /** Whether nothing can be done about it any more. */
    public boolean closed() {
        return this == RELEASED || this == REFUSED;
    }

    /** Whether what is held may be gathered, or gathered anew: not once somebody has decided about it. */
    public boolean mayGather() {
        return this == RECEIVED || this == GATHERED;
    }

    /** Whether its items may be decided about. */
    public boolean mayReview() {
        return this == GATHERED || this == IN_REVIEW;
    }
}
