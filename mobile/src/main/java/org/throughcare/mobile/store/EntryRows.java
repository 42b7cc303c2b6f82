package org.throughcare.mobile.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.Kinds;
import org.throughcare.model.audience.Closeness;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.Delivery;
import org.throughcare.model.sync.EntrySignature;
import org.throughcare.model.wire.EntryCodec;

/** The rows of the entries: one for each, whoever recorded it. */
final class EntryRows {

    private static final String SELECT = "SELECT " + SealedRow.COLUMNS + " FROM entry";
    private static final String SELECT_HELD =
            "SELECT " + SealedRow.COLUMNS + ", author FROM entry WHERE id = ? AND state = 'HELD'";
    private static final String IN_ORDER = " ORDER BY number IS NULL, number, place";
    private static final String SELECT_FOR_EVERYBODY =
            SELECT + " WHERE ledger = ? AND number = ? AND key >= 0 AND state = 'NUMBERED'";
    private static final String KEY = "SELECT coalesce(key, 0) FROM entry WHERE id = ?";
    private static final String NOBODY = "";

    private final Db writer;
    private final Db reader;
    private final LedgerKeys keys;
    private final Opener opener;

    EntryRows(Db writer, Db reader, LedgerKeys keys, Opener opener) {
        this.writer = writer;
        this.reader = reader;
        this.keys = keys;
        this.opener = opener;
    }

    /** Adds an entry that this author has recorded here, and says whether it is new. */
    boolean add(WorkerId author, Written written) throws SQLException {
        Optional<SealedRow> known = row(written);
        if (known.isEmpty()) {
            LedgerKeys.Numbered key = keys.forRecording(author, written.entry().ledger(), isForEverybody(written));
            insert(author.toString(), written, key, EntryState.WAITING, null, keys.sign(author, written));
            return true;
        }
        if (!Arrays.equals(opener.within(known.get()), written.bytes())) {
            throw new StoreFault(StoreFault.Cause.ID_TAKEN, "another entry has the id of " + written, null);
        }
        return false;
    }

    /** Whether whoever holds the ledger may read it and what it is about, so that it lies under the ledger's key. */
    private boolean isForEverybody(Written written) {
        return Kinds.closenessOf(written.entry(), this::closeness).isNormal();
    }

    /** How closely another entry is kept here, within the transaction; empty when it is not here. */
    private Optional<Closeness> closeness(EntryId id) {
        return writer.query(KEY, row -> row.getInt(1) < 0, id.toString()).stream()
                .findFirst()
                .map(closed -> closed ? Closeness.UNKNOWN : Closeness.NORMAL);
    }

    /**
     * Adds an entry that came from the server for that worker, or numbers the one that is here. One that is here and that
     * they can't open, because a colleague recorded it or was given it, is theirs too from now on.
     */
    void settle(WorkerId worker, Written written, long number) throws SQLException {
        LedgerId ledger = written.entry().ledger();
        boolean forEverybody = isForEverybody(written);
        // As good as all that come are new, and asking first would cost as much again.
        if (forEverybody && bring(written, keys.forSealing(worker, ledger), number)) {
            return;
        }
        Optional<SealedRow> known = row(written);
        if (known.isEmpty()) {
            bring(written, keys.forOneWorker(worker, ledger), number);
            return;
        }
        byte[] here = opener.within(worker, known.get());
        if (here == null) {
            reseal(written, forEverybody ? keys.forRecording(worker, ledger, true) : shared(worker, known.get()));
        } else if (!Arrays.equals(here, written.bytes())) {
            throw new Diverged(ledger, "the tablet has other bytes under the id of " + written);
        }
        // One that still waits keeps waiting: only a receipt that names it takes it out of the outbox.
        writer.update(
                "UPDATE entry SET number = ?, held_code = NULL, held_field = NULL,"
                        + " state = CASE state WHEN 'WAITING' THEN state ELSE 'NUMBERED' END WHERE id = ?",
                number,
                written.entry().id().toString());
    }

