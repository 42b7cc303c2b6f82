package org.throughcare.mobile.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.sync.HoldReason;

/**
 * What goes from a damaged file into the new one: everything that has not come to its ledger, and of the rest the
 * ledgers of which nothing is missing up to where a worker had come. Any other is hidden and pulled from its beginning.
 */
final class Salvaged {

    private final List<Wreck.Found> entries = new ArrayList<>();
    private final List<Wreck.Cursor> cursors = new ArrayList<>();
    private final Wreck wreck;

    private Salvaged(Wreck wreck) {
        this.wreck = wreck;
    }

    static Salvaged of(Wreck wreck) {
        Salvaged salvaged = new Salvaged(wreck);
        Map<LedgerId, Map<Long, Wreck.Found>> numbered = new HashMap<>();
        for (Wreck.Found found : wreck.entries()) {
            Long number = found.row().number();
            if (number != null) {
                numbered.computeIfAbsent(found.row().ledger(), id -> new HashMap<>())
                        .put(number, found);
            }
        }
        Map<LedgerId, Long> whole = new HashMap<>();
        for (Wreck.Cursor cursor : wreck.cursors()) {
            Map<Long, Wreck.Found> here = numbered.getOrDefault(cursor.head().ledger(), Map.of());
            salvaged.cursors.add(salvaged.whole(cursor, here, whole));
        }
        wreck.entries().stream()
                .sorted(Comparator.comparingLong(found -> found.row().place()))
                .forEach(found -> salvaged.take(found, whole));
        return salvaged;
    }

    /** The cursor where everything before it is there and opens for its worker; at the ledger's start else. */
    private Wreck.Cursor whole(Wreck.Cursor cursor, Map<Long, Wreck.Found> numbered, Map<LedgerId, Long> whole) {
        LedgerId ledger = cursor.head().ledger();
        long reached = 0;
        while (opens(cursor.worker(), numbered.get(reached + 1))
                || wreck.isClosed(cursor.worker(), ledger, reached + 1)) {
            reached++;
        }
        if (reached < cursor.head().number()) {
            return new Wreck.Cursor(cursor.worker(), Head.start(ledger), false, null, null);
        }
        whole.merge(ledger, cursor.head().number(), Math::max);
        return cursor;
    }

    private boolean opens(WorkerId worker, Wreck.@Nullable Found found) {
        return found != null && wreck.opens(found.row(), worker);
    }

    private void take(Wreck.Found found, Map<LedgerId, Long> whole) {
        SealedRow row = found.row();
        Long number = row.number();
        boolean inPlace = number != null && number <= whole.getOrDefault(row.ledger(), 0L);
        if (inPlace) {
            entries.add(found);
        } else if (row.state() != EntryState.NUMBERED && !found.author().isEmpty()) {
            SealedRow without = new SealedRow(
                    row.id(),
                    row.ledger(),
                    row.bytes(),
                    row.state(),
                    row.place(),
                    null,
                    row.held(),
                    row.signature(),
                    row.key());
            entries.add(new Wreck.Found(found.author(), found.kind(), without));
        }
    }

    /** How many entries have not come to their ledgers. */
    int unsent() {
        return (int) entries.stream()
                .filter(found ->
                        found.row().state() == EntryState.WAITING || found.row().state() == EntryState.HELD)
                .count();
    }

    /** Writes all of it, in one transaction. */
    void write(Connection connection, Rescue rescue) throws SQLException {
        connection.setAutoCommit(false);
        writeEntries(connection);
        writeCursors(connection);
        writeStubs(connection);
        writeKeys(connection);
        writeReads(connection);
        Map<String, String> all = new TreeMap<>(wreck.settings());
        all.put(Rescue.SETTING, rescue.text());
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO setting (name, value) VALUES (?, ?)")) {
            for (Map.Entry<String, String> setting : all.entrySet()) {
                run(insert, setting.getKey(), setting.getValue());
            }
        }
        connection.commit();
    }

    private void writeEntries(Connection connection) throws SQLException {
        String sql =
                "INSERT INTO entry (id, ledger, kind, author, bytes, state, number, held_code, held_field, key, sum, signature)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Wreck.Found found : entries) {
                SealedRow row = found.row();
                HoldReason held = row.held();
                Integer key = row.key();
                byte[] bytes = row.bytes().content();
                run(
                        insert,
                        row.id().toString(),
                        row.ledger().toString(),
                        found.kind(),
                        found.author(),
                        bytes,
                        row.state().name(),
                        row.number(),
                        held == null ? null : held.code(),
                        held == null ? null : held.field(),
                        key,
                        key == null
                                ? null
                                : SealedRow.sum(
                                        row.id().toString(), row.ledger().toString(), found.kind(), key, bytes),
                        row.signature() == null ? null : row.signature().toString());
            }
        }
    }

    /** Those before where their worker stands. */
    private void writeStubs(Connection connection) throws SQLException {
        String sql = "INSERT INTO stub (worker, ledger, number, hash) SELECT ?1, ?2, ?3, ?4 WHERE EXISTS"
                + " (SELECT 1 FROM caseload WHERE worker = ?1 AND ledger = ?2 AND number >= ?3)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Wreck.Stub stub : wreck.stubs()) {
                run(
                        insert,
                        stub.worker().toString(),
                        stub.ledger().toString(),
                        stub.number(),
                        stub.hash().bytes());
            }
        }
    }

    private void writeKeys(Connection connection) throws SQLException {
        String sql = "INSERT INTO ledger_key (ledger, number, holder, way, sealed) VALUES (?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Wreck.KeyCopy copy : wreck.keys()) {
                run(
                        insert,
                        copy.ledger(),
                        copy.number(),
                        copy.holder(),
                        copy.way(),
                        copy.sealed().content());
            }
        }
    }

    private void writeReads(Connection connection) throws SQLException {
        String sql = "INSERT INTO record_read (id, holder, sealed) VALUES (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (KeptRead note : wreck.reads().stream()
                    .sorted(Comparator.comparingLong(KeptRead::place))
                    .toList()) {
                run(insert, note.id().toString(), note.holder(), note.sealed());
            }
        }
    }

    private void writeCursors(Connection connection) throws SQLException {
        String sql = "INSERT OR IGNORE INTO caseload (worker, ledger, number, chain, complete,"
                + " sealed_number, sealed_chain, seal, audience) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            TreeSet<LedgerId> there = new TreeSet<>();
            for (Wreck.Cursor cursor : cursors) {
                there.add(cursor.head().ledger());
                run(insert, cursor(cursor));
            }
            // What is unsent keeps its ledger on the tablet, unseen until it is whole, so that it shows what is held.
            for (Wreck.Found found : entries) {
                LedgerId ledger = found.row().ledger();
                if (!there.contains(ledger)) {
                    run(insert, found.author(), ledger.toString(), 0, Hash.START.bytes(), 0, null, null, null, null);
                }
            }
        }
    }

    private static @Nullable Object[] cursor(Wreck.Cursor cursor) {
        Sealed sealed = cursor.sealed();
        return new @Nullable Object[] {
            cursor.worker().toString(),
            cursor.head().ledger().toString(),
            cursor.head().number(),
            cursor.head().chain().bytes(),
            cursor.complete() ? 1 : 0,
            sealed == null ? null : sealed.head().number(),
            sealed == null ? null : sealed.head().chain().bytes(),
            sealed == null ? null : sealed.seal(),
            cursor.audience()
        };
    }

    private static void run(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }
}
