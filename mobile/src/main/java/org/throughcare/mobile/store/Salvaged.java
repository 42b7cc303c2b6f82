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
import org.throughcare.model.sync.HoldReason;

/**
 * What goes from a damaged file into the new one: everything that has not come to its ledger, and of the rest what the
 * chains prove to be as it was. A ledger that is not proved is hidden and pulled from its beginning.
 */
final class Salvaged {

    private final List<Wreck.Found> entries = new ArrayList<>();
    private final List<Wreck.Cursor> cursors = new ArrayList<>();
    private final Map<String, String> settings;

    private Salvaged(Map<String, String> settings) {
        this.settings = settings;
    }

    static Salvaged of(Wreck wreck) {
        Salvaged salvaged = new Salvaged(wreck.settings());
        Map<LedgerId, Map<Long, Wreck.Found>> numbered = new HashMap<>();
        for (Wreck.Found found : wreck.entries()) {
            Long number = found.stored().number();
            if (number != null) {
                numbered.computeIfAbsent(found.stored().entry().ledger(), id -> new HashMap<>())
                        .put(number, found);
            }
        }
        Map<LedgerId, Long> proved = new HashMap<>();
        for (Wreck.Cursor cursor : wreck.cursors()) {
            salvaged.cursors.add(salvaged.proved(cursor, numbered, proved));
        }
        wreck.entries().stream()
                .sorted(Comparator.comparingLong(found -> found.stored().place()))
                .forEach(found -> salvaged.take(found, proved));
        return salvaged;
    }

    private Wreck.Cursor proved(
            Wreck.Cursor cursor, Map<LedgerId, Map<Long, Wreck.Found>> numbered, Map<LedgerId, Long> proved) {
        LedgerId ledger = cursor.head().ledger();
        List<Head> chain = chain(ledger, numbered.getOrDefault(ledger, Map.of()));
        if (!chain.contains(cursor.head())) {
            return new Wreck.Cursor(cursor.worker(), Head.start(ledger), false, null);
        }
        proved.merge(ledger, cursor.head().number(), Math::max);
        Sealed sealed = cursor.sealed();
        boolean sealHolds = sealed != null && chain.contains(sealed.head());
        return new Wreck.Cursor(cursor.worker(), cursor.head(), cursor.complete(), sealHolds ? sealed : null);
    }

    private static List<Head> chain(LedgerId ledger, Map<Long, Wreck.Found> numbered) {
        List<Head> chain = new ArrayList<>(List.of(Head.start(ledger)));
        for (long number = 1; numbered.containsKey(number); number++) {
            Hash hash = numbered.get(number).stored().written().hash();
            chain.add(chain.get(chain.size() - 1).then(hash));
        }
        return chain;
    }

    private void take(Wreck.Found found, Map<LedgerId, Long> proved) {
        Stored stored = found.stored();
        Long number = stored.number();
        LedgerId ledger = stored.entry().ledger();
        boolean inPlace = number != null && number <= proved.getOrDefault(ledger, 0L);
        if (inPlace) {
            entries.add(found);
        } else if (stored.state() != EntryState.NUMBERED && !found.author().isEmpty()) {
            Stored without = new Stored(stored.written(), stored.state(), stored.place(), null, stored.held());
            entries.add(new Wreck.Found(found.author(), without));
        }
    }

    /** How many entries have not come to their ledgers. */
    int unsent() {
        return (int) entries.stream().filter(found -> found.stored().unsent()).count();
    }

    /** Writes all of it, in one transaction. */
    void write(Connection connection, Rescue rescue) throws SQLException {
        connection.setAutoCommit(false);
        writeEntries(connection);
        writeCursors(connection);
        Map<String, String> all = new TreeMap<>(settings);
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
        String sql = "INSERT INTO entry (id, ledger, kind, author, bytes, state, number, held_code, held_field, hash)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Wreck.Found found : entries) {
                Stored stored = found.stored();
                HoldReason held = stored.held();
                run(
                        insert,
                        stored.entry().id().toString(),
                        stored.entry().ledger().toString(),
                        stored.entry().kind(),
                        found.author(),
                        stored.written().bytes(),
                        stored.state().name(),
                        stored.number(),
                        held == null ? null : held.code(),
                        held == null ? null : held.field(),
                        stored.state() == EntryState.NUMBERED
                                ? null
                                : stored.written().hash().bytes());
            }
        }
    }

    private void writeCursors(Connection connection) throws SQLException {
        String sql = "INSERT OR IGNORE INTO caseload (worker, ledger, number, chain, complete,"
                + " sealed_number, sealed_chain, seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            TreeSet<LedgerId> there = new TreeSet<>();
            for (Wreck.Cursor cursor : cursors) {
                there.add(cursor.head().ledger());
                run(insert, cursor(cursor));
            }
            // What is unsent keeps its ledger on the tablet, unseen until it is whole, so that it shows what is held.
            for (Wreck.Found found : entries) {
                LedgerId ledger = found.stored().entry().ledger();
                if (!there.contains(ledger)) {
                    run(insert, found.author(), ledger.toString(), 0, Hash.START.bytes(), 0, null, null, null);
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
            sealed == null ? null : sealed.seal()
        };
    }

    private static void run(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }
}
