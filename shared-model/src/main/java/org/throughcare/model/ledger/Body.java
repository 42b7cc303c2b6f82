package org.throughcare.model.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * A body that hands its ledger on: from this entry on one team has it, and perhaps another has it no longer. Whoever
     * keeps the grants does both at once, the first first, so that the ledger is never without a team.
     */
    interface Granting extends Body {
        /** The team that says it: the author has to be one of its members. */
        TeamId says();

        /** The team that has the ledger from this entry on. */
        TeamId gains();

        /** The team that has it no longer; null when nobody loses it. Never the one that gains it. */
        @Nullable
        TeamId loses();

        /** Whether it may be said after these, which are the bodies that its entry cites. */
        boolean mayFollow(List<? extends Body> cited);
    }
}
