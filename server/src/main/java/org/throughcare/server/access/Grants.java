package org.throughcare.server.access;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughcare.model.ledger.Handover;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/**
 * Which ledgers a worker has to do with. A person's ledger: through a grant to one of the worker's teams, or to the worker
 * alone, who covers for somebody perhaps. A team's: by being a member. The service's: everybody reads it, administrators write in it.
 */
@Singleton
public class Grants {

    private static final String REACH = """
            with mine as (select team, starts_at, ends_at from membership where worker = ?),
            reach (ledger, now) as (
                select g.ledger, (m.ends_at is null or m.ends_at > ?) and (g.ends_at is null or g.ends_at > ?)
                from mine m join ledger_grant g on g.team = m.team
                where g.ledger = any(?)
                    and (g.ends_at is null or m.starts_at <= g.ends_at)
                    and (m.ends_at is null or g.starts_at <= m.ends_at)
                union all
                select ledger, ends_at is null or ends_at > ? from worker_grant
                where worker = ? and ledger = any(?)
                union all
                select team, ends_at is null or ends_at > ? from mine where team = any(?))
            select ledger, bool_or(now) from reach group by ledger""";

    private static final String HELD = """
            select g.ledger from ledger_grant g join membership m on m.team = g.team
            where m.worker = ? and g.starts_at <= ? and (g.ends_at is null or g.ends_at > ?)
                and m.starts_at <= ? and (m.ends_at is null or m.ends_at > ?)
            union
            select ledger from worker_grant where worker = ? and starts_at <= ? and (ends_at is null or ends_at > ?)""";

    private final Transactions transactions;
    private final Clock clock;

    /** On the database, by the server's clock. */
    public Grants(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether a worker may read a ledger now. */
    public boolean mayRead(WorkerId worker, LedgerId ledger) {
        return ledger.subject() == Subject.SERVICE
                || transactions
                                .readFor(worker, tx -> of(worker, List.of(ledger), tx))
                                .get(ledger)
                        == Access.GRANTED;
    }

    /** A worker's access to each of these ledgers now. */
    public Map<LedgerId, Access> of(WorkerId worker, Collection<LedgerId> ledgers, Connection tx) throws SQLException {
        Instant now = clock.instant();
        Map<UUID, Boolean> found = new HashMap<>();
        Sql.list(
                tx,
                REACH,
                row -> found.put(row.getObject(1, UUID.class), row.getBoolean(2)),
                worker.uuid(),
                now,
                now,
                uuids(ledgers, Subject.PERSON),
                now,
                worker.uuid(),
                uuids(ledgers, Subject.PERSON),
                now,
                uuids(ledgers, Subject.TEAM));
        Map<LedgerId, Access> access = new HashMap<>();
        for (LedgerId ledger : ledgers) {
            Boolean granted = found.get(ledger.uuid());
            access.put(ledger, granted == null ? Access.NEVER : granted ? Access.GRANTED : Access.ENDED);
        }
        return access;
    }

    /** The people's ledgers that a worker holds now, in order. */
    public List<LedgerId> held(WorkerId worker, Connection tx) throws SQLException {
        Instant now = clock.instant();
        UUID id = worker.uuid();
        return Sql.list(
                        tx,
                        HELD,
                        row -> LedgerId.person(row.getObject(1, UUID.class)),
                        id,
                        now,
                        now,
                        now,
                        now,
                        id,
                        now,
                        now)
                .stream()
                .sorted()
                .toList();
    }

    private static UUID[] uuids(Collection<LedgerId> ledgers, Subject subject) {
        return ledgers.stream()
                .filter(it -> it.subject() == subject)
                .map(LedgerId::uuid)
                .toArray(UUID[]::new);
    }

    /** The teams that a worker has ever been a member of, and whether they are now. */
    public Map<TeamId, Boolean> teams(WorkerId worker, Connection tx) throws SQLException {
        Map<TeamId, Boolean> teams = new HashMap<>();
        Sql.list(
                tx,
                """
                select team, bool_or(ends_at is null or ends_at > ?) from membership
                where worker = ? group by team""",
                row -> teams.put(new TeamId(row.getObject(1, UUID.class)), row.getBoolean(2)),
                clock.instant(),
                worker.uuid());
        return teams;
    }

    /** Grants a ledger that has just begun to its team, in the transaction that begins it. */
    public void begin(Map<LedgerId, TeamId> begun, Connection tx) throws SQLException {
        Sql.run(
                tx,
                """
                insert into ledger_grant (ledger, team, starts_at)
                select l, t, ? from unnest(?, ?) as begun (l, t) on conflict do nothing""",
                clock.instant(),
                begun.keySet().stream().map(LedgerId::uuid).toArray(UUID[]::new),
                begun.values().stream().map(TeamId::uuid).toArray(UUID[]::new));
    }

    /** Grants a ledger to the team that gains it, then ends the grant of the team that loses it, if one does. */
    public void hand(Handover handover, Instant now, Connection tx) throws SQLException {
        grant(handover.ledger(), handover.gains(), now, tx);
        if (handover.loses() != null) {
            end(handover.ledger(), handover.loses(), now, tx);
        }
    }

    static int grant(LedgerId ledger, TeamId team, Instant now, Connection tx) throws SQLException {
        return Sql.run(tx, """
                insert into ledger_grant (ledger, team, starts_at)
                select ?, ?, ? where not exists (
                    select 1 from ledger_grant where ledger = ? and team = ? and ends_at is null)
                on conflict (ledger, team, starts_at) do update set ends_at = null""", ledger.uuid(), team.uuid(), now, ledger.uuid(), team.uuid());
    }

    static boolean end(LedgerId ledger, TeamId team, Instant now, Connection tx) throws SQLException {
        return Sql.run(
                        tx,
                        "update ledger_grant set ends_at = ? where ledger = ? and team = ? and ends_at is null",
                        now,
                        ledger.uuid(),
                        team.uuid())
                > 0;
    }

    /** The tablets on which a worker has signed in, revoked ones too. */
    public Set<UUID> devices(WorkerId worker, Connection tx) throws SQLException {
        return new HashSet<>(Sql.list(
                tx,
                "select device from enrolment where worker = ?",
                row -> row.getObject(1, UUID.class),
                worker.uuid()));
    }
}
