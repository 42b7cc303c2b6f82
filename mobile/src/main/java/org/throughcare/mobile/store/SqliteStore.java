package org.throughcare.mobile.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.wire.EntryCodec;

/**
 * The store in one SQLite file. One connection writes and another reads, so that the screen never waits for a page that
 * is being pulled; what is written is on the medium before a method returns.
 */
public final class SqliteStore implements Store {

    private static final String COLUMNS = "bytes, state, place, number, held_code, held_field";
    private static final String IN_ORDER = " ORDER BY number IS NULL, number, place";

    private final Db writer;
    private final Db reader;

    private SqliteStore(Db writer, Db reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /** Opens the file, makes it when it is not there; throws {@link StoreFault} when it is damaged or too new. */
    public static SqliteStore open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Db writer = new Db(Connector.writer(file));
            try {
                return new SqliteStore(writer, new Db(Connector.reader(file)));
            } catch (SQLException e) {
                writer.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StoreFault(StoreFault.Cause.UNUSABLE, "the data folder can't be written", e);
        } catch (SQLException e) {
            throw Db.fault(e);
        }
    }

    @Override
    public void append(WorkerId author, List<Written> entries) {
        writer.transaction(() -> {
            for (Written written : entries) {
                if (!isThere(written)) {
                    joinIfNew(author, written.entry().ledger());
                    insert(author.toString(), written, EntryState.WAITING, null);
                }
            }
        });
    }

    private boolean isThere(Written written) {
        List<byte[]> found = writer.query(
                "SELECT bytes FROM entry WHERE id = ?",
                row -> row.getBytes(1),
                written.entry().id().toString());
        if (!found.isEmpty() && !Arrays.equals(found.get(0), written.bytes())) {
            throw new StoreFault(StoreFault.Cause.ID_TAKEN, "another entry has the id of " + written, null);
        }
        return !found.isEmpty();
    }

    private void joinIfNew(WorkerId worker, LedgerId ledger) throws SQLException {
        writer.update(
                "INSERT INTO caseload (worker, ledger, number, chain, complete) SELECT ?, ?, 0, ?, 1"
                        + " WHERE NOT EXISTS (SELECT 1 FROM caseload WHERE ledger = ?)",
                worker.toString(),
                ledger.toString(),
                Hash.START.bytes(),
                ledger.toString());
    }

    private void insert(String author, Written written, EntryState state, @Nullable Long number) throws SQLException {
        Entry entry = written.entry();
        writer.update(
                "INSERT INTO entry (id, ledger, kind, author, bytes, state, number) VALUES (?, ?, ?, ?, ?, ?, ?)",
                entry.id().toString(),
                entry.ledger().toString(),
                entry.kind(),
                author,
                written.bytes(),
                state.name(),
                number);
    }

    @Override
    public List<Stored> entries(LedgerId ledger) {
        return reader.query(
                "SELECT " + COLUMNS + " FROM entry WHERE ledger = ?" + IN_ORDER,
                SqliteStore::stored,
                ledger.toString());
    }

    @Override
    public List<Stored> entriesOfKind(WorkerId worker, String kind) {
        return reader.query(
                "SELECT " + COLUMNS + " FROM entry WHERE kind = ? AND ledger IN"
                        + " (SELECT ledger FROM caseload WHERE worker = ? AND complete = 1)" + IN_ORDER,
                SqliteStore::stored,
                kind,
                worker.toString());
    }

    @Override
    public Optional<Stored> find(EntryId id) {
        return reader
                .query("SELECT " + COLUMNS + " FROM entry WHERE id = ?", SqliteStore::stored, id.toString())
                .stream()
                .findFirst();
    }

    @Override
    public Set<LedgerId> caseload(WorkerId worker) {
        return new LinkedHashSet<>(reader.query(
                "SELECT ledger FROM caseload WHERE worker = ? AND complete = 1 ORDER BY ledger",
                row -> LedgerId.parse(row.getString(1)),
                worker.toString()));
    }

    @Override
    public List<WorkerId> authorsWaiting() {
        return reader.query(
                "SELECT author, min(place) FROM entry WHERE state = 'WAITING' GROUP BY author ORDER BY 2",
                row -> WorkerId.parse(row.getString(1)));
    }

    @Override
    public List<Stored> outbox(WorkerId author, long behind, int entries, int bytes) {
        List<Stored> oldest = reader.query(
                "SELECT " + COLUMNS + " FROM entry WHERE state = 'WAITING' AND author = ? AND place > ?"
                        + " ORDER BY place LIMIT ?",
                SqliteStore::stored,
                author.toString(),
                behind,
                entries);
        return Batch.within(oldest, bytes);
    }

    @Override
    public List<Stored> unsent() {
        return reader.query(
                "SELECT " + COLUMNS + " FROM entry WHERE state IN ('WAITING', 'HELD') ORDER BY place",
                SqliteStore::stored);
    }

    @Override
    public Backlog backlog() {
        return reader.query(
                        "SELECT coalesce(sum(state = 'WAITING'), 0), coalesce(sum(state = 'HELD'), 0) FROM entry"
                                + " WHERE state IN ('WAITING', 'HELD')",
                        row -> new Backlog(row.getInt(1), row.getInt(2)))
                .get(0);
    }

