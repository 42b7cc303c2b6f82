package org.throughcare.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.server.store.Sql;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestServer;

/** A projection that counts notes, so that one that is left out or shown twice shows; it fails when it is told to. */
final class Notes implements Projection {

    private volatile boolean failing;

    /** Whether it fails from now on, on notes that say that they are bad. */
    void fail(boolean onBadNotes) {
        failing = onBadNotes;
    }

    void makeTable(Connection tx) throws SQLException {
        Sql.run(tx, "create table note_count (ledger uuid primary key, notes int not null, last bigint not null)");
    }

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

    /** Ledger, count and last number of each ledger with notes. */
    static List<String> rows(Connection tx) throws SQLException {
        return Sql.list(
                tx,
                "select * from note_count order by ledger",
                row -> row.getString(1) + " " + row.getInt(2) + " " + row.getLong(3));
    }

    /** Hands in a new person's record with that many notes. */
    static LedgerId push(TestServer server, int person, int notes, String field) {
        return push(asha(server), person, notes, field);
    }

    /** Whoever hands them in; once, for a worker may not sign in at more places at the same moment than may fail in a row. */
    static TestClient asha(TestServer server) {
        return TestClient.signIn(server.uri(), "Asha Patel", Cast.TABLET_A);
    }

    /** The same by somebody who has signed in. */
    static LedgerId push(TestClient asha, int person, int notes, String field) {
        FixedIds ids = FixedIds.after(person * 1000L);
        Entries entries = Entries.of(LedgerId.person(ids.next()), ids);
        entries.record(Person.KIND, Cast.mark());
        for (int i = 0; i < notes; i++) {
            entries.raw("note", 1, List.of(), Json.obj().put(field, i).build());
        }
        assertThat(asha.push(entries.all())).allMatch(Receipt.Accepted.class::isInstance);
        return entries.all().get(0).ledger();
    }
}
