package org.throughcare.mobile.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.SealedBytes;
import org.throughcare.model.sync.Delivery;

/** The rows of entries that are not yet in their ledgers: what waits, and what is held. */
final class OutboxRows {

    /** The condition of the index of what is not sent, word for word: SQLite uses it for nothing that says less. */
    private static final String UNSENT = "state IN ('WAITING', 'HELD')";

    private static final String WAITING = UNSENT + " AND state = 'WAITING'";

    private final Db reader;
    private final LedgerKeys keys;
    private final Opener opener;

    OutboxRows(Db reader, LedgerKeys keys, Opener opener) {
        this.reader = reader;
        this.keys = keys;
        this.opener = opener;
    }

    List<WorkerId> authors() {
        return reader.query(
                "SELECT author, min(place) FROM entry WHERE " + WAITING + " GROUP BY author ORDER BY 2",
                row -> WorkerId.parse(row.getString(1)));
    }

    List<Stored> oldest(WorkerId author, long behind, int entries, int bytes) {
        List<SealedRow> rows = waiting(author, behind, entries);
        List<Stored> open = opener.open(rows);
        while (open.isEmpty() && !rows.isEmpty()) {
            rows = waiting(author, rows.get(rows.size() - 1).place(), entries);
            open = opener.open(rows);
        }
        return Batch.within(open, bytes);
    }

    private List<SealedRow> waiting(WorkerId author, long behind, int entries) {
        return reader.query(
                "SELECT " + SealedRow.COLUMNS + " FROM entry WHERE " + WAITING
                        + " AND author = ? AND place > ? ORDER BY place LIMIT ?",
                SealedRow::of,
                author.toString(),
                behind,
                entries);
    }

    /** What waits of this author behind that place and no open vault opens, as it is sealed for the server. */
    Parcel parcel(WorkerId author, long behind, int entries, int bytes) {
        List<Delivery.Item> items = new ArrayList<>();
        long last = behind;
        long size = 0;
        for (SealedRow row : waiting(author, behind, entries)) {
            Integer key = row.key();
            size += row.bytes().content().length;
            if (size > bytes && !items.isEmpty()) {
                break;
            }
            last = row.place();
            if (key != null && !opener.opens(row)) {
                items.add(new Delivery.Item(
                        row.id(), row.ledger(), key, SealedBytes.of(row.bytes().content()), row.signature()));
            }
        }
        return new Parcel(new Delivery(keys.forServer(items), items), last);
    }

    List<Stored> all() {
        List<SealedRow> rows = reader.query(
                "SELECT " + SealedRow.COLUMNS + " FROM entry WHERE " + UNSENT + " ORDER BY place", SealedRow::of);
        return keys.anyOpen() ? opener.open(rows) : List.of();
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
