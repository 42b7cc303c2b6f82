package org.throughcare.server.retention;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.RequestId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.door.Refusal;
import org.throughcare.server.ledger.Drawing;
import org.throughcare.server.ledger.Erasing;
import org.throughcare.server.ledger.LedgerTables;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/**
 * Erasure by two people: one proposes it, another confirms it. What is held is not erased, nor what is not due yet unless
 * the person has asked for it and the service has upheld that (USR-8).
 */
@Singleton
class Erasures {

    /** The record's time has passed. */
    static final String RETENTION = "retention";
    /** The person has asked for it, and the service has upheld that. */
    static final String UPHELD_REQUEST = "upheld-request";

    private static final int MOST = 1000;

    private final DueList due;
    private final Erasing erasing;
    private final LedgerTables tables;
    private final DeletionLog log;
    private final Drawing drawing;
    private final Transactions transactions;
    private final Trail trail;
    private final Clock clock;

    Erasures(
            DueList due,
            Erasing erasing,
            LedgerTables tables,
            DeletionLog log,
            Drawing drawing,
            Transactions transactions,
            Trail trail,
            Clock clock) {
        this.due = due;
        this.erasing = erasing;
        this.tables = tables;
        this.log = log;
        this.drawing = drawing;
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
    }

    /** A proposal that is open. */
    private record Proposal(LedgerId ledger, String ground, String reason, WorkerId by) {
        static Proposal of(ResultSet row) throws SQLException {
            return new Proposal(
                    LedgerId.person(row.getObject("ledger", UUID.class)),
                    row.getString("ground"),
                    row.getString("reason"),
                    new WorkerId(row.getObject("proposed_by", UUID.class)));
        }
    }

    /** Proposes to erase a person's records; throws {@link Refusal} where they may not be. */
    void propose(RequestId id, LedgerId ledger, String ground, String reason, WorkerId by) {
        drawing.catchUp();
        transactions.write(tx -> {
            List<LedgerId> person = person(ledger, tx);
            mayBeErased(person, ground, tx);
            int added = Sql.run(tx, """
                    insert into erasure (id, ledger, ground, reason, proposed_by, proposed_at)
                    values (?, ?, ?, ?, ?, ?) on conflict do nothing""", id.uuid(), ledger.uuid(), ground, reason, by.uuid(), clock.instant());
            if (added == 0) {
                throw Refusal.of(HttpStatus.CONFLICT, "proposed", "That has been proposed before.");
            }
            trail.reason(reason);
            trail.add(tx);
            return added;
        });
    }

    /** Takes a proposal back. */
    void withdraw(RequestId id, WorkerId by) {
        transactions.write(tx -> {
            Proposal proposal = open(id, tx);
            trail.ledger(proposal.ledger());
            close(id, by, false, clock.instant(), tx);
            trail.add(tx);
            return proposal;
        });
    }

    /** Erases what somebody else proposed, and says how many things of which sort are gone. */
    Map<String, Integer> confirm(RequestId id, WorkerId by) {
        drawing.catchUp();
        return transactions.write(tx -> {
            Proposal proposal = open(id, tx);
            if (proposal.by().equals(by)) {
                throw Refusal.of(HttpStatus.CONFLICT, "second-person", "Somebody else confirms what one has proposed.");
            }
            Instant now = clock.instant();
            List<LedgerId> person = person(proposal.ledger(), tx);
            // Locked before it is looked at: what comes in meanwhile, or a hold, is seen or comes too late.
            erasing.lock(person, tx);
            mayBeErased(person, proposal.ground(), tx);
            Map<String, Integer> gone = erasing.erase(person, now, tx);
            close(id, by, true, now, tx);
            log.add(
                    new DeletionLog.Deletion(
                            id,
                            person,
                            proposal.ground(),
                            proposal.reason(),
                            proposal.by(),
                            by,
                            DeletionLog.counts(gone)),
                    now,
                    tx);
            trail.reason(proposal.reason());
            trail.detail(DeletionLog.counts(gone));
            trail.about("proposed-by", proposal.by());
            trail.add(tx);
            return gone;
        });
    }

    private List<LedgerId> person(LedgerId ledger, Connection tx) throws SQLException {
        if (tables.known(List.of(ledger), tx).isEmpty()) {
            throw Refusal.ofField(HttpStatus.NOT_FOUND, "ledger", "unknown", "There is no such record.");
        }
        List<LedgerId> person = due.person(ledger);
        trail.ledgers(person);
        return person;
    }

    private void mayBeErased(List<LedgerId> person, String ground, Connection tx) throws SQLException {
        if (tables.erased(person, tx).size() == person.size()) {
            throw Refusal.ofField(HttpStatus.CONFLICT, "ledger", "erased", "That record was erased.");
        }
        if (!Holds.grounds(person, tx).isEmpty()) {
            throw Refusal.ofField(HttpStatus.CONFLICT, "ledger", "held", "That record is held.");
        }
        if (ground.equals(RETENTION) && !due.isDue(person, DueList.today(clock.instant()), tx)) {
            throw Refusal.ofField(HttpStatus.CONFLICT, "ledger", "not-due", "That record is not due for erasure yet.");
        }
    }

    private static Proposal open(RequestId id, Connection tx) throws SQLException {
        return Sql.first(
                        tx,
                        "select * from erasure where id = ? and closed_at is null for update",
                        Proposal::of,
                        id.uuid())
                .orElseThrow(() -> Refusal.ofField(HttpStatus.NOT_FOUND, "id", "unknown", "No such proposal is open."));
    }

    private static void close(RequestId id, WorkerId by, boolean erased, Instant now, Connection tx)
            throws SQLException {
        Sql.run(
                tx,
                "update erasure set closed_by = ?, closed_at = ?, erased = ? where id = ?",
                by.uuid(),
                now,
                erased,
                id.uuid());
    }

    /** The proposals that are open, the oldest first. */
    List<Json> proposals() {
        return transactions.read(tx -> Sql.list(
                tx,
                "select * from erasure where closed_at is null order by proposed_at, id limit ?",
                row -> Json.obj()
                        .putText("id", row.getObject("id", UUID.class))
                        .putText("ledger", LedgerId.person(row.getObject("ledger", UUID.class)))
                        .put("ground", row.getString("ground"))
                        .put("reason", row.getString("reason"))
                        .putText("proposedBy", row.getObject("proposed_by", UUID.class))
                        .putText("proposedAt", Sql.instant(row, "proposed_at"))
                        .build(),
                MOST));
    }
}
