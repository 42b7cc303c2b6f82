package org.throughcare.mobile.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Opens the tablet's SQLite file so that a commit is on the medium when it returns, and brings its schema up to date. */
final class Connector {

    private static final int BUSY_MILLIS = 5_000;

    private Connector() {}

    /** The connection for writing; checks the file for damage first. */
    static Connection writer(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        // What SQLite sets aside while it works stays off the medium: it is part of what was recorded, and slow there.
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        Connection connection = open(config, file);
        try {
            checkForDamage(connection);
            Schema.bringUpToDate(connection);
            return connection;
        } catch (SQLException | StoreFault fault) {
            connection.close();
            throw fault;
        }
    }

    /** The connection for reading, which sees what is committed and waits for no writer. */
    static Connection reader(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setPragma(SQLiteConfig.Pragma.READ_UNCOMMITTED, "false");
        return open(config, file);
    }

    private static Connection open(SQLiteConfig config, Path file) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source.getConnection();
    }

    private static void checkForDamage(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("PRAGMA quick_check(1)")) {
            if (!answer.next() || !"ok".equals(answer.getString(1))) {
                throw new StoreFault(StoreFault.Cause.DAMAGED, "the tablet's file is damaged", null);
            }
        }
    }
}
