package org.throughcare.mobile.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.wire.EntryCodec;

/**
 * Whether a file that SQLite opens says what was written to it. SQLite notices a broken page, not a changed letter on a
 * whole one; the sum beside each entry does, without anybody's vault being open.
 */
final class Soundness {

    private Soundness() {}

    /** Throws {@link StoreFault} DAMAGED when it does not. */
    static void check(Connection connection) throws SQLException {
        try {
            boolean sound = indexesLead(connection) && entriesAreAsSaved(connection) && nothingIsMissing(connection);
            if (!sound) {
                throw new StoreFault(StoreFault.Cause.DAMAGED, "the tablet's file says something that can't be", null);
            }
        } catch (Malformed | IllegalArgumentException e) {
            throw new StoreFault(StoreFault.Cause.DAMAGED, "the tablet's file says something that can't be", e);
        }
    }

    /** An index that leads past an entry would let it in a second time. */
    private static boolean indexesLead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("PRAGMA integrity_check(1)")) {
            return answer.next() && "ok".equals(answer.getString(1));
        }
    }

    private static boolean entriesAreAsSaved(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, ledger, kind, key, bytes, sum, state FROM entry")) {
            while (row.next()) {
                EntryState.valueOf(row.getString(7));
                String id = row.getString(1);
                int key = row.getInt(4);
                boolean asSaved = row.wasNull()
                        ? EntryCodec.read(row.getBytes(5))
                                .entry()
                                .id()
                                .toString()
                                .equals(id)
                        : SealedRow.sum(id, row.getString(2), row.getString(3), key, row.getBytes(5)) == row.getLong(6);
                if (!asSaved) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Up to where a worker has come in a ledger there is an entry or a stub under each number. */
    private static boolean nothingIsMissing(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT number, chain, ledger, (SELECT count(DISTINCT entry.number)"
                                + " FROM entry WHERE entry.ledger = caseload.ledger"
                                + " AND entry.number BETWEEN 1 AND caseload.number) + (SELECT count(*) FROM stub"
                                + " WHERE stub.worker = caseload.worker AND stub.ledger = caseload.ledger"
                                + " AND stub.number BETWEEN 1 AND caseload.number AND NOT EXISTS"
                                + " (SELECT 1 FROM entry WHERE entry.ledger = stub.ledger AND entry.number = stub.number))"
                                + " FROM caseload")) {
            while (row.next()) {
                LedgerId.parse(row.getString(3));
                Hash.ofBytes(row.getBytes(2));
                if (row.getLong(1) != row.getLong(4)) {
                    return false;
                }
            }
            return true;
        }
    }
}
