package org.throughcare.server.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Tables that a feature draws from the ledgers to ask questions of. A bean of this type is told of every entry of its
 * kinds in the transaction that appends it, and can be emptied and drawn again from the ledgers at any time, with the
 * same outcome: so it decides by the entries alone, never by the clock or by what else its tables hold.
 */
public interface Projection {

    /** The names of the kinds that it wants to see; never empty. */
    Set<String> kinds();

    /** The tables that it fills, which nobody else writes; they are emptied before it is drawn again. */
    List<String> tables();

    /**
     * Draws these entries, all of its kinds, ordered by number within each ledger; ledgers come in any order. The connection is in the
     * transaction that appended them; Micronaut Data repositories called on this thread join it. Entries already drawn
     * are not shown twice. Must not commit, roll back or close.
     */
    void project(List<Appended> entries, Connection tx) throws SQLException;
}
