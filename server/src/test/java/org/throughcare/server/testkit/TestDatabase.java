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

    private final String url;

    private TestDatabase(String url) {
        this.url = url;
    }

    /** Makes one. */
    public static TestDatabase create() {
        String name = "test_" + COUNT.incrementAndGet();
        EmbeddedDatabase postgres = shared();
        try (Connection superuser = DriverManager.getConnection(superuser(postgres.url()));
                Statement statement = superuser.createStatement()) {
            statement.execute("create database " + name + " owner " + postgres.user());
            // Nobody pulls the plug on a test's database; what durability needs is shown on one of its own.
            statement.execute("alter database " + name + " set synchronous_commit = off");
        } catch (SQLException e) {
            throw new IllegalStateException("a test's database can't be made", e);
        }
        return new TestDatabase(postgres.url().replace("/throughcare", "/" + name));
    }

    /** The variables that point a server at it. */
    public Map<String, String> environment() {
        return Map.of("THROUGHCARE_DATABASE_URL", url, "THROUGHCARE_DATABASE_USER", shared().user());
    }

    /** A connection as the server's own role. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, shared().user(), "");
    }

    private static String superuser(String url) {
        return url.replace("/throughcare", "/postgres") + "?user=postgres";
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
