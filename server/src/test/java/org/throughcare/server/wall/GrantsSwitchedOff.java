package org.throughcare.server.wall;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.access.Access;
import org.throughcare.server.access.Grants;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/** The application's check whose ledgers a worker may read, switched off: everybody may read everybody's. */
@Singleton
@Replaces(Grants.class)
@Requires(property = ChecksSwitchedOff.PROPERTY)
class GrantsSwitchedOff extends Grants {

    GrantsSwitchedOff(Transactions transactions, Clock clock) {
        super(transactions, clock);
    }

    @Override
    public boolean mayRead(WorkerId worker, LedgerId ledger) {
        return true;
    }

    @Override
    public Map<LedgerId, Access> of(WorkerId worker, Collection<LedgerId> ledgers, Connection tx) {
        Map<LedgerId, Access> access = new HashMap<>();
        ledgers.forEach(ledger -> access.put(ledger, Access.GRANTED));
        return access;
    }

    @Override
    public List<LedgerId> held(WorkerId worker, Connection tx) throws SQLException {
        return Sql.list(
                tx,
                "select id from ledger where subject = 'person' order by id",
                row -> LedgerId.person(row.getObject(1, UUID.class)));
    }

    @Override
    public Map<TeamId, Boolean> teams(WorkerId worker, Connection tx) throws SQLException {
        Map<TeamId, Boolean> teams = new HashMap<>();
        Sql.list(tx, "select id from team", row -> teams.put(new TeamId(row.getObject(1, UUID.class)), true));
        return teams;
    }
}
