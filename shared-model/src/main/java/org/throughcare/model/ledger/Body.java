package org.throughcare.model.ledger;

/**
 * What an entry says: a record type of its feature. The family is open here and sealed by the registration in
 * {@link org.throughcare.model.Kinds}, so that a new kind touches its feature and one line (decision 0002).
 */
public interface Body {

    /** A body that may begin a ledger, and the team that is granted the ledger by it. */
    interface Opening extends Body {
        /** The team that the ledger belongs to from its first entry. */
        TeamId team();
    }
}