    @Override
    public Map<LedgerId, Backlog> backlogs() {
        Map<LedgerId, Backlog> backlogs = new HashMap<>();
        reader.query(
                "SELECT ledger, sum(state = 'WAITING'), sum(state = 'HELD') FROM entry"
                        + " WHERE state IN ('WAITING', 'HELD') GROUP BY ledger",
                row -> backlogs.put(LedgerId.parse(row.getString(1)), new Backlog(row.getInt(2), row.getInt(3))));
        return backlogs;
    }

    @Override
    public void receive(WorkerId author, List<Receipt> receipts) {
        writer.transaction(() -> {
            for (Receipt receipt : receipts) {
                receive(receipt);
            }
        });
    }

    private void receive(Receipt receipt) throws SQLException {
        EntryId id = receipt.id();
        List<Stored> found = id == null
                ? List.of()
                : writer.query(
                        "SELECT " + COLUMNS + " FROM entry WHERE id = ? AND state IN ('WAITING', 'HELD')",
                        SqliteStore::stored,
                        id.toString());
        for (Stored stored : found) {
            note(stored, receipt);
            String ledger = stored.entry().ledger().toString();
            writer.update(
                    "DELETE FROM entry WHERE id = ? AND NOT EXISTS (SELECT 1 FROM caseload WHERE ledger = ?)",
                    stored.entry().id().toString(),
                    ledger);
        }
    }

    private void note(Stored stored, Receipt receipt) throws SQLException {
        String id = stored.entry().id().toString();
        if (receipt instanceof Receipt.Accepted accepted) {
            number(stored, accepted.number());
        } else if (receipt instanceof Receipt.Duplicate duplicate) {
            number(stored, duplicate.number());
        } else if (receipt instanceof Receipt.Escrowed) {
            writer.update("UPDATE entry SET state = 'ESCROWED', held_code = NULL, held_field = NULL WHERE id = ?", id);
        } else if (receipt instanceof Receipt.Held held) {
            writer.update(
                    "UPDATE entry SET state = 'HELD', held_code = ?, held_field = ? WHERE id = ?",
                    held.reason().code(),
                    held.reason().field(),
                    id);
        }
    }

    /** Gives the entry its number; where it comes right after a head, that head moves on and needn't be pulled. */
    private void number(Stored stored, long number) throws SQLException {
        Entry entry = stored.entry();
        writer.update(
                "UPDATE entry SET state = 'NUMBERED', number = ?, held_code = NULL, held_field = NULL WHERE id = ?",
                number,
                entry.id().toString());
        List<Cursor> behind = writer.query(
                "SELECT worker, chain FROM caseload WHERE ledger = ? AND number = ?",
                row -> new Cursor(row.getString(1), Hash.ofBytes(row.getBytes(2))),
                entry.ledger().toString(),
                number - 1);
        for (Cursor cursor : behind) {
            writer.update(
                    "UPDATE caseload SET number = ?, chain = ? WHERE worker = ? AND ledger = ?",
                    number,
                    cursor.chain().then(stored.written().hash()).bytes(),
                    cursor.worker(),
                    entry.ledger().toString());
        }
    }

    private record Cursor(String worker, Hash chain) {}

    @Override
    public void resend(Collection<EntryId> held) {
        writer.transaction(() -> {
            for (EntryId id : held) {
                writer.update(
                        "UPDATE entry SET state = 'WAITING', held_code = NULL, held_field = NULL"
                                + " WHERE id = ? AND state = 'HELD'",
                        id.toString());
            }
        });
    }

    @Override
    public List<Bookmark> bookmarks(WorkerId worker) {
        return bookmarks(reader, worker, "ORDER BY ledger");
    }

