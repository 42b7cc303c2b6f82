package org.throughcare.mobile.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.wire.EntryCodec;

/** The rows of the entries: one for each, whoever recorded it. */
final class EntryRows {

    /** The columns that {@link #stored} reads. */
    static final String COLUMNS = "bytes, state, place, number, held_code, held_field";

    private static final String IN_ORDER = " ORDER BY number IS NULL, number, place";
    private static final String NOBODY = "";

    private final Db writer;
    private final Db reader;

    EntryRows(Db writer, Db reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /** Adds an entry that this author has recorded here, and says whether it is new. */
    boolean add(WorkerId author, Written written) throws SQLException {
        if (insert(author.toString(), written, EntryState.WAITING, null)) {
            return true;
        }
        if (!Arrays.equals(bytes(written), written.bytes())) {
            throw new StoreFault(StoreFault.Cause.ID_TAKEN, "another entry has the id of " + written, null);
        }
        return false;
    }

    /** Adds an entry that came from the server, or numbers the one that is here. */
    void settle(Written written, long number) throws SQLException {
        if (insert(NOBODY, written, EntryState.NUMBERED, number)) {
            return;
        }
        if (!Arrays.equals(bytes(written), written.bytes())) {
            throw new Diverged(written.entry().ledger(), "the tablet has other bytes under the id of " + written);
        }
        // One that still waits keeps waiting: only a receipt that names it takes it out of the outbox.
        writer.update(
                "UPDATE entry SET number = ?, held_code = NULL, held_field = NULL,"
                        + " state = CASE state WHEN 'WAITING' THEN state ELSE 'NUMBERED' END WHERE id = ?",
                number,
                written.entry().id().toString());
    }

    /** Says no, and changes nothing, when the id is taken. */
    private boolean insert(String author, Written written, EntryState state, @Nullable Long number)
            throws SQLException {
        Entry entry = written.entry();
        int added = writer.update(
                "INSERT INTO entry (id, ledger, kind, author, bytes, state, number, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO NOTHING",
                entry.id().toString(),
                entry.ledger().toString(),
                entry.kind(),
                author,
                written.bytes(),
                state.name(),
                number,
                // No chain vouches for it yet, and this is its only copy.
                state == EntryState.WAITING ? written.hash().bytes() : null);
        return added > 0;
    }

    private byte[] bytes(Written written) {
        return writer.query(
                        "SELECT bytes FROM entry WHERE id = ?",
                        row -> row.getBytes(1),
                        written.entry().id().toString())
                .get(0);
    }

    List<Stored> of(LedgerId ledger) {
        return reader.query(
                "SELECT " + COLUMNS + " FROM entry WHERE ledger = ?" + IN_ORDER, EntryRows::stored, ledger.toString());
    }

    List<Stored> ofKind(WorkerId worker, String kind) {
        return reader.query(
                "SELECT " + COLUMNS + " FROM entry WHERE kind = ? AND ledger IN"
                        + " (SELECT ledger FROM caseload WHERE worker = ? AND complete = 1)" + IN_ORDER,
                EntryRows::stored,
                kind,
                worker.toString());
    }

    List<Stored> ofKind(LedgerId ledger, String kind) {
        return reader.query(
                "SELECT " + COLUMNS + " FROM entry WHERE kind = ? AND ledger = ?" + IN_ORDER,
                EntryRows::stored,
                kind,
                ledger.toString());
    }

    Optional<Stored> find(EntryId id) {
        return reader.query("SELECT " + COLUMNS + " FROM entry WHERE id = ?", EntryRows::stored, id.toString()).stream()
                .findFirst();
    }

    /** The entries that have a number behind that one, by number, within the transaction. */
    Map<Long, EntryId> known(LedgerId ledger, long behind) {
        Map<Long, EntryId> known = new TreeMap<>();
        writer.query(
                "SELECT number, id FROM entry WHERE ledger = ? AND number > ?",
                row -> known.put(row.getLong(1), EntryId.parse(row.getString(2))),
                ledger.toString(),
                behind);
        return known;
    }

    /** The bytes of the entries that are in their ledger under the numbers of a page, within the transaction. */
    Map<Long, byte[]> settled(LedgerPage page) {
        Map<Long, byte[]> settled = new HashMap<>();
        writer.query(
                "SELECT number, bytes FROM entry WHERE ledger = ? AND number > ? AND number <= ? AND state = 'NUMBERED'",
                row -> settled.put(row.getLong(1), row.getBytes(2)),
                page.ledger().toString(),
                page.after(),
                page.reached().number());
        return settled;
    }

    /**
     * Takes the numbers behind that one away; what was recorded here behind {@code safe}, or has no number, waits once
     * more.
     */
    void unnumber(LedgerId ledger, long behind, long safe) throws SQLException {
        writer.update(
                "UPDATE entry SET state = 'WAITING' WHERE ledger = ? AND (number > ? OR number IS NULL)"
                        + " AND state = 'NUMBERED' AND author <> ''",
                ledger.toString(),
                Math.max(behind, safe));
        writer.update("UPDATE entry SET number = NULL WHERE ledger = ? AND number > ?", ledger.toString(), behind);
    }

    /** Takes away what nobody here holds any more, except what waits. */
    void sweep(LedgerId ledger) throws SQLException {
        writer.update(
                "DELETE FROM entry WHERE ledger = ?1 AND state <> 'WAITING'"
                        + " AND NOT EXISTS (SELECT 1 FROM caseload WHERE ledger = ?1)",
                ledger.toString());
    }

    static Stored stored(ResultSet row) throws SQLException {
        long number = row.getLong(4);
        Long known = row.wasNull() ? null : Long.valueOf(number);
        String code = row.getString(5);
        String field = row.getString(6);
        return new Stored(
                EntryCodec.later(row.getBytes(1)),
                EntryState.valueOf(row.getString(2)),
                row.getLong(3),
                known,
                code == null ? null : new HoldReason(code, field == null ? "" : field));
    }
}
