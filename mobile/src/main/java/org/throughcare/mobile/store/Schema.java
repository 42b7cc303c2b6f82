package org.throughcare.mobile.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables of the tablet's file and the steps that lead to them; {@code user_version} counts the steps taken. */
final class Schema {

    private static final List<String> FIRST = List.of(
            """
            CREATE TABLE entry (
              place INTEGER PRIMARY KEY AUTOINCREMENT,
              id TEXT NOT NULL UNIQUE,
              ledger TEXT NOT NULL,
              kind TEXT NOT NULL,
              author TEXT NOT NULL,
              bytes BLOB NOT NULL,
              state TEXT NOT NULL,
              number INTEGER,
              held_code TEXT,
              held_field TEXT)""",
            "CREATE INDEX entry_ledger ON entry (ledger, number)",
            "CREATE INDEX entry_kind ON entry (kind, ledger)",
            "CREATE INDEX entry_unsent ON entry (state, place) WHERE state IN ('WAITING', 'HELD')",
            """
            CREATE TABLE caseload (
              worker TEXT NOT NULL,
              ledger TEXT NOT NULL,
              number INTEGER NOT NULL,
              chain BLOB NOT NULL,
              complete INTEGER NOT NULL,
              PRIMARY KEY (worker, ledger)) WITHOUT ROWID""",
            "CREATE INDEX caseload_ledger ON caseload (ledger)",
            "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID");

    private static final List<String> SEALS = List.of(
            "ALTER TABLE caseload ADD COLUMN sealed_number INTEGER",
            "ALTER TABLE caseload ADD COLUMN sealed_chain BLOB",
            "ALTER TABLE caseload ADD COLUMN seal TEXT");

    private static final List<String> OWN_HASHES = List.of("ALTER TABLE entry ADD COLUMN hash BLOB");

    /**
     * What is kept is sealed from here on. What lay open goes, to be pulled again once a worker has a vault; what was never
     * sent stays as it is until its author signs in, and is sealed then.
     */
    private static final List<String> VAULTS = List.of(
            """
            CREATE TABLE ledger_key (
              ledger TEXT NOT NULL,
              number INTEGER NOT NULL,
              holder TEXT NOT NULL,
              way TEXT NOT NULL,
              sealed BLOB NOT NULL,
              PRIMARY KEY (ledger, number, holder)) WITHOUT ROWID""",
            "ALTER TABLE entry DROP COLUMN hash",
            "ALTER TABLE entry ADD COLUMN key INTEGER",
            "ALTER TABLE entry ADD COLUMN sum INTEGER",
            "DELETE FROM entry WHERE state NOT IN ('WAITING', 'HELD')",
            "DELETE FROM caseload",
            "DELETE FROM setting WHERE name LIKE 'account:%' OR name LIKE 'form%'");

    /** What is recorded is signed from here on; what waits from before is signed when its author has it sent again. */
    private static final List<String> SIGNATURES = List.of("ALTER TABLE entry ADD COLUMN signature TEXT");

    /** Notes that records were opened, each sealed for whoever hands it on (USR-6). */
    private static final List<String> READS = List.of("""
            CREATE TABLE record_read (
              place INTEGER PRIMARY KEY AUTOINCREMENT,
              id TEXT NOT NULL UNIQUE,
              holder TEXT NOT NULL,
              sealed TEXT NOT NULL)""");

    /**
     * What a worker may not read is there as a number and a hash from here on, and what not everybody may read has a key of its
     * own. What was pulled before goes, to be pulled again.
     */
    private static final List<String> STUBS = List.of(
            """
            CREATE TABLE stub (
              worker TEXT NOT NULL,
              ledger TEXT NOT NULL,
              number INTEGER NOT NULL,
              hash BLOB NOT NULL,
              PRIMARY KEY (worker, ledger, number)) WITHOUT ROWID""",
            "CREATE INDEX stub_ledger ON stub (ledger)",
            "ALTER TABLE caseload ADD COLUMN audience TEXT",
            "DELETE FROM entry WHERE state NOT IN ('WAITING', 'HELD')",
            "DELETE FROM caseload");

    /** Receipts of what was destroyed, and with which tokens they can be handed in when all else is gone (USR-4). */
    private static final List<String> DESTRUCTIONS = List.of("""
            CREATE TABLE destruction (
              place INTEGER PRIMARY KEY AUTOINCREMENT,
              said TEXT NOT NULL,
              key TEXT NOT NULL,
              signature TEXT NOT NULL,
              tokens TEXT NOT NULL)""");

    /**
     * What was worked out of a ledger for days to come, until anything of the ledger changes: its entries, their order, who has
     * which of its keys, and who holds it.
     */
    private static final List<String> PREPARED = List.of(
            """
            CREATE TABLE prepared (
              worker TEXT NOT NULL,
              day TEXT NOT NULL,
              ledger TEXT NOT NULL,
              basis TEXT NOT NULL,
              key INTEGER NOT NULL,
              sealed BLOB NOT NULL,
              PRIMARY KEY (worker, day, ledger)) WITHOUT ROWID""",
            "CREATE INDEX prepared_ledger ON prepared (ledger)",
            unprepare("entry_added", "INSERT ON entry", "NEW"),
            unprepare("entry_changed", "UPDATE ON entry", "OLD"),
            unprepare("entry_gone", "DELETE ON entry", "OLD"),
            unprepare("key_added", "INSERT ON ledger_key", "NEW"),
            unprepare("key_changed", "UPDATE ON ledger_key", "OLD"),
            unprepare("key_gone", "DELETE ON ledger_key", "OLD"),
            unprepare("holder_added", "INSERT ON caseload", "NEW"),
            unprepare("holder_changed", "UPDATE OF complete, audience ON caseload", "OLD"),
            unprepare("holder_gone", "DELETE ON caseload", "OLD"));

    private static final List<List<String>> STEPS =
            List.of(FIRST, SEALS, OWN_HASHES, VAULTS, SIGNATURES, READS, STUBS, DESTRUCTIONS, PREPARED);

    private Schema() {}

    private static String unprepare(String name, String after, String row) {
        return "CREATE TRIGGER prepared_" + name + " AFTER " + after + " BEGIN DELETE FROM prepared WHERE ledger = "
                + row + ".ledger; END";
    }

    /** Takes the steps that this file has not seen yet, each in its own transaction. */
    static void bringUpToDate(Connection connection) throws SQLException {
        int taken = taken(connection);
        if (taken > STEPS.size()) {
            throw new StoreFault(StoreFault.Cause.NEWER, "a newer version of the app wrote the tablet's file", null);
        }
        bringUpTo(connection, STEPS.size());
    }

    /** Takes the steps up to that one, as a version did that knew no more. */
    static void bringUpTo(Connection connection, int version) throws SQLException {
        for (int step = taken(connection); step < version; step++) {
            take(connection, step);
        }
    }

    private static int taken(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("PRAGMA user_version")) {
            return answer.next() ? answer.getInt(1) : 0;
        }
    }

    private static void take(Connection connection, int step) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String sql : STEPS.get(step)) {
                statement.executeUpdate(sql);
            }
            statement.executeUpdate("PRAGMA user_version = " + (step + 1));
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
