package org.throughcare.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughcare.server.store.Sql;
import org.throughcare.server.testkit.TestClock;
import org.throughcare.server.testkit.TestDatabase;
import org.throughcare.server.testkit.TestServer;

class RebuildTest {

    @Test
    void aProjectionDrawnAgainComesOutTheSame() throws SQLException {
        Notes notes = new Notes();
        TestDatabase database = TestDatabase.create();
        TestClock clock = new TestClock(Instant.parse("2026-12-01T12:00:00Z"));
        try (TestServer server = TestServer.start(database, clock, Map.of(), notes);
                Connection tx = database.connect()) {
            notes.makeTable(tx);
            server.directory().cast();
            Notes.push(server, 1, 7, "good");
            Notes.push(server, 2, 5, "good");
            server.part(Drawing.class).catchUp();
            List<String> before = Notes.rows(tx);
            assertThat(before).hasSize(2);
            assertThat(server.part(Rebuild.class).run()).isEqualTo(14);
            assertThat(Notes.rows(tx)).isEqualTo(before);
        }
    }

    @Test
    void aProjectionThatFailsKeepsNobodyFromDeliveringAndIsPutRightByDrawingItAgain() throws SQLException {
        Notes notes = new Notes();
        notes.fail(true);
        TestDatabase database = TestDatabase.create();
        TestClock clock = new TestClock(Instant.parse("2026-12-01T12:00:00Z"));
        try (TestServer server = TestServer.start(database, clock, Map.of(), notes);
                Connection tx = database.connect()) {
            notes.makeTable(tx);
            server.directory().cast();
            Notes.push(server, 1, 3, "bad");
            server.part(Drawing.class).catchUp();
            assertThat(Notes.rows(tx)).isEmpty();
            assertThat(failures(tx)).isEqualTo(3);
            notes.fail(false);
            server.part(Rebuild.class).run();
            assertThat(Notes.rows(tx)).hasSize(1);
            assertThat(failures(tx)).isZero();
        }
    }

    private static long failures(Connection tx) throws SQLException {
        return Sql.list(tx, "select count(*) from projection_failure", row -> row.getLong(1))
                .get(0);
    }
}
