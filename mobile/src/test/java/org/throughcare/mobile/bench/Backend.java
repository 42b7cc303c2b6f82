package org.throughcare.mobile.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughcare.mobile.shift.ServerProcess;
import org.throughcare.model.sample.SampleWorker;
import org.throughcare.server.Server;
import org.throughcare.server.store.EmbeddedDatabase;

/** The server and its PostgreSQL, durable as in earnest. */
final class Backend implements AutoCloseable {

    /** The administrator's name; the passphrase is everybody's. */
    static final String ADMINISTRATOR = "Site Administrator";

    /** A server for many teams gets more than the sample run's; a later flag outdoes an earlier one. */
    private static final List<String> FLAGS =
            List.of("-XX:TieredStopAtLevel=4", "-XX:ReservedCodeCacheSize=240m", "-Xms512m", "-Xmx512m", "-Xmn320m");

    private final EmbeddedDatabase database;
    private final AutoCloseable server;
    private final URI uri;
    private final List<Long> serverProcess;
    private final long postmaster;

    private Backend(EmbeddedDatabase database, long postmaster, AutoCloseable server, URI uri, List<Long> process) {
        this.database = database;
        this.postmaster = postmaster;
        this.server = server;
        this.uri = uri;
        this.serverProcess = process;
    }

    /** The built server in a process of its own, so that what it costs can be told apart. */
    static Backend apart(Path folder, List<String> moreFlags) throws IOException {
        EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("server"));
        // Who is cut off must not leave a database behind; closing it a second time does nothing.
        Runtime.getRuntime().addShutdownHook(new Thread(database::close, "end the database"));
        List<String> flags = new ArrayList<>(FLAGS);
        flags.addAll(moreFlags);
        ServerProcess server = ServerProcess.start(
                ServerProcess.builtJar(), flags, freePort(), settings(folder, database), folder.resolve("server.log"));
        return new Backend(database, postmaster(folder), server, server.uri(), List.of(server.pid()));
    }

    /** The server inside this process, for a test that looks at counts only. */
    static Backend inside(Path folder) throws IOException {
        EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("server"));
        Map<String, String> settings = new HashMap<>(settings(folder, database));
        settings.put("THROUGHCARE_PORT", "-1");
        Server server = Server.start(settings);
        return new Backend(database, postmaster(folder), server, server.uri().resolve("/"), List.of());
    }

    private static Map<String, String> settings(Path folder, EmbeddedDatabase database) {
        return Map.ofEntries(
                Map.entry("THROUGHCARE_DATA", folder.resolve("server").toString()),
                Map.entry("THROUGHCARE_DATABASE_URL", database.url()),
                Map.entry("THROUGHCARE_DATABASE_USER", database.user()),
                Map.entry("THROUGHCARE_TOKEN_SECRET", "0123456789abcdef".repeat(4)),
                Map.entry("THROUGHCARE_PASSPHRASE_MEMORY", "64"),
                Map.entry("THROUGHCARE_SECOND_FACTOR", "offered"),
                Map.entry("THROUGHCARE_ENROLMENT", "open"),
                Map.entry("THROUGHCARE_REQUESTS_PER_MINUTE", "off"),
                Map.entry("THROUGHCARE_ADMIN_NAME", ADMINISTRATOR),
                Map.entry("THROUGHCARE_ADMIN_PASSPHRASE", SampleWorker.PASSPHRASE));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static long postmaster(Path folder) throws IOException {
        Path file = folder.resolve("server").resolve("database").resolve("postmaster.pid");
        return Long.parseLong(Files.readAllLines(file).get(0).strip());
    }

    URI uri() {
        return uri;
    }

    /** The server's process; none when it runs inside this one. */
    List<Long> serverProcess() {
        return serverProcess;
    }

    /** PostgreSQL's first process. */
    long postmaster() {
        return postmaster;
    }

    /** A connection of its own to the server's database. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** What the database answers to a question for one figure. */
    long figure(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something in the database. */
    void run(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A setting of the database, as it says itself. */
    String setting(String name) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("show " + name)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            server.close();
        } catch (Exception e) {
            throw new IOException(e);
        } finally {
            database.close();
        }
    }
}
