package org.throughcare.server.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/**
 * What a tablet is told about the worker who signed in: name, roles, the teams that they are a member of now, and the names
 * of everybody who is or was a member of these, so that it can say without a network who recorded something.
 */
@Singleton
public class Profile {

    private final Transactions transactions;
    private final Clock clock;

    /** On the database, by the server's clock. */
    public Profile(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The teams that a worker is a member of now, by name. */
    public List<Team> teams(WorkerId worker) {
        Instant now = clock.instant();
        return transactions.read(tx -> Sql.list(
                tx,
                """
                select t.id, t.name, t.setting, t.calendar from membership m join team t on t.id = m.team
                where m.worker = ? and m.starts_at <= ? and (m.ends_at is null or m.ends_at > ?) order by t.name""",
                row -> new Team(
                        new TeamId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("setting"),
                        row.getString("calendar")),
                worker.uuid(),
                now,
                now));
    }

    /** The names of everybody who is or was a member of a team that the worker is a member of now; by id. */
    private List<Json> colleagues(WorkerId worker) {
        Instant now = clock.instant();
        return transactions.read(tx -> Sql.list(
                tx,
                """
                select distinct w.id, w.name from membership own
                join membership theirs on theirs.team = own.team join worker w on w.id = theirs.worker
                where own.worker = ? and own.starts_at <= ? and (own.ends_at is null or own.ends_at > ?)
                and w.id <> own.worker order by w.id""",
                row -> Json.obj()
                        .putText("id", new WorkerId(row.getObject("id", UUID.class)))
                        .put("name", row.getString("name"))
                        .build(),
                worker.uuid(),
                now,
                now));
    }

    /** The worker as JSON: id, name, roles, teams, colleagues. */
    public Json.Obj of(WorkerId worker) {
        List<Json> colleagues = colleagues(worker);
        List<Json> teams = new ArrayList<>();
        teams(worker)
                .forEach(team -> teams.add(Json.obj()
                        .putText("id", team.id())
                        .put("name", team.name())
                        .put("setting", team.setting())
                        .put("calendar", team.calendar())
                        .build()));
        return transactions
                .read(tx -> Sql.first(
                        tx,
                        "select name, roles from worker where id = ?",
                        row -> Json.obj()
                                .putText("id", worker)
                                .put("name", row.getString("name"))
                                .put(
                                        "roles",
                                        Json.texts(Sessions.roles(row).stream()
                                                .sorted()
                                                .toList()))
                                .put("teams", new Json.Arr(teams))
                                .put("colleagues", new Json.Arr(colleagues))
                                .build(),
                        worker.uuid()))
                .orElseThrow();
    }
}
