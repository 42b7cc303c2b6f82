package org.throughcare.server.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.throughcare.server.store.EmbeddedDatabase;

/** A fresh database in the one PostgreSQL that the tests of a JVM share; its tables are made by the first server on it. */
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable EmbeddedDatabase shared;

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** Makes one. */
    public static TestDatabase create() {
        TestDatabase database = durable();
        // Nobody pulls the plug on a test's database; what durability needs is shown on one of its own.
        asSuperuser("alter database " + database.name + " set synchronous_commit = off");
        return database;
    }

    /** Makes one whose commits are on the medium when they return, as a real one's are. */
    public static TestDatabase durable() {
        String name = "test_" + COUNT.incrementAndGet();
        asSuperuser("create database " + name + " owner " + shared().user());
        return new TestDatabase(name);
    }

    /** A copy of it as it stands now; whoever is connected is cut off. */
    public TestDatabase dump() {
        String copy = "test_" + COUNT.incrementAndGet();
        cutOff();
        asSuperuser(
                "create database " + copy + " template " + name + " owner " + shared().user(),
                "alter database " + name + " allow_connections true");
        return new TestDatabase(copy);
    }

    /** Puts it back to what that copy holds; whoever is connected is cut off. */
    public void restore(TestDatabase dump) {
        cutOff();
        asSuperuser(
                "drop database " + name,
                "create database " + name + " template " + dump.name + " owner " + shared().user());
    }

    private void cutOff() {
        asSuperuser(
                "alter database " + name + " allow_connections false",
                "select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '" + name + "'");
    }

    private static void asSuperuser(String... statements) {
        String url = shared().url().replace("/throughcare", "/postgres") + "?user=postgres";
        try (Connection superuser = DriverManager.getConnection(url);
                Statement statement = superuser.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a test's database can't be made", e);
        }
    }

    private String url() {
        return shared().url().replace("/throughcare", "/" + name);
    }

    /** The variables that point a server at it. */
    public Map<String, String> environment() {
        return Map.of("THROUGHCARE_DATABASE_URL", url(), "THROUGHCARE_DATABASE_USER", shared().user());
    }

    /** A connection as the server's own role. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), shared().user(), "");
    }

    private static synchronized EmbeddedDatabase shared() {
        EmbeddedDatabase running = shared;
        if (running == null) {
            running = EmbeddedDatabase.start(folder());
            EmbeddedDatabase started = running;
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            shared = running;
        }
        return running;
    }

    private static Path folder() {
        try {
            Path parent = Path.of("target", "postgres");
            Files.createDirectories(parent);
            return Files.createTempDirectory(parent.toAbsolutePath(), "run");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
