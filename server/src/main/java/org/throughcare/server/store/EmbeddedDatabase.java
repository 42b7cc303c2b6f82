package org.throughcare.server.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughcare.server.CannotStart;

/**
 * A real PostgreSQL that the server starts and ends itself, for development, tests and the one-command run. It listens
 * on the loopback interface at a free port and trusts every user of this machine; what is acknowledged is durable.
 */
public final class EmbeddedDatabase implements Database {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "throughcare";
    /** In which reads are answered to a worker (decision 0013); the server's own role can make none. */
    private static final String READER = "throughcare_reader";

    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts it on its data in this folder, which it makes when there is none yet; throws {@link CannotStart}. */
    public static EmbeddedDatabase start(Path folder) {
        Path data = folder.resolve("database");
        Path programs = folder.resolve("postgresql");
        LeftoverPostmaster.end(data);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPgBinaryResolver(new Binaries())
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(programs.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C")
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD);
        DURABLE.forEach(builder::setServerConfig);
        try {
            EmbeddedDatabase database = new EmbeddedDatabase(builder.start());
            database.prepare(NAME);
            return database;
        } catch (IOException | SQLException | IllegalStateException e) {
            // On a full disk they are unpacked in part, and nothing says so: the next start unpacks them anew.
            delete(programs);
            throw new CannotStart(
                    "The embedded database in " + data + " does not start: see the cause,"
                            + " or name a PostgreSQL of your own with THROUGHCARE_DATABASE_URL."
                            + " If the disk was full, start again once there is room.",
                    e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            // What failed first is what is told.
            LOG.warn("{} can't be deleted: delete it by hand before the next start", folder, e);
        }
    }

    /** Makes the server's own roles and a database of that name that it owns, where they are missing. */
    void prepare(String database) throws SQLException {
        try (Connection superuser = postgres.getPostgresDatabase().getConnection();
                Statement statement = superuser.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
                statement.execute("create role " + NAME + " login nosuperuser nocreatedb nocreaterole");
            }
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + READER + "'")) {
                statement.execute("create role " + READER + " nologin");
                statement.execute("grant " + READER + " to " + NAME);
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + database + "'")) {
                statement.execute("create database " + database + " owner " + NAME);
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    @Override
    public String url() {
        return url(NAME);
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    }

    @Override
    public String user() {
        return NAME;
    }

    @Override
    public String password() {
        return "";
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
