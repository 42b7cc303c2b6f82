package org.throughcare.mobile.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One connection, used by one thread at a time: statements, which are prepared once and kept, transactions, and faults in
 * the store's words.
 */
final class Db implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private boolean within;

    Db(Connection connection) {
        this.connection = connection;
    }

    /** Makes a value of a row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Work inside a transaction. */
    interface Work {
        void run() throws SQLException;
    }

    synchronized <T> List<T> query(String sql, Row<T> row, @Nullable Object... arguments) {
        try (ResultSet answer = prepare(sql, arguments).executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (answer.next()) {
                rows.add(row.of(answer));
            }
            return rows;
        } catch (SQLException e) {
            letGoOf(sql, e);
            throw fault(e);
        }
    }

    /** Runs one statement; only within {@link #transaction}. */
    synchronized int update(String sql, @Nullable Object... arguments) throws SQLException {
        try {
            return prepare(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            letGoOf(sql, e);
            throw e;
        }
    }

    /** Runs the work and commits it, or undoes all of it; within another transaction it is a part of that, undone by itself. */
    synchronized void transaction(Work work) {
        if (within) {
            run(work, "SAVEPOINT part", "RELEASE part", "ROLLBACK TO part");
        } else {
            within = true;
            try {
                run(work, "BEGIN IMMEDIATE", "COMMIT", "ROLLBACK");
            } finally {
                within = false;
            }
        }
    }

    private void run(Work work, String begin, String end, String back) {
        try {
            update(begin);
        } catch (SQLException e) {
            throw fault(e);
        }
        try {
            work.run();
            update(end);
        } catch (SQLException e) {
            undo(back, e);
            throw fault(e);
        } catch (RuntimeException | Error e) {
            undo(back, e);
            throw e;
        }
    }

    private void undo(String back, Throwable why) {
        try {
            update(back);
        } catch (SQLException e) {
            // After some failures, such as a full medium, SQLite has undone the transaction by itself.
            why.addSuppressed(e);
        }
    }

    /** Runs statements as they are, outside any transaction of this class. */
    synchronized void outside(String... statements) {
        try {
            letGoOfStatements();
            for (String sql : statements) {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.execute();
                }
            }
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    /** A statement that failed is not used again: after some failures, such as a full medium, it never works any more. */
    private void letGoOf(String sql, SQLException why) {
        PreparedStatement failed = prepared.remove(sql);
        if (failed != null) {
            try {
                failed.close();
            } catch (SQLException e) {
                why.addSuppressed(e);
            }
        }
    }

    /** Some statements, VACUUM among them, want to be the only one of their connection. */
    private void letGoOfStatements() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        prepared.clear();
    }

    private PreparedStatement prepare(String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    /** What SQLite says, in the store's words. */
    static StoreFault fault(SQLException e) {
        SQLiteErrorCode code = e instanceof SQLiteException lite
                ? lite.getResultCode()
                : SQLiteErrorCode.getErrorCode(e.getErrorCode());
        StoreFault.Cause why = switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_FULL -> StoreFault.Cause.FULL;
            case SQLITE_CORRUPT, SQLITE_NOTADB -> StoreFault.Cause.DAMAGED;
            default -> StoreFault.Cause.UNUSABLE;
        };
        return new StoreFault(why, "the tablet's file: " + code, e);
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw fault(e);
        }
    }
}
