package org.throughcare.server.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.testkit.Cast;
import org.throughcare.server.access.Directory;
import org.throughcare.server.access.Roles;
import org.throughcare.server.access.Team;
import org.throughcare.server.feed.FeedBooks;
import org.throughcare.server.store.Sql;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestDirectory;
import org.throughcare.server.testkit.TestServer;

/** The books in a real PostgreSQL keep the contract. */
class SqlBooksTest extends BooksContract {

    private final TestServer server = TestServer.start();
    private final Directory directory = server.part(Directory.class);

    SqlBooksTest() {
        TestDirectory people = server.directory();
        directory.keep(new Team(Cast.WING, "Recovery wing", "prison", "england-and-wales"));
        directory.keep(new Team(Cast.CLINIC, "Harbour Street clinic", "community", "england-and-wales"));
        for (WorkerId worker : new WorkerId[] {Cast.ASHA, Cast.RHYS, Cast.BETHAN, Cast.COLIN}) {
            people.worker(worker, worker.toString(), Set.of(Roles.WORKER_PRISON));
        }
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Override
    IntakeBooks in() {
        return server.part(IntakeBooks.class);
    }

    @Override
    FeedBooks out() {
        return server.part(FeedBooks.class);
    }

    @Override
    void join(WorkerId worker, TeamId team) {
        directory.join(worker, team);
    }

    @Override
    void leave(WorkerId worker, TeamId team) {
        directory.leave(worker, team);
    }

    @Override
    void grant(LedgerId ledger, TeamId team) {
        directory.grant(ledger, team);
    }

    @Override
    boolean end(LedgerId ledger, TeamId team) {
        return directory.end(ledger, team);
    }

    @Override
    void grant(LedgerId ledger, WorkerId worker) {
        directory.grant(ledger, worker);
    }

    @Override
    boolean end(LedgerId ledger, WorkerId worker) {
        return directory.end(ledger, worker);
    }

    @Override
    boolean move(LedgerId ledger, TeamId from, TeamId to) {
        return directory.move(ledger, from, to);
    }

    @Override
    void enrol(WorkerId worker, DeviceId device) {
        TestClient.signIn(server.uri(), worker.toString(), device);
    }

    @Override
    Map<EntryId, String> held() {
        Map<EntryId, String> held = new HashMap<>();
        try (Connection tx = server.database().connect()) {
            Sql.list(
                    tx,
                    "select entry, code from held where admitted_at is null",
                    row -> held.put(new EntryId(row.getObject(1, UUID.class)), row.getString(2)));
            return held;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    Instant now() {
        return server.clock().instant();
    }

    @Override
    void pass(Duration time) {
        server.clock().advance(time);
    }
}
