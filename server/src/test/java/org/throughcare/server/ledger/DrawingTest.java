package org.throughcare.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.server.store.Sql;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestClock;
import org.throughcare.server.testkit.TestDatabase;
import org.throughcare.server.testkit.TestServer;

/** Projections follow the ledgers: late or not, by many at once or after a crash, every entry is shown once. */
@Timeout(120)
class DrawingTest {

    private static final Map<String, String> NO_JOB = Map.of("THROUGHCARE_DRAWING_JOB", "off");

    private final TestDatabase database = TestDatabase.create();
    private final TestClock clock = new TestClock(Instant.parse("2026-12-01T12:00:00Z"));

    @Test
    void nothingIsDrawnByThePushAndEverythingByWhoCatchesUp() throws SQLException {
        Notes notes = new Notes();
        try (TestServer server = TestServer.start(database, clock, NO_JOB, notes);
                Connection tx = database.connect()) {
            notes.makeTable(tx);
            server.directory().cast();
            LedgerId ledger = Notes.push(server, 1, 7, "good");
            assertThat(Notes.rows(tx)).isEmpty();

            server.part(Drawing.class).catchUp();
            server.part(Drawing.class).catchUp();

            assertThat(Notes.rows(tx)).containsExactly(ledger.uuid() + " 7 8");
            assertThat(undrawn(tx)).isZero();
        }
    }

    @Test
    void whoCrashesWhileDrawingLeavesItAllToTheNext() throws SQLException {
        Notes notes = new Notes();
        try (TestServer server = TestServer.start(database, clock, NO_JOB, notes);
                Connection tx = database.connect()) {
            server.directory().cast();
            LedgerId ledger = Notes.push(server, 1, 3, "good");

            // The projection's table is not there, and nor is the one in which it could be said that it failed.
            Sql.run(tx, "alter table projection_failure rename to elsewhere");
            assertThatThrownBy(() -> server.part(Drawing.class).catchUp()).isInstanceOf(RuntimeException.class);
            Sql.run(tx, "alter table elsewhere rename to projection_failure");
            notes.makeTable(tx);
            server.part(Drawing.class).catchUp();

            assertThat(Notes.rows(tx)).containsExactly(ledger.uuid() + " 3 4");
        }
    }

    @Test
    void anEntryThatCannotBeReadKeepsNoOtherFromBeingDrawn() throws SQLException {
        Notes notes = new Notes();
        try (TestServer server = TestServer.start(database, clock, NO_JOB, notes);
                Connection tx = database.connect()) {
            notes.makeTable(tx);
            server.directory().cast();
            LedgerId ledger = Notes.push(server, 1, 4, "good");
            Sql.run(tx, "update entry set bytes = 'torn' where ledger = ? and number = 3", ledger.uuid());

            server.part(Drawing.class).catchUp();

            assertThat(Notes.rows(tx)).containsExactly(ledger.uuid() + " 3 5");
            assertThat(undrawn(tx)).isZero();
            assertThat(Sql.list(
                            tx,
                            "select number from projection_failure where projection = 'unreadable'",
                            row -> row.getLong(1)))
                    .containsExactly(3L);
        }
    }

    @Test
    void twoServersThatDrawWhileOthersPushShowEachEntryOnce() throws Exception {
        Notes notes = new Notes();
        ExecutorService hands = Executors.newFixedThreadPool(6);
        try (TestServer one = TestServer.start(database, clock, NO_JOB, notes);
                TestServer other = TestServer.start(database, clock, NO_JOB, new Notes());
                Connection tx = database.connect()) {
            notes.makeTable(tx);
            one.directory().cast();
            TestClient asha = Notes.asha(one);
            List<Future<?>> work = new ArrayList<>();
            for (int person = 1; person <= 12; person++) {
                int number = person;
                work.add(hands.submit(() -> Notes.push(asha, number, 20 + number, "good")));
                work.add(hands.submit(() -> one.part(Drawing.class).catchUp()));
                work.add(hands.submit(() -> other.part(Drawing.class).goOn()));
                work.add(hands.submit(() -> other.part(Drawing.class).catchUp()));
            }
            for (Future<?> each : work) {
                each.get();
            }
            other.part(Drawing.class).catchUp();

            assertThat(Notes.rows(tx)).hasSize(12).allSatisfy(row -> {
                String[] parts = row.split(" ", -1);
                assertThat(Long.parseLong(parts[1])).isEqualTo(Long.parseLong(parts[2]) - 1);
            });
            assertThat(undrawn(tx)).isZero();
        } finally {
            hands.shutdownNow();
        }
    }

    @Test
    void theJobDrawsWhatNobodyAsksFor() throws Exception {
        Notes notes = new Notes();
        try (TestServer server = TestServer.start(database, clock, Map.of(), notes);
                Connection tx = database.connect()) {
            notes.makeTable(tx);
            server.directory().cast();
            LedgerId ledger = Notes.push(server, 1, 2, "good");
            while (Notes.rows(tx).isEmpty()) {
                Thread.sleep(20);
            }
            assertThat(Notes.rows(tx)).containsExactly(ledger.uuid() + " 2 3");
        }
    }

    private static long undrawn(Connection tx) throws SQLException {
        return Sql.list(tx, "select count(*) from ledger where drawn < number", row -> row.getLong(1))
                .get(0);
    }
}
