package org.throughcare.server.wall;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.access.Caseload;
import org.throughcare.server.access.Caseloads;
import org.throughcare.server.access.Grants;
import org.throughcare.server.ledger.LedgerTables;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/** The application's choice of whom a worker has before them, switched off: it asks for everybody. */
@Singleton
@Replaces(Caseloads.class)
@Requires(property = ChecksSwitchedOff.PROPERTY)
class CaseloadsSwitchedOff extends Caseloads {

    private final Transactions transactions;
    private final Grants grants;

    CaseloadsSwitchedOff(Transactions transactions, Grants grants, Clock clock) {
        super(transactions, grants, clock);
        this.transactions = transactions;
        this.grants = grants;
    }

    @Override
    public Caseload of(WorkerId worker) {
        Map<LedgerId, Long> people = new HashMap<>();
        List<Head> heads = transactions.readFor(worker, tx -> heads(worker, tx));
        heads.stream()
                .filter(head -> head.ledger().subject() == Subject.PERSON)
                .forEach(head -> people.put(head.ledger(), head.number()));
        Map<TeamId, Boolean> teams = transactions.readFor(worker, tx -> grants.teams(worker, tx));
        return new Caseload(
                people,
                teams.keySet(),
                teams.keySet().stream().collect(Collectors.toMap(team -> team, team -> "england-and-wales")),
                0);
    }

    @Override
    public List<Head> heads(WorkerId worker, Connection tx) throws SQLException {
        return Sql.list(tx, "select id, subject, number, chain from ledger", LedgerTables::head);
    }
}
