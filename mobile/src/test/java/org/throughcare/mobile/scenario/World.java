package org.throughcare.mobile.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughcare.mobile.TimeOrderedIds;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.reference.Reference;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.intake.Intake;
import org.throughcare.server.intake.Speaker;
import org.throughcare.server.ledger.LedgerReader;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestClock;
import org.throughcare.server.testkit.TestDatabase;
import org.throughcare.server.testkit.TestServer;

/**
 * A server with its database and any number of tablets, each on a line of its own, all on one clock that the test moves.
 * Everything between a worker's save and another tablet's screen is the real thing.
 */
public final class World implements AutoCloseable {

    private final TestServer server;
    private final Path folder;
    private final List<Hand> hands = new ArrayList<>();

    private World(TestServer server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /** A world whose clocks show this instant, such as {@code 2026-12-08T09:00:00Z}, with the teams and workers of the cast. */
    public static World at(String instant) {
        return at(instant, Map.of());
    }

    /** A world whose server has more settings, and ports of the test's own. */
    public static World at(String instant, Map<String, String> settings, Object... ports) {
        TestClock clock = new TestClock(Instant.parse(instant));
        TestServer server = TestServer.start(TestDatabase.create(), clock, settings, ports);
        server.directory().cast();
        try {
            return new World(server, Files.createTempDirectory("world"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new tablet, with an empty data folder, in nobody's hand yet. */
    public Hand tablet(String name) {
        Hand hand = new Hand(folder.resolve(name), name, server.clock(), Wire.to(server.uri()));
        hands.add(hand);
        return hand;
    }

    /** The server. */
    public TestServer server() {
        return server;
    }

    /** The time now. */
    public Instant now() {
        return server.clock().instant();
    }

    /** Sets all clocks to this instant. */
    public World at(Instant instant) {
        server.clock().set(instant);
        return this;
    }

    /** Sets all clocks to this instant, such as {@code 2026-12-08T09:00:00Z}. */
    public World nowAt(String instant) {
        return at(Instant.parse(instant));
    }

    /** Lets time pass. */
    public World pass(Duration time) {
        server.clock().advance(time);
        return this;
    }

    /** What the server's ledger holds, read past everything else. */
    public List<Entry> onServer(LedgerId ledger) {
        try (Connection database = server.database().connect()) {
            return server.part(LedgerReader.class).read(ledger, database).entries();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Publishes reference data in the service's ledger, as an administrator would. */
    public void publish(Reference reference) {
        Entry entry = new Entry(
                new EntryId(new TimeOrderedIds().next()),
                LedgerId.SERVICE,
                Reference.KIND.name(),
                Reference.KIND.version(),
                new Author.Rule("publish"),
                new DeviceId(new TimeOrderedIds().next()),
                now(),
                null,
                List.of(),
                null,
                Reference.KIND.writer().apply(reference));
        List<Receipt> receipts =
                server.part(Intake.class).admit(List.of(EntryCodec.write(entry)), new Speaker.Service());
        if (!(receipts.get(0) instanceof Receipt.Accepted)) {
            throw new AssertionError("not published: " + receipts);
        }
    }

    /** What a worker of the cast reads at the server with a browser of their own. */
    public Fields get(String path, String worker) {
        HttpResponse<byte[]> answer = TestClient.signIn(server.uri(), worker, new DeviceId(new TimeOrderedIds().next()))
                .get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError("answered " + answer.statusCode());
        }
        return Fields.of(JsonText.readObject(answer.body()));
    }

    /** The first column of what the database answers, a row a line. */
    public String query(String sql) {
        try (Connection database = server.database().connect();
                Statement statement = database.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            StringBuilder rows = new StringBuilder();
            while (answer.next()) {
                rows.append(answer.getString(1)).append('\n');
            }
            return rows.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        hands.forEach(Hand::close);
        server.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
