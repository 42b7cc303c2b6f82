package org.throughcare.mobile.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.sync.Bookmark;

/** The rows of the caseloads: for each worker of the tablet and each of their ledgers, how far it has come. */
final class CaseloadRows {

    private static final String OF_ONE =
            "SELECT ledger, number, chain, complete, audience FROM caseload WHERE worker = ? ORDER BY ledger";

    private final Db writer;
    private final Db reader;

    CaseloadRows(Db writer, Db reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /** Where one worker stands in a ledger. */
    record Cursor(WorkerId worker, Head head) {}

    /** Puts a ledger that nobody here holds on a worker's caseload, at its start. */
    void joinIfNew(WorkerId worker, LedgerId ledger) throws SQLException {
        writer.update(
                "INSERT INTO caseload (worker, ledger, number, chain, complete) SELECT ?1, ?2, 0, ?3, 1"
                        + " WHERE NOT EXISTS (SELECT 1 FROM caseload WHERE ledger = ?2)",
                worker.toString(),
                ledger.toString(),
                Hash.START.bytes());
    }

    Set<LedgerId> visible(WorkerId worker) {
        return new LinkedHashSet<>(reader.query(
                "SELECT ledger FROM caseload WHERE worker = ? AND complete = 1 ORDER BY ledger",
                row -> LedgerId.parse(row.getString(1)),
                worker.toString()));
    }

    List<Bookmark> bookmarks(WorkerId worker) {
        return reader.query(OF_ONE, CaseloadRows::bookmark, worker.toString());
    }

    /** The same within the transaction. */
    List<Bookmark> bookmarksWithin(WorkerId worker) {
        return writer.query(OF_ONE, CaseloadRows::bookmark, worker.toString());
    }

    /** Those of everybody, within the transaction. */
    Map<WorkerId, List<Bookmark>> everybodysWithin() {
        Map<WorkerId, List<Bookmark>> all = new TreeMap<>();
        writer.query("SELECT DISTINCT worker FROM caseload", row -> WorkerId.parse(row.getString(1)))
                .forEach(worker -> all.put(worker, bookmarksWithin(worker)));
        return all;
    }

    private static Bookmark bookmark(ResultSet row) throws SQLException {
        return new Bookmark(
                new Head(LedgerId.parse(row.getString(1)), row.getLong(2), Hash.ofBytes(row.getBytes(3))),
                row.getBoolean(4),
                row.getString(5));
    }

    List<Sealed> sealed(LedgerId ledger) {
        return reader.query(
                "SELECT sealed_number, sealed_chain, seal FROM caseload WHERE ledger = ? AND seal IS NOT NULL"
                        + " ORDER BY sealed_number DESC",
                row -> new Sealed(new Head(ledger, row.getLong(1), Hash.ofBytes(row.getBytes(2))), row.getString(3)),
                ledger.toString());
    }

    /** Two questions, not one with an OR: each of them is a look at the end of an index, that one reads every entry. */
    Set<LedgerId> beyond(WorkerId worker) {
        return new LinkedHashSet<>(reader.query(
                "SELECT mine.ledger FROM caseload mine WHERE mine.worker = ? AND (EXISTS"
                        + " (SELECT 1 FROM entry WHERE entry.ledger = mine.ledger AND entry.number >"
                        + " (SELECT max(number) FROM caseload WHERE ledger = mine.ledger))"
                        + " OR EXISTS (SELECT 1 FROM entry WHERE entry.ledger = mine.ledger"
                        + " AND entry.number IS NULL AND entry.state = 'NUMBERED' AND entry.author <> ''))",
                row -> LedgerId.parse(row.getString(1)),
                worker.toString()));
    }

    /** Where each worker who holds a ledger stands in it, within the transaction. */
    List<Cursor> cursors(LedgerId ledger) {
        return writer.query(
                "SELECT worker, number, chain FROM caseload WHERE ledger = ?",
                row -> new Cursor(
                        WorkerId.parse(row.getString(1)),
                        new Head(ledger, row.getLong(2), Hash.ofBytes(row.getBytes(3)))),
                ledger.toString());
    }

    /** Where a worker stands in a ledger, within the transaction; at its start when they don't hold it. */
    Head head(WorkerId worker, LedgerId ledger) {
        return cursors(ledger).stream()
                .filter(cursor -> cursor.worker().equals(worker))
                .map(Cursor::head)
                .findFirst()
                .orElse(Head.start(ledger));
    }

    /** What a worker was told of what they may read of a ledger, within the transaction; null when nothing. */
    @Nullable
    String audience(WorkerId worker, LedgerId ledger) {
        return writer
                .query(
                        "SELECT audience FROM caseload WHERE worker = ? AND ledger = ? AND audience IS NOT NULL",
                        row -> row.getString(1),
                        worker.toString(),
                        ledger.toString())
                .stream()
                .findFirst()
                .orElse(null);
    }

    void move(Cursor to) throws SQLException {
        writer.update(
                "UPDATE caseload SET number = ?, chain = ? WHERE worker = ? AND ledger = ?",
                to.head().number(),
                to.head().chain().bytes(),
                to.worker().toString(),
                to.head().ledger().toString());
    }

    /** Notes where a page has led. */
    void reach(WorkerId worker, LedgerPage page) throws SQLException {
        hideFromStrangers(worker, page.ledger());
        writer.update(
                "INSERT INTO caseload (worker, ledger, number, chain, complete) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (worker, ledger) DO UPDATE SET number = excluded.number,"
                        + " chain = excluded.chain, complete = max(complete, excluded.complete)",
                worker.toString(),
                page.ledger().toString(),
                page.reached().number(),
                page.reached().chain().bytes(),
                page.complete() ? 1 : 0);
        if (!page.audience().isEmpty()) {
            writer.update(
                    "UPDATE caseload SET audience = ? WHERE worker = ? AND ledger = ?",
                    page.audience(),
                    worker.toString(),
                    page.ledger().toString());
        }
        if (!page.seal().isEmpty()) {
            writer.update(
                    "UPDATE caseload SET sealed_number = number, sealed_chain = chain, seal = ?"
                            + " WHERE worker = ? AND ledger = ?",
                    page.seal(),
                    worker.toString(),
                    page.ledger().toString());
        }
    }

    void rewind(Head to) throws SQLException {
        writer.update(
                "UPDATE caseload SET number = ?1, chain = ?2, seal = NULL WHERE ledger = ?3 AND number > ?1",
                to.number(),
                to.chain().bytes(),
                to.ledger().toString());
    }

    /** Hides what is somebody else's now from whoever only began to record in a ledger that the server told nothing of. */
    void hideFromStrangers(WorkerId worker, LedgerId ledger) throws SQLException {
        writer.update(
                "UPDATE caseload SET complete = 0 WHERE ledger = ? AND worker <> ? AND number = 0",
                ledger.toString(),
                worker.toString());
    }

    void hide(WorkerId worker, LedgerId ledger) throws SQLException {
        writer.update(
                "UPDATE caseload SET complete = 0 WHERE worker = ? AND ledger = ?",
                worker.toString(),
                ledger.toString());
    }

    void drop(WorkerId worker, LedgerId ledger) throws SQLException {
        writer.update("DELETE FROM caseload WHERE worker = ? AND ledger = ?", worker.toString(), ledger.toString());
    }
}
