package org.throughcare.mobile.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;

/**
 * The rows of what workers of the tablet may not read: the hash of each such entry under its number, by which their chain of
 * the ledger can be followed. Another worker of the same tablet may well read the entry.
 */
final class StubRows {

    private static final String OF_ONE = " WHERE worker = ? AND ledger = ?";

    private final Db writer;
    private final Db reader;

    StubRows(Db writer, Db reader) {
        this.writer = writer;
        this.reader = reader;
    }

    void keep(WorkerId worker, LedgerId ledger, long number, Hash hash) throws SQLException {
        writer.update(
                "INSERT OR REPLACE INTO stub (worker, ledger, number, hash) VALUES (?, ?, ?, ?)",
                worker.toString(),
                ledger.toString(),
                number,
                hash.bytes());
    }

    /** How many there are for a worker. */
    int count(WorkerId worker, LedgerId ledger) {
        return reader.query(
                        "SELECT count(*) FROM stub" + OF_ONE,
                        row -> row.getInt(1),
                        worker.toString(),
                        ledger.toString())
                .get(0);
    }

    /** The hashes of a ledger that stand for an entry to anybody, by number. */
    Map<Long, Hash> of(LedgerId ledger) {
        Map<Long, Hash> stubs = new TreeMap<>();
        reader.query(
                "SELECT number, hash FROM stub WHERE ledger = ?",
                row -> stubs.put(row.getLong(1), Hash.ofBytes(row.getBytes(2))),
                ledger.toString());
        return stubs;
    }

    /** Takes a worker's away that a page has anew. */
    void clear(WorkerId worker, LedgerPage page) throws SQLException {
        writer.update(
                "DELETE FROM stub" + OF_ONE + " AND number > ? AND number <= ?",
                worker.toString(),
                page.ledger().toString(),
                page.after(),
                page.reached().number());
    }

    void rewind(LedgerId ledger, long behind) throws SQLException {
        writer.update("DELETE FROM stub WHERE ledger = ? AND number > ?", ledger.toString(), behind);
    }

    void drop(WorkerId worker, LedgerId ledger) throws SQLException {
        writer.update("DELETE FROM stub" + OF_ONE, worker.toString(), ledger.toString());
    }

    void dropAll() throws SQLException {
        writer.update("DELETE FROM stub");
    }
}
