package org.throughcare.mobile.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** One connection, used by one thread at a time: statements, transactions, and faults in the store's words. */
final class Db implements AutoCloseable {

    private final Connection connection;

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
        try (PreparedStatement statement = prepare(sql, arguments);
                ResultSet answer = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (answer.next()) {
                rows.add(row.of(answer));
            }
            return rows;
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    /** Runs one statement; only within {@link #transaction}. */
    synchronized int update(String sql, @Nullable Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    /** Runs the work and commits it, or undoes all of it. */
    synchronized void transaction(Work work) {
        outside("BEGIN IMMEDIATE");
        try {
            work.run();
            outside("COMMIT");
        } catch (SQLException e) {
            undo(e);
            throw fault(e);
        } catch (RuntimeException | Error e) {
            undo(e);
            throw e;
        }
    }

    private void undo(Throwable why) {
        try {
            outside("ROLLBACK");
        } catch (StoreFault e) {
            // After some failures, such as a full medium, SQLite has undone the transaction by itself.
            why.addSuppressed(e);
        }
    }

    /** Runs statements as they are, outside any transaction of this class. */
    synchronized void outside(String... statements) {
        try {
            for (String sql : statements) {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.execute();
                }
            }
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
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