    private static List<Bookmark> bookmarks(Db db, WorkerId worker, String rest, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(worker.toString()));
        all.addAll(List.of(arguments));
        return db.query(
                "SELECT ledger, number, chain, complete FROM caseload WHERE worker = ? " + rest,
                row -> new Bookmark(
                        new Head(LedgerId.parse(row.getString(1)), row.getLong(2), Hash.ofBytes(row.getBytes(3))),
                        row.getBoolean(4)),
                all.toArray());
    }

    @Override
    public Optional<Sealed> sealed(WorkerId worker, LedgerId ledger) {
        return reader
                .query(
                        "SELECT sealed_number, sealed_chain, seal FROM caseload"
                                + " WHERE worker = ? AND ledger = ? AND seal IS NOT NULL",
                        row -> new Sealed(
                                new Head(ledger, row.getLong(1), Hash.ofBytes(row.getBytes(2))), row.getString(3)),
                        worker.toString(),
                        ledger.toString())
                .stream()
                .findFirst();
    }

    @Override
    public void apply(WorkerId worker, LedgerPage page) {
        writer.transaction(() -> {
            Head before = bookmarks(
                            writer, worker, "AND ledger = ?", page.ledger().toString())
                    .stream()
                    .map(Bookmark::head)
                    .findFirst()
                    .orElse(Head.start(page.ledger()));
            page.mustFollow(before);
            long number = page.after();
            for (Written written : page.entries()) {
                number++;
                settle(written, number);
            }
            writer.update(
                    "INSERT INTO caseload (worker, ledger, number, chain, complete) VALUES (?, ?, ?, ?, ?)"
                            + " ON CONFLICT (worker, ledger) DO UPDATE SET number = excluded.number,"
                            + " chain = excluded.chain, complete = max(complete, excluded.complete)",
                    worker.toString(),
                    page.ledger().toString(),
                    page.reached().number(),
                    page.reached().chain().bytes(),
                    page.complete() ? 1 : 0);
            if (!page.seal().isEmpty()) {
                writer.update(
                        "UPDATE caseload SET sealed_number = number, sealed_chain = chain, seal = ?"
                                + " WHERE worker = ? AND ledger = ?",
                        page.seal(),
                        worker.toString(),
                        page.ledger().toString());
            }
        });
    }

    private void settle(Written written, long number) throws SQLException {
        String id = written.entry().id().toString();
        List<byte[]> known = writer.query("SELECT bytes FROM entry WHERE id = ?", row -> row.getBytes(1), id);
        if (known.isEmpty()) {
            insert("", written, EntryState.NUMBERED, number);
        } else if (Arrays.equals(known.get(0), written.bytes())) {
            // One that still waits keeps waiting: only a receipt that names it takes it out of the outbox.
            writer.update(
                    "UPDATE entry SET number = ?, held_code = NULL, held_field = NULL,"
                            + " state = CASE state WHEN 'WAITING' THEN state ELSE 'NUMBERED' END WHERE id = ?",
                    number,
                    id);
        } else {
            throw new Diverged(written.entry().ledger(), "the tablet has other bytes under the id of " + written);
        }
    }

    @Override
    public void rewind(Head to, long safe) {
        String ledger = to.ledger().toString();
        writer.transaction(() -> {
            writer.update(
                    "UPDATE caseload SET number = ?1, chain = ?2, seal = NULL WHERE ledger = ?3 AND number > ?1",
                    to.number(),
                    to.chain().bytes(),
                    ledger);
            writer.update(
                    "UPDATE entry SET state = 'WAITING' WHERE ledger = ? AND number > ? AND state = 'NUMBERED'"
                            + " AND author <> ''",
                    ledger,
                    Math.max(to.number(), safe));
            writer.update("UPDATE entry SET number = NULL WHERE ledger = ? AND number > ?", ledger, to.number());
        });
    }

    @Override
    public void hide(WorkerId worker, LedgerId ledger) {
        writer.transaction(() -> writer.update(
                "UPDATE caseload SET complete = 0 WHERE worker = ? AND ledger = ?",
                worker.toString(),
                ledger.toString()));
    }

    @Override
    public void drop(WorkerId worker, LedgerId ledger) {
        writer.transaction(() -> {
            writer.update("DELETE FROM caseload WHERE worker = ? AND ledger = ?", worker.toString(), ledger.toString());
            writer.update(
                    "DELETE FROM entry WHERE ledger = ? AND state <> 'WAITING'"
                            + " AND NOT EXISTS (SELECT 1 FROM caseload WHERE ledger = ?)",
                    ledger.toString(),
                    ledger.toString());
        });
    }

    @Override
    public void dropAll() {
        writer.transaction(() -> {
            writer.update("DELETE FROM caseload");
            writer.update("DELETE FROM entry WHERE state <> 'WAITING'");
        });
        writer.outside("PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    @Override
    public void erase() {
        writer.transaction(() -> {
            writer.update("DELETE FROM caseload");
            writer.update("DELETE FROM entry");
            writer.update("DELETE FROM setting");
        });
        writer.outside("PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    @Override
    public Optional<String> setting(String name) {
        return reader.query("SELECT value FROM setting WHERE name = ?", row -> row.getString(1), name).stream()
                .findFirst();
    }

    @Override
    public List<String> settings(String beginning) {
        return reader.query(
                "SELECT name FROM setting WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name",
                row -> row.getString(1),
                beginning);
    }

    @Override
    public void keep(String name, String value) {
        writer.transaction(() -> writer.update(
                "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                name,
                value));
    }

    @Override
    public void forget(Collection<String> names) {
        writer.transaction(() -> {
            for (String name : names) {
                writer.update("DELETE FROM setting WHERE name = ?", name);
            }
        });
    }

    /** Gives the file so many pages and no more, as a medium that is full does. */
    void limitPages(int pages) {
        writer.outside("PRAGMA max_page_count = " + pages);
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        long number = row.getLong(4);
        Long known = row.wasNull() ? null : Long.valueOf(number);
        String code = row.getString(5);
        String field = row.getString(6);
        return new Stored(
                EntryCodec.read(row.getBytes(1)),
                EntryState.valueOf(row.getString(2)),
                row.getLong(3),
                known,
                code == null ? null : new HoldReason(code, field == null ? "" : field));
    }
}
