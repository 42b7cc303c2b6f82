package org.throughcare.server.access;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/**
 * What a tablet is told about the worker who signed in: name, roles, the teams that they are a member of now, the names of
 * everybody who is or was a member of these, so that it can say without a network who recorded something, and which teams
 * there are, so that a person can be handed on to one of them.
 */
@Singleton
public class Profile {

    private final Transactions transactions;
    private final Clock clock;

    Profile(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The teams that a worker is a member of now, by name. */
    public List<Team> teams(WorkerId worker) {
        Instant now = clock.instant();
        return transactions.read(tx -> Sql.list(tx, """
                select t.id, t.name, t.setting, t.calendar from membership m join team t on t.id = m.team
                where m.worker = ? and m.starts_at <= ? and (m.ends_at is null or m.ends_at > ?) order by t.name""", Profile::team, worker.uuid(), now, now));
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

    /** All teams, by name. */
    private List<Team> everyTeam() {
        return transactions.read(tx ->
                Sql.list(tx, "select id, name, setting, calendar from team order by lower(name), id", Profile::team));
    }

    private static Team team(ResultSet row) throws SQLException {
        return new Team(
                new TeamId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("setting"),
                row.getString("calendar"));
    }

    private static Json.Arr json(List<Team> teams) {
        return new Json.Arr(teams.stream()
                .<Json>map(team -> Json.obj()
                        .putText("id", team.id())
                        .put("name", team.name())
                        .put("setting", team.setting())
                        .put("calendar", team.calendar())
                        .build())
                .toList());
    }

    /** The worker as JSON: id, name, roles, teams, colleagues, directory (every team). */
    public Json.Obj of(WorkerId worker) {
        Json.Arr teams = json(teams(worker));
        Json.Arr colleagues = new Json.Arr(colleagues(worker));
        Json.Arr directory = json(everyTeam());
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
                                .put("teams", teams)
                                .put("colleagues", colleagues)
                                .put("directory", directory)
                                .build(),
                        worker.uuid()))
                .orElseThrow();
    }
}
