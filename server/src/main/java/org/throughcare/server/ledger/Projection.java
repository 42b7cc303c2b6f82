package org.throughcare.server.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.throughcare.model.ledger.Entry;

/**
 * Tables that a feature draws from the ledgers to ask questions of. A bean of this type is shown every entry of its
 * kinds soon after it was appended ({@link Drawing}), and can be emptied and drawn again from the ledgers at any time,
 * with the same outcome: so it decides by the entries alone, never by the clock or by what else its tables hold.
 */
public interface Projection {

    /** The names of the kinds that it wants to see; never empty. */
    Set<String> kinds();

    /**
     * Whether it is drawn in the transaction that appends, because something is done by it that can't be undone. Whoever
     * shares a ledger with the push waits for that; all others follow.
     */
    default boolean atOnce() {
        return false;
    }

    /** Whether it wants to see this entry. */
    default boolean concerns(Entry entry) {
        return kinds().contains(entry.kind());
    }

    /** The tables that it fills, which nobody else writes; they are emptied before it is drawn again. */
    List<String> tables();

    /**
     * Draws these entries, all of which concern it, ordered by number within each ledger; ledgers come in any order. The connection is in
     * a transaction that stands or falls with what is drawn; Micronaut Data repositories called on this thread join it. Entries already drawn
     * are not shown twice. Must not commit, roll back or close.
     */
    void project(List<Appended> entries, Connection tx) throws SQLException;
}
