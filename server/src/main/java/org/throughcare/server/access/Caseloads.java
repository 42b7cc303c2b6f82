package org.throughcare.server.access;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/** Whom workers have before them, by the grants as they are now. */
@Singleton
public class Caseloads {

    private static final String PEOPLE = """
            select id, number from ledger
            where subject = 'person' and id in (
                select g.ledger from membership m join ledger_grant g on g.team = m.team
                where m.worker = ? and m.starts_at <= ? and (m.ends_at is null or m.ends_at > ?)
                    and g.starts_at <= ? and (g.ends_at is null or g.ends_at > ?)
                union all
                select ledger from worker_grant
                where worker = ? and starts_at <= ? and (ends_at is null or ends_at > ?))""";

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
        return transactions.read(tx -> new Caseload(people(worker, tx), teams(worker, tx), calendars(tx), service(tx)));
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