    /** Adds an entry that came from the server, and says whether its id is new. */
    private boolean bring(Written written, LedgerKeys.Numbered key, long number) throws SQLException {
        return insert(NOBODY, written, key, EntryState.NUMBERED, number, null);
    }

    /** A key for an entry that others have here and that comes to that worker too. */
    private LedgerKeys.Numbered shared(WorkerId worker, SealedRow row) throws SQLException {
        Integer key = row.key();
        List<WorkerId> holders = key == null ? List.of() : keys.holders(row.ledger(), key);
        List<WorkerId> others =
                holders.stream().filter(holder -> !holder.equals(worker)).toList();
        return keys.forSome(worker, row.ledger(), others);
    }

    /** Takes from a worker what stands under these numbers and is not for them, and from the tablet what is nobody's then. */
    void close(WorkerId worker, LedgerId ledger, Collection<Long> numbers) throws SQLException {
        Map<Integer, List<SealedRow>> left = new TreeMap<>();
        for (SealedRow row : writer.query(SELECT + " WHERE ledger = ? AND key < 0", SealedRow::of, ledger.toString())) {
            Integer key = row.key();
            if (key != null) {
                left.computeIfAbsent(key, one -> new ArrayList<>()).add(row);
            }
        }
        for (Map.Entry<Integer, List<SealedRow>> key : left.entrySet()) {
            if (key.getValue().removeIf(row -> row.number() != null && numbers.contains(row.number()))) {
                keep(worker, ledger, key.getValue());
                keys.destroy(worker, ledger, key.getKey());
            }
        }
        closeForEverybody(worker, ledger, numbers);
        sweepNobodys(ledger);
    }

    /** The same for what lay under the ledger's key, because it was for everybody then: it stays for the others who hold it. */
    private void closeForEverybody(WorkerId worker, LedgerId ledger, Collection<Long> numbers) throws SQLException {
        for (long number : numbers) {
            for (SealedRow row : writer.query(SELECT_FOR_EVERYBODY, SealedRow::of, ledger.toString(), number)) {
                byte[] open = opener.within(worker, row);
                if (open != null) {
                    LedgerKeys.Numbered fresh = shared(worker, row);
                    reseal(EntryCodec.later(open), fresh);
                    keys.destroy(worker, ledger, fresh.number());
                }
            }
        }
    }

    /** Gives what stays a worker's another key than what goes. */
    private void keep(WorkerId worker, LedgerId ledger, List<SealedRow> rows) throws SQLException {
        LedgerKeys.Numbered fresh = null;
        for (SealedRow row : rows) {
            byte[] open = opener.within(worker, row);
            if (open != null) {
                fresh = fresh == null ? keys.forSome(worker, ledger, List.of()) : fresh;
                reseal(EntryCodec.later(open), fresh);
            }
        }
    }

    /** Takes away what lies under a key that no worker has a copy of any more. */
    private void sweepNobodys(LedgerId ledger) throws SQLException {
        writer.update(
                "DELETE FROM entry WHERE ledger = ? AND key < 0 AND state = 'NUMBERED' AND NOT EXISTS"
                        + " (SELECT 1 FROM ledger_key WHERE ledger_key.ledger = entry.ledger"
                        + " AND ledger_key.number = entry.key AND ledger_key.holder NOT LIKE 'server %')",
                ledger.toString());
        keys.sweepNotForEverybody(ledger);
    }

    /** Adds a row, and says whether there was none with this id. */
    private boolean insert(
            String author,
            Written written,
            LedgerKeys.Numbered key,
            EntryState state,
            @Nullable Long number,
            @Nullable EntrySignature signature)
            throws SQLException {
        Entry entry = written.entry();
        byte[] sealed = seal(written, key);
        int added = writer.update(
                "INSERT INTO entry (id, ledger, kind, author, bytes, state, number, key, sum, signature)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                entry.id().toString(),
                entry.ledger().toString(),
                entry.kind(),
                author,
                sealed,
                state.name(),
                number,
                key.number(),
                sum(written, key, sealed),
                signature == null ? null : signature.toString());
        return added == 1;
    }

