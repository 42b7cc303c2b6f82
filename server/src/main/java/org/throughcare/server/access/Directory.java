package org.throughcare.server.access;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/** Who works where with what: the one place that changes teams, workers, memberships, tablets and grants. */
@Singleton
public class Directory {

    private final Transactions transactions;
    private final Passphrases passphrases;
    private final Clock clock;

    /** On the database, by the server's clock. */
    public Directory(Transactions transactions, Passphrases passphrases, Clock clock) {
        this.transactions = transactions;
        this.passphrases = passphrases;
        this.clock = clock;
    }

    /** Adds a team, or gives the team of that id a new name, setting and calendar. */
    public void keep(Team team) {
        change("""
                insert into team (id, name, setting, calendar) values (?, ?, ?, ?)
                on conflict (id) do update
                set name = excluded.name, setting = excluded.setting, calendar = excluded.calendar""", team.id().uuid(), team.name(), team.setting(), team.calendar());
    }

    /** Adds a worker; one of that id who is there already stays as they are. */
    public void add(NewWorker worker) {
        change(
                "insert into worker (id, name, passphrase, roles) values (?, ?, ?, ?) on conflict (id) do nothing",
                worker.id().uuid(),
                worker.name(),
                passphrases.hash(worker.passphrase()),
                worker.roles().toArray(String[]::new));
    }

    /** Makes a worker a member of a team from now on. */
    public void join(WorkerId worker, TeamId team) {
        change("""
                insert into membership (worker, team, starts_at)
                select ?, ?, ? where not exists (
                    select 1 from membership where worker = ? and team = ? and ends_at is null)
                on conflict (worker, team, starts_at) do update set ends_at = null""", worker.uuid(), team.uuid(), now(), worker.uuid(), team.uuid());
    }

    /** Ends a worker's membership of a team. */
    public void leave(WorkerId worker, TeamId team) {
        change(
                "update membership set ends_at = ? where worker = ? and team = ? and ends_at is null",
                now(),
                worker.uuid(),
                team.uuid());
    }

    /** Withdraws a worker's access, whatever they are a member of; says whether there is such a worker. */
    public boolean withdraw(WorkerId worker) {
        return change("update worker set withdrawn_at = coalesce(withdrawn_at, ?) where id = ?", now(), worker.uuid())
                > 0;
    }

    /** Withdraws a tablet's access, whoever uses it; says whether there is such a tablet. */
    public boolean revoke(DeviceId device) {
        return change("update device set revoked_at = coalesce(revoked_at, ?) where id = ?", now(), device.uuid()) > 0;
    }

    /** Grants a ledger to a team from now on. */
    public void grant(LedgerId ledger, TeamId team) {
        transactions.write(tx -> grant(ledger, team, tx));
    }

    /** Ends a team's grant of a ledger; says whether there was one. */
    public boolean end(LedgerId ledger, TeamId team) {
        return transactions.write(tx -> end(ledger, team, tx));
    }

    /** Moves a ledger's grant from one team to another; says whether the first one had it. */
    public boolean move(LedgerId ledger, TeamId from, TeamId to) {
        return transactions.write(tx -> end(ledger, from, tx) && grant(ledger, to, tx) >= 0);
    }

    private int grant(LedgerId ledger, TeamId team, Connection tx) throws SQLException {
        return Sql.run(tx, """
                insert into ledger_grant (ledger, team, starts_at)
                select ?, ?, ? where not exists (
                    select 1 from ledger_grant where ledger = ? and team = ? and ends_at is null)
                on conflict (ledger, team, starts_at) do update set ends_at = null""", ledger.uuid(), team.uuid(), now(), ledger.uuid(), team.uuid());
    }

    private boolean end(LedgerId ledger, TeamId team, Connection tx) throws SQLException {
        return Sql.run(
                        tx,
                        "update ledger_grant set ends_at = ? where ledger = ? and team = ? and ends_at is null",
                        now(),
                        ledger.uuid(),
                        team.uuid())
                > 0;
    }

    private Instant now() {
        return clock.instant();
    }

    private int change(String statement, Object... values) {
        return transactions.write(tx -> Sql.run(tx, statement, values));
    }
}
