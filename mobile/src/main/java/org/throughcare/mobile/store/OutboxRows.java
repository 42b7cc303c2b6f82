package org.throughcare.mobile.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;

/** The rows of entries that are not yet in their ledgers: what waits, and what is held. */
final class OutboxRows {

    /** The condition of the index of what is not sent, word for word: SQLite uses it for nothing that says less. */
    private static final String UNSENT = "state IN ('WAITING', 'HELD')";

    private static final String WAITING = UNSENT + " AND state = 'WAITING'";

    private final Db reader;

    OutboxRows(Db reader) {
        this.reader = reader;
    }

    List<WorkerId> authors() {
        return reader.query(
                "SELECT author, min(place) FROM entry WHERE " + WAITING + " GROUP BY author ORDER BY 2",
                row -> WorkerId.parse(row.getString(1)));
    }

    List<Stored> oldest(WorkerId author, long behind, int entries, int bytes) {
        List<Stored> oldest = reader.query(
                "SELECT " + EntryRows.COLUMNS + " FROM entry WHERE " + WAITING
                        + " AND author = ? AND place > ? ORDER BY place LIMIT ?",
                EntryRows::stored,
                author.toString(),
                behind,
                entries);
        return Batch.within(oldest, bytes);
    }

    List<Stored> all() {
        return reader.query(
                "SELECT " + EntryRows.COLUMNS + " FROM entry WHERE " + UNSENT + " ORDER BY place", EntryRows::stored);
    }

    Backlog backlog() {
        return reader.query(
                        "SELECT coalesce(sum(state = 'WAITING'), 0), coalesce(sum(state = 'HELD'), 0) FROM entry"
                                + " WHERE " + UNSENT,
                        row -> new Backlog(row.getInt(1), row.getInt(2)))
                .get(0);
    }

    Map<LedgerId, Backlog> backlogs() {
        Map<LedgerId, Backlog> backlogs = new HashMap<>();
        reader.query(
                "SELECT ledger, sum(state = 'WAITING'), sum(state = 'HELD') FROM entry" + " WHERE " + UNSENT
                        + " GROUP BY ledger",
                row -> backlogs.put(LedgerId.parse(row.getString(1)), new Backlog(row.getInt(2), row.getInt(3))));
        return backlogs;
    }
}
