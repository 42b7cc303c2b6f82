package org.throughcare.server.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** What a feature keeps of people beside the ledgers, which goes when a record is erased (USR-8). */
public interface Erasable {

    /** What it is, as the deletion log counts it. */
    String word();

    /** Erases what is kept of these ledgers, in the transaction that erases them, and says how many things that were. */
    int erase(UUID[] ledgers, Connection tx) throws SQLException;
}
