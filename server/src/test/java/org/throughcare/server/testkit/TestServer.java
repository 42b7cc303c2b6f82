package org.throughcare.server.testkit;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughcare.server.Server;

/** The real server on a free port, with a database of its own and a clock that the test moves. */
public final class TestServer implements AutoCloseable {

    /** When a server's clock stands at first: a Monday morning in winter. */
    public static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    private static final Map<String, String> SETTINGS = Map.of(
            "THROUGHCARE_PORT", "-1",
            "THROUGHCARE_TOKEN_SECRET", "a secret that only tests know, long enough",
            "THROUGHCARE_SECOND_FACTOR", "offered",
            "THROUGHCARE_SIGN_IN_TRIES", "1000000",
            "THROUGHCARE_SIGNATURES", "offered",
            "THROUGHCARE_ENROLMENT", "open",
            "THROUGHCARE_REQUESTS_PER_MINUTE", "off",
            "THROUGHCARE_PASSPHRASE_MEMORY", "64");

    private final TestDatabase database;
    private final TestClock clock;
    private final Server server;

    private TestServer(TestDatabase database, TestClock clock, Server server) {
        this.database = database;
        this.clock = clock;
        this.server = server;
    }

    /** Starts one whose clock stands at {@link #START}. */
    public static TestServer start() {
        return start(START);
    }

    /** Starts one whose clock stands at this time. */
    public static TestServer start(Instant now) {
        return start(TestDatabase.create(), new TestClock(now), Map.of());
    }

    /** Starts one on a database and a clock of the test's own, with more settings and more ports of the test's own. */
    public static TestServer start(
            TestDatabase database, TestClock clock, Map<String, String> settings, Object... ports) {
        Map<String, String> environment = new HashMap<>(SETTINGS);
        environment.putAll(database.environment());
        environment.putAll(settings);
        List<Object> all = new ArrayList<>(List.of(ports));
        all.add(clock);
        return new TestServer(database, clock, Server.start(environment, all));
    }

    /** Starts a second server on the same database and clock. */
    public TestServer another() {
        return start(database, clock, Map.of());
    }

    /** Where it answers. */
    public URI uri() {
        return server.uri();
    }

    /** Its clock. */
    public TestClock clock() {
        return clock;
    }

    /** Its database. */
    public TestDatabase database() {
        return database;
    }

    /** One of its parts. */
    public <T> T part(Class<T> type) {
        return server.part(type);
    }

    /** Its teams and workers. */
    public TestDirectory directory() {
        return new TestDirectory(this);
    }

    @Override
    public void close() {
        server.close();
    }
}
