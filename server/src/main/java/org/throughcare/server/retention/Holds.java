package org.throughcare.server.retention;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.RequestId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.door.Refusal;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/** Records that are kept whatever the schedule says, each for a reason, until somebody lifts that. */
@Singleton
class Holds {

    /** What a record may be held for. */
    static final Set<String> GROUNDS = Set.of("inquest", "complaint", "litigation", "inquiry", "safeguarding");

    private static final int MOST = 1000;

    private static final String GROUNDS_NOW = """
            select ground from retention_hold where ledger = any(?) and lifted_at is null
            union
            select 'subject-access' from subject_request where ledger = any(?) and state not in ('released', 'refused')
            order by 1""";

    private final Transactions transactions;
    private final Trail trail;
    private final Clock clock;

    Holds(Transactions transactions, Trail trail, Clock clock) {
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
    }

    /** Holds a record; asked again it is the same hold. */
    void place(RequestId id, LedgerId ledger, String ground, String reason, WorkerId by) {
        transactions.write(tx -> {
            // Whoever erases holds this row: a hold is in time, or comes too late and says so.
            boolean erased = Sql.first(
                            tx,
                            "select erased_at is not null from ledger where id = ? and subject = 'person' for key share",
                            row -> row.getBoolean(1),
                            ledger.uuid())
                    .orElseThrow(() ->
                            Refusal.ofField(HttpStatus.NOT_FOUND, "ledger", "unknown", "There is no such record."));
            if (erased) {
                throw Refusal.ofField(HttpStatus.CONFLICT, "ledger", "erased", "That record was erased.");
            }
            Sql.run(tx, """
                    insert into retention_hold (id, ledger, ground, reason, placed_by, placed_at)
                    values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing""", id.uuid(), ledger.uuid(), ground, reason, by.uuid(), clock.instant());
            trail.reason(reason);
            trail.add(tx);
            return ledger;
        });
    }

    /** Lifts a hold; throws {@link Refusal} when it is not in force. */
    void lift(RequestId id, String reason, WorkerId by) {
        transactions.write(tx -> {
            List<UUID> lifted = Sql.list(
                    tx, """
                    update retention_hold set lifted_by = ?, lifted_at = ?, lifted_reason = ?
                    where id = ? and lifted_at is null returning ledger""", row -> row.getObject(1, UUID.class), by.uuid(), clock.instant(), reason, id.uuid());
            if (lifted.isEmpty()) {
                throw Refusal.ofField(HttpStatus.NOT_FOUND, "id", "unknown", "No such hold is in force.");
            }
            trail.ledger(LedgerId.person(lifted.get(0)));
            trail.reason(reason);
            trail.add(tx);
            return lifted;
        });
    }

    /**
     * For what these records are held now; empty when they are not. A request to see them holds them by itself until it is
     * answered: to erase what somebody has asked for is an offence (Data Protection Act 2018, section 173).
     */
    static List<String> grounds(Collection<LedgerId> ledgers, Connection tx) throws SQLException {
        UUID[] ids = ledgers.stream().map(LedgerId::uuid).toArray(UUID[]::new);
        return Sql.list(tx, GROUNDS_NOW, row -> row.getString(1), ids, ids);
    }

    /** All holds, those in force first, the latest first. */
    List<Json> all() {
        return transactions.read(tx -> Sql.list(
                tx,
                "select * from retention_hold order by lifted_at is not null, placed_at desc, id limit ?",
                row -> told(row).build(),
                MOST));
    }

    private static ObjBuilder told(ResultSet row) throws SQLException {
        return Json.obj()
                .putText("id", row.getObject("id", UUID.class))
                .putText("ledger", LedgerId.person(row.getObject("ledger", UUID.class)))
                .put("ground", row.getString("ground"))
                .put("reason", row.getString("reason"))
                .putText("placedBy", row.getObject("placed_by", UUID.class))
                .putText("placedAt", Sql.instant(row, "placed_at"))
                .putText("liftedBy", row.getObject("lifted_by", UUID.class))
                .putText("liftedAt", Sql.instant(row, "lifted_at"))
                .put("liftedReason", row.getString("lifted_reason"));
    }
}
