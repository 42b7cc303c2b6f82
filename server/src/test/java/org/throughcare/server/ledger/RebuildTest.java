package org.throughcare.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.server.store.Sql;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestClock;
import org.throughcare.server.testkit.TestDatabase;
import org.throughcare.server.testkit.TestServer;

class RebuildTest {

    /** Counts notes, and fails on the ones that say so while it is told to. */
    private static final class Notes implements Projection {
        private boolean failing;

        @Override
        public Set<String> kinds() {
            return Set.of("note");
        }

        @Override
        public List<String> tables() {
            return List.of("note_count");
        }

        @Override
        public void project(List<Appended> entries, Connection tx) throws SQLException {
            for (Appended note : entries) {
                Sql.run(tx, """
                        insert into note_count as it values (?, 1, ?)
                        on conflict (ledger) do update set notes = it.notes + 1, last = excluded.last""", note.ledger().uuid(), note.number());
                if (failing && note.entry().body().get("bad") != null) {
                    throw new IllegalStateException("a bug");
                }
            }
        }
    }

    @Test
    void aProjectionDrawnAgainComesOutTheSame() throws SQLException {
        Notes notes = new Notes();
        TestDatabase database = TestDatabase.create();
        TestClock clock = new TestClock(Instant.parse("2026-12-01T12:00:00Z"));
        try (TestServer server = TestServer.start(database, clock, Map.of(), notes);
                Connection tx = database.connect()) {
            Sql.run(tx, "create table note_count (ledger uuid primary key, notes int not null, last bigint not null)");
            server.directory().cast();
            push(server, 1, 7, "good");
            push(server, 2, 5, "good");
            List<String> before = rows(tx);
            assertThat(before).hasSize(2);
            assertThat(server.part(Rebuild.class).run()).isEqualTo(14);
            assertThat(rows(tx)).isEqualTo(before);
        }
    }

    @Test
    void aProjectionThatFailsKeepsNobodyFromDeliveringAndIsPutRightByDrawingItAgain() throws SQLException {
        Notes notes = new Notes();
        notes.failing = true;
        TestDatabase database = TestDatabase.create();
        TestClock clock = new TestClock(Instant.parse("2026-12-01T12:00:00Z"));
        try (TestServer server = TestServer.start(database, clock, Map.of(), notes);
                Connection tx = database.connect()) {
            Sql.run(tx, "create table note_count (ledger uuid primary key, notes int not null, last bigint not null)");
            server.directory().cast();
            push(server, 1, 3, "bad");
            assertThat(rows(tx)).isEmpty();
            assertThat(failures(tx)).isEqualTo(3);
            notes.failing = false;
            server.part(Rebuild.class).run();
            assertThat(rows(tx)).hasSize(1);
            assertThat(failures(tx)).isZero();
        }
    }

    private static void push(TestServer server, int person, int notes, String field) {
        FixedIds ids = FixedIds.after(person * 1000L);
        Entries entries = Entries.of(LedgerId.person(ids.next()), ids);
        entries.record(Person.KIND, Cast.mark());
        for (int i = 0; i < notes; i++) {
            entries.raw("note", 1, List.of(), Json.obj().put(field, i).build());
        }
        TestClient asha = TestClient.signIn(server.uri(), "Asha Patel", Cast.TABLET_A);
        assertThat(asha.push(entries.all())).allMatch(Receipt.Accepted.class::isInstance);
    }

    private static List<String> rows(Connection tx) throws SQLException {
        return Sql.list(
                tx,
                "select * from note_count order by ledger",
                row -> row.getString(1) + " " + row.getInt(2) + " " + row.getLong(3));
    }

    private static long failures(Connection tx) throws SQLException {
        return Sql.list(tx, "select count(*) from projection_failure", row -> row.getLong(1))
                .get(0);
    }
}