    private void reseal(Written written, LedgerKeys.Numbered key) throws SQLException {
        byte[] sealed = seal(written, key);
        writer.update(
                "UPDATE entry SET bytes = ?, key = ?, sum = ? WHERE id = ?",
                sealed,
                key.number(),
                sum(written, key, sealed),
                written.entry().id().toString());
    }

    private static byte[] seal(Written written, LedgerKeys.Numbered key) {
        Entry entry = written.entry();
        return key.key().seal(written.bytes(), Delivery.Item.place(entry.id(), entry.ledger(), key.number()));
    }

    private static long sum(Written written, LedgerKeys.Numbered key, byte[] sealed) {
        Entry entry = written.entry();
        return SealedRow.sum(entry.id().toString(), entry.ledger().toString(), entry.kind(), key.number(), sealed);
    }

    /** Seals what this author left open before there were vaults. */
    void sealOpen(WorkerId author) throws SQLException {
        List<SealedRow> open =
                writer.query(SELECT + " WHERE key IS NULL AND author = ?", SealedRow::of, author.toString());
        for (SealedRow row : open) {
            Written written = EntryCodec.read(row.bytes().content());
            reseal(written, keys.forRecording(author, written.entry().ledger(), isForEverybody(written)));
        }
    }

    /**
     * Has a held entry wait once more, signed anew by its author when they are at the tablet: it may be the signature for which
     * it is held.
     */
    void waitAgain(EntryId id) throws SQLException {
        for (Held held : writer.query(SELECT_HELD, Held::of, id.toString())) {
            byte[] open = opener.within(held.author(), held.row());
            EntrySignature old = held.row().signature();
            EntrySignature signature = open == null ? old : keys.sign(held.author(), EntryCodec.later(open));
            writer.update(
                    "UPDATE entry SET state = 'WAITING', held_code = NULL, held_field = NULL, signature = ? WHERE id = ?",
                    signature == null ? null : signature.toString(),
                    id.toString());
        }
    }

    private record Held(WorkerId author, SealedRow row) {
        static Held of(ResultSet row) throws SQLException {
            return new Held(WorkerId.parse(row.getString("author")), SealedRow.of(row));
        }
    }

    private Optional<SealedRow> row(Written written) {
        return writer
                .query(
                        SELECT + " WHERE id = ?",
                        SealedRow::of,
                        written.entry().id().toString())
                .stream()
                .findFirst();
    }

    List<Stored> of(LedgerId ledger) {
        List<SealedRow> rows =
                new ArrayList<>(reader.query(SELECT + " WHERE ledger = ?", SealedRow::of, ledger.toString()));
        rows.sort(SealedRow.ORDER);
        return opener.open(rows);
    }

    List<Stored> ofKind(WorkerId worker, String kind) {
        return opener.open(reader.query(
                SELECT + " WHERE kind = ? AND ledger IN"
                        + " (SELECT ledger FROM caseload WHERE worker = ? AND complete = 1)" + IN_ORDER,
                SealedRow::of,
                kind,
                worker.toString()));
    }

    List<Stored> ofKind(LedgerId ledger, String kind) {
        return opener.open(reader.query(
                SELECT + " WHERE kind = ? AND ledger = ?" + IN_ORDER, SealedRow::of, kind, ledger.toString()));
    }

    Optional<Stored> find(EntryId id) {
        return opener.open(reader.query(SELECT + " WHERE id = ?", SealedRow::of, id.toString())).stream()
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

    /** What the entries say to that worker that are in their ledger under the numbers of a page, within the transaction. */
    Map<Long, byte[]> settled(WorkerId worker, LedgerPage page) {
        List<SealedRow> rows = writer.query(
                SELECT + " WHERE ledger = ? AND number > ? AND number <= ? AND state = 'NUMBERED'",
                SealedRow::of,
                page.ledger().toString(),
                page.after(),
                page.reached().number());
        Map<Long, byte[]> settled = new HashMap<>();
        for (SealedRow row : rows) {
            byte[] open = opener.within(worker, row);
            if (open != null) {
                settled.put(row.number(), open);
            }
        }
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
        sweepNobodys(ledger);
        keys.sweep(ledger);
    }
}
