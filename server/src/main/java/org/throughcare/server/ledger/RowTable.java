package org.throughcare.server.ledger;

import java.lang.reflect.RecordComponent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.server.store.Sql;

/**
 * A table with a row for each thread, filled many rows at a time by one statement with an array for each column: a push
 * of hundreds of entries waits for three such statements, and whoever shares a ledger with it waits too. The row's record
 * has a component for each column, of the same name.
 *
 * @param <R> a row
 */
public final class RowTable<R extends Record> {

    private static final Map<Class<?>, String> TYPES = Map.of(
            UUID.class, "uuid",
            String.class, "text",
            Instant.class, "timestamptz",
            LocalDate.class, "date",
            LocalDateTime.class, "timestamp",
            Integer.class, "int4",
            int.class, "int4",
            Boolean.class, "bool",
            boolean.class, "bool");

    private final String table;
    private final List<RecordComponent> columns;
    private final String insert;

    /** The table of that name, with a column for each component of the row; throws IllegalArgumentException. */
    public RowTable(String table, Class<R> row) {
        this.table = table;
        this.columns = List.of(row.getRecordComponents());
        columns.forEach(RowTable::open);
        this.insert = "insert into " + table + " (" + joined(columns.stream().map(RowTable::column))
                + ") select * from unnest(" + joined(columns.stream().map(column -> "?")) + ") on conflict do nothing";
    }

    /** The table's name. */
    String name() {
        return table;
    }

    /** Adds rows, and says how many: one whose key is there already is left out. */
    int add(List<R> rows, Connection tx) throws SQLException {
        if (rows.isEmpty()) {
            return 0;
        }
        Object[] arrays = new Object[columns.size()];
        for (int i = 0; i < arrays.length; i++) {
            RecordComponent column = columns.get(i);
            Object[] texts = rows.stream().map(row -> text(row, column)).toArray(String[]::new);
            arrays[i] = tx.createArrayOf(type(column), texts);
        }
        return Sql.run(tx, insert, arrays);
    }

    /** Takes away all rows of these ledgers. */
    void clear(Collection<LedgerId> ledgers, Connection tx) throws SQLException {
        Sql.run(tx, "delete from " + table + " where ledger = any(?)", (Object) uuids(ledgers));
    }

    /** Those of these ledgers with a thread that cites an entry which has not arrived. */
    Set<UUID> dangling(Collection<LedgerId> ledgers, Connection tx) throws SQLException {
        return new HashSet<>(Sql.list(
                tx,
                "select ledger from " + table + " where dangling and ledger = any(?)",
                row -> row.getObject(1, UUID.class),
                (Object) uuids(ledgers)));
    }

    private static UUID[] uuids(Collection<LedgerId> ledgers) {
        return ledgers.stream().map(LedgerId::uuid).toArray(UUID[]::new);
    }

    private static void open(RecordComponent column) {
        type(column);
        // A row's record is package-private in its feature.
        column.getAccessor().setAccessible(true);
    }

    private static String type(RecordComponent column) {
        String type = TYPES.get(column.getType());
        if (type == null) {
            throw new IllegalArgumentException("no column can hold " + column);
        }
        return type;
    }

    /** The component's name in the way of SQL: {@code happenedOn} is {@code happened_on}. */
    private static String column(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static @Nullable String text(Record row, RecordComponent column) {
        try {
            Object value = column.getAccessor().invoke(row);
            return value == null ? null : value.toString();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a row does not tell its " + column.getName(), e);
        }
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining(", "));
    }
}
