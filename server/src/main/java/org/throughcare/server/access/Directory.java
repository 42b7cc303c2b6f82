package org.throughcare.server.access;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.door.Refusal;
import org.throughcare.server.openid.OpenIdSettings;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/**
 * Who works where with what: the one place that changes teams, workers, memberships, tablets and grants. A change and its
 * record in the trail are one transaction.
 */
@Singleton
public class Directory {

    private final Transactions transactions;
    private final Passphrases passphrases;
    private final OpenIdSettings provider;
    private final Clock clock;
    private final Trail trail;

    /** On the database, by the server's clock. */
    public Directory(
            Transactions transactions, Passphrases passphrases, OpenIdSettings provider, Clock clock, Trail trail) {
        this.provider = provider;
        this.transactions = transactions;
        this.passphrases = passphrases;
        this.clock = clock;
        this.trail = trail;
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
        String passphrase = worker.passphrase();
        String hash = passphrase == null ? null : passphrases.hash(passphrase);
        change(tx -> {
            mustBeNobodyElse(worker.id(), worker.subject(), tx);
            return Sql.run(
                            tx,
                            "insert into worker (id, name, passphrase, roles, openid_issuer, openid_subject)"
                                    + " values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing",
                            worker.id().uuid(),
                            worker.name(),
                            hash,
                            worker.roles().toArray(String[]::new),
                            worker.subject() == null ? null : provider.issuer(),
                            worker.subject())
                    > 0;
        });
    }

    /**
     * Links a worker to who they are at the organisation's identity provider, or to nobody there when the subject is null. Their
     * sessions end, for how they sign in is another way from now on.
     */
    public void link(WorkerId worker, @Nullable String subject) {
        change(tx -> {
            mustBeNobodyElse(worker, subject, tx);
            int linked = Sql.run(
                    tx,
                    """
                    update worker set openid_issuer = ?::text, openid_subject = ?::text where id = ? and
                        (openid_issuer, openid_subject) is distinct from (?::text, ?::text)""",
                    subject == null ? null : provider.issuer(),
                    subject,
                    worker.uuid(),
                    subject == null ? null : provider.issuer(),
                    subject);
            if (linked > 0) {
                Sql.run(
                        tx,
                        "update session set ended_at = ? where worker = ? and ended_at is null",
                        now(),
                        worker.uuid());
            }
            return linked > 0;
        });
    }

    private void mustBeNobodyElse(WorkerId worker, @Nullable String subject, Connection tx) throws SQLException {
        boolean taken = subject != null
                && Sql.first(
                                tx,
                                "select 1 from worker where openid_issuer = ? and openid_subject = ? and id <> ?",
                                row -> 1,
                                provider.issuer(),
                                subject,
                                worker.uuid())
                        .isPresent();
        if (taken) {
            throw Refusal.ofField(HttpStatus.CONFLICT, "subject", "taken", "Another worker is linked to that account.");
        }
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
        change(tx -> {
            mustNotBeErased(ledger, tx);
            return Grants.grant(ledger, team, now(), tx) >= 0;
        });
    }

    /** Ends a team's grant of a ledger, whoever else has it; says whether there was one. */
    public boolean end(LedgerId ledger, TeamId team) {
        return change(tx -> Grants.end(ledger, team, now(), tx));
    }

    /** What came of ending a grant. */
    enum Ending {
        /** It has ended. */
        ENDED,
        /** It is the only team's, and goes on: the person would be on nobody's caseload. */
        LAST,
        /** There is none. */
        NONE
    }

    /** Ends a team's grant of a ledger, unless no other team has it. */
    Ending endUnlessLast(LedgerId ledger, TeamId team) {
        return transactions.write(tx -> {
            Sql.first(tx, "select 1 from ledger where id = ? for update", row -> 1, ledger.uuid());
            List<UUID> holders = Sql.list(
                    tx,
                    "select team from ledger_grant where ledger = ? and ends_at is null",
                    row -> row.getObject(1, UUID.class),
                    ledger.uuid());
            if (!holders.contains(team.uuid())) {
                return Ending.NONE;
            }
            if (holders.size() == 1) {
                return Ending.LAST;
            }
            Grants.end(ledger, team, now(), tx);
            trail.add(tx);
            return Ending.ENDED;
        });
    }

    /** Grants a ledger to one worker from now on, whatever their teams have. */
    public void grant(LedgerId ledger, WorkerId worker) {
        change(tx -> {
            mustNotBeErased(ledger, tx);
            return Sql.run(tx, """
                    insert into worker_grant (ledger, worker, starts_at)
                    select ?, ?, ? where not exists (
                        select 1 from worker_grant where ledger = ? and worker = ? and ends_at is null)
                    on conflict (ledger, worker, starts_at) do update set ends_at = null""", ledger.uuid(), worker.uuid(), now(), ledger.uuid(), worker.uuid()) > 0;
        });
    }

    /** Ends one worker's own grant of a ledger; says whether there was one. */
    public boolean end(LedgerId ledger, WorkerId worker) {
        return change(
                        "update worker_grant set ends_at = ? where ledger = ? and worker = ? and ends_at is null",
                        now(),
                        ledger.uuid(),
                        worker.uuid())
                > 0;
    }

    /** Moves a ledger's grant from one team to another; says whether the first one had it. */
    public boolean move(LedgerId ledger, TeamId from, TeamId to) {
        return change(tx -> {
            mustNotBeErased(ledger, tx);
            return Grants.end(ledger, from, now(), tx) && Grants.grant(ledger, to, now(), tx) >= 0;
        });
    }

    /** Whoever erases holds the ledger's row, and a grant that begins waits for it. */
    private static void mustNotBeErased(LedgerId ledger, Connection tx) throws SQLException {
        boolean erased = Sql.first(
                        tx,
                        "select erased_at is not null from ledger where id = ? for key share",
                        row -> row.getBoolean(1),
                        ledger.uuid())
                .orElse(false);
        if (erased) {
            throw Refusal.ofField(HttpStatus.CONFLICT, "ledger", "erased", "That record was erased.");
        }
    }

    private Instant now() {
        return clock.instant();
    }

    private int change(String statement, Object... values) {
        return transactions.write(tx -> {
            int changed = Sql.run(tx, statement, values);
            if (changed > 0) {
                trail.add(tx);
            }
            return changed;
        });
    }

    private boolean change(Transactions.Work<Boolean> work) {
        return transactions.write(tx -> {
            boolean changed = work.in(tx);
            if (changed) {
                trail.add(tx);
            }
            return changed;
        });
    }
}
