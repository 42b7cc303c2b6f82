package org.throughcare.server.access;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/** Whom workers have before them, by the grants as they are now. */
@Singleton
public class Caseloads {

    private static final String PEOPLE = """
            select id, number from ledger
            where subject = 'person' and erased_at is null and id in (
                select g.ledger from membership m join ledger_grant g on g.team = m.team
                where m.worker = ? and m.starts_at <= ? and (m.ends_at is null or m.ends_at > ?)
                    and g.starts_at <= ? and (g.ends_at is null or g.ends_at > ?)
                union all
                select ledger from worker_grant
                where worker = ? and starts_at <= ? and (ends_at is null or ends_at > ?))""";

    private static final String HEADS = """
            with mine as (
                select team from membership where worker = ? and starts_at <= ? and (ends_at is null or ends_at > ?))
            select id, subject, number, chain from ledger
            where subject = 'person' and erased_at is null and id in (
                    select ledger from ledger_grant where team in (select team from mine)
                    and starts_at <= ? and (ends_at is null or ends_at > ?)
                    union all
                    select ledger from worker_grant where worker = ? and starts_at <= ? and (ends_at is null or ends_at > ?))
                or subject = 'team' and id in (select team from mine)
                or id = ?""";

    /**
     * Grants begin when they are made, by the clock of the server that makes them: a tablet must not drop what one server
     * granted because another one's clock is behind. The wall in the database allows for as much.
     */
    private static final Duration SKEW = Duration.ofDays(1);

    private final Transactions transactions;
    private final Grants grants;
    private final Clock clock;

    /** On the database, by the server's clock. */
    public Caseloads(Transactions transactions, Grants grants, Clock clock) {
        this.transactions = transactions;
        this.grants = grants;
        this.clock = clock;
    }

    /** A worker's caseload now. */
    public Caseload of(WorkerId worker) {
        return transactions.readFor(
                worker, tx -> new Caseload(people(worker, tx), teams(worker, tx), calendars(tx), service(tx)));
    }

    /** The heads of all ledgers that a worker may have now: of people, of the worker's teams, and of the service. */
    public List<Head> heads(WorkerId worker, Connection tx) throws SQLException {
        Instant now = clock.instant();
        Instant begun = now.plus(SKEW);
        UUID id = worker.uuid();
        return Sql.list(
                tx,
                HEADS,
                row -> new Head(
                        new LedgerId(Subject.ofWord(row.getString("subject")), row.getObject("id", UUID.class)),
                        row.getLong("number"),
                        Hash.ofBytes(row.getBytes("chain"))),
                id,
                begun,
                now,
                begun,
                now,
                id,
                begun,
                now,
                LedgerId.SERVICE.uuid());
    }

    private Map<LedgerId, Long> people(WorkerId worker, Connection tx) throws SQLException {
        Instant now = clock.instant();
        Map<LedgerId, Long> people = new HashMap<>();
        Sql.list(
                tx,
                PEOPLE,
                row -> people.put(LedgerId.person(row.getObject(1, UUID.class)), row.getLong(2)),
                worker.uuid(),
                now,
                now,
                now,
                now,
                worker.uuid(),
                now,
                now);
        return people;
    }

    private Set<TeamId> teams(WorkerId worker, Connection tx) throws SQLException {
        return grants.teams(worker, tx).entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Map<TeamId, String> calendars(Connection tx) throws SQLException {
        Map<TeamId, String> calendars = new HashMap<>();
        Sql.list(
                tx,
                "select id, calendar from team",
                row -> calendars.put(new TeamId(row.getObject(1, UUID.class)), row.getString(2)));
        return calendars;
    }

    private static long service(Connection tx) throws SQLException {
        return Sql.first(tx, "select number from ledger where id = ?", row -> row.getLong(1), LedgerId.SERVICE.uuid())
                .orElse(0L);
    }
}
