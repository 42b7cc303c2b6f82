package org.throughcare.mobile.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.throughcare.model.ledger.ReadId;

/** The rows of notes that records were opened. */
final class ReadRows {

    private final Db writer;
    private final Db reader;

    ReadRows(Db writer, Db reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /** Keeps a note, or gives one that is there its new seal; false when there is no room. */
    boolean keep(KeptRead note) throws SQLException {
        String id = note.id().toString();
        int renewed = writer.update(
                "UPDATE record_read SET holder = ?, sealed = ? WHERE id = ?", note.holder(), note.sealed(), id);
        return renewed > 0
                || writer.update(
                                "INSERT INTO record_read (id, holder, sealed) SELECT ?, ?, ?"
                                        + " WHERE (SELECT count(*) FROM record_read) < ?",
                                id,
                                note.holder(),
                                note.sealed(),
                                KeptRead.MOST)
                        > 0;
    }

    List<KeptRead> oldest(String holder, long behind, int most) {
        return reader.query(
                "SELECT id, holder, sealed, place FROM record_read"
                        + " WHERE place > ?1 AND substr(holder, 1, length(?2)) = ?2 ORDER BY place LIMIT ?3",
                row -> new KeptRead(ReadId.parse(row.getString(1)), row.getString(2), row.getString(3), row.getLong(4)),
                behind,
                holder,
                most);
    }

    void forget(Collection<ReadId> ids) throws SQLException {
        for (ReadId id : ids) {
            writer.update("DELETE FROM record_read WHERE id = ?", id.toString());
        }
    }
}
