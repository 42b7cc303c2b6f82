package org.throughcare.mobile.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.throughcare.model.ledger.Written;

/** How fast SQLite alone can put the same bytes on the medium: WAL, synchronous=FULL, one table and its key. */
final class SqliteLimit implements AutoCloseable {

    private static final int BATCH = 500;
    private static final String INSERT = "INSERT INTO entry (id, bytes) VALUES (?, ?)";

    private final Connection file;

    SqliteLimit(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        try {
            this.file = source.getConnection();
            run("CREATE TABLE entry (id TEXT PRIMARY KEY, bytes BLOB NOT NULL)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many nanoseconds each of these takes when it is committed by itself. */
    long[] commits(List<Written> rows) {
        try (PreparedStatement insert = start()) {
            long[] took = new long[rows.size()];
            for (int i = 0; i < took.length; i++) {
                long began = System.nanoTime();
                bind(insert, rows.get(i));
                insert.executeUpdate();
                took[i] = System.nanoTime() - began;
            }
            return took;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rows a second when 500 are committed together. */
    double rowsPerSecond(List<Written> rows) {
        try (PreparedStatement insert = start()) {
            long began = System.nanoTime();
            for (int from = 0; from < rows.size(); from += BATCH) {
                run("BEGIN IMMEDIATE");
                for (Written row : rows.subList(from, Math.min(rows.size(), from + BATCH))) {
                    bind(insert, row);
                    insert.executeUpdate();
                }
                run("COMMIT");
            }
            return rows.size() / ((System.nanoTime() - began) / 1e9);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private PreparedStatement start() throws SQLException {
        run("DELETE FROM entry");
        return file.prepareStatement(INSERT);
    }

    private static void bind(PreparedStatement insert, Written row) throws SQLException {
        insert.setString(1, row.entry().id().toString());
        insert.setBytes(2, row.bytes());
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = file.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
