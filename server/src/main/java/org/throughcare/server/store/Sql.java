package org.throughcare.server.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Statements with their values, in one line each. */
public final class Sql {

    private Sql() {}

    /** Makes a value of a row. */
    @FunctionalInterface
    public interface Reader<T> {
        /** Reads the row that the result stands on. */
        T read(ResultSet row) throws SQLException;
    }

    /** What the reader makes of each row. */
    public static <T> List<T> list(Connection tx, String query, Reader<T> reader, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = tx.prepareStatement(query)) {
            bind(tx, statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        }
    }

    /** What the reader makes of the first row, if there is one. */
    public static <T> Optional<T> first(Connection tx, String query, Reader<T> reader, @Nullable Object... values)
            throws SQLException {
        return list(tx, query, reader, values).stream().findFirst();
    }

    /** Runs a statement and says how many rows it changed. */
    public static int run(Connection tx, String statement, @Nullable Object... values) throws SQLException {
        try (PreparedStatement prepared = tx.prepareStatement(statement)) {
            bind(tx, prepared, values);
            return prepared.executeUpdate();
        }
    }

    /** An instant of a row, or null. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static void bind(Connection tx, PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(tx, statement, i + 1, values[i]);
        }
    }

    private static void bind(Connection tx, PreparedStatement statement, int at, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            statement.setNull(at, Types.NULL);
        } else if (value instanceof Instant instant) {
            statement.setObject(at, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(at, bytes);
        } else if (value instanceof Array array) {
            statement.setArray(at, array);
        } else if (value instanceof UUID[] uuids) {
            statement.setArray(at, tx.createArrayOf("uuid", uuids));
        } else if (value instanceof String[] texts) {
            statement.setArray(at, tx.createArrayOf("text", texts));
        } else if (value instanceof Long[] numbers) {
            statement.setArray(at, tx.createArrayOf("bigint", numbers));
        } else if (value instanceof byte[][] many) {
            statement.setArray(at, tx.createArrayOf("bytea", many));
        } else {
            statement.setObject(at, value);
        }
    }
}
