package org.throughcare.server.retention;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.RequestId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/** What was deleted, when, why and by whom: ids and counts, never names (USR-8). */
@Singleton
class DeletionLog {

    private static final int MOST = 1000;

    private final Transactions transactions;

    DeletionLog(Transactions transactions) {
        this.transactions = transactions;
    }

    /** One erasure of a person's records. */
    record Deletion(
            RequestId id,
            List<LedgerId> ledgers,
            String ground,
            String reason,
            WorkerId proposedBy,
            WorkerId confirmedBy,
            String counts) {
        /** Copies the ledgers. */
        Deletion {
            ledgers = List.copyOf(ledgers);
        }
    }

    /** Adds one, in the transaction that erases. */
    void add(Deletion deletion, Instant now, Connection tx) throws SQLException {
        Sql.run(
                tx,
                """
                insert into deletion (id, at, what, ledgers, ground, reason, proposed_by, confirmed_by, counts)
                values (?, ?, 'record', ?, ?, ?, ?, ?, ?)""",
                deletion.id().uuid(),
                now,
                deletion.ledgers().stream().map(LedgerId::uuid).toArray(UUID[]::new),
                deletion.ground(),
                deletion.reason(),
                deletion.proposedBy().uuid(),
                deletion.confirmedBy().uuid(),
                deletion.counts());
    }

    /** How many things of which sort are gone, in words. */
    static String counts(Map<String, Integer> gone) {
        return gone.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    /** All of it, the latest first. */
    List<Json> all() {
        return transactions.read(
                tx -> Sql.list(tx, "select * from deletion order by at desc, id limit ?", DeletionLog::told, MOST));
    }

    private static Json told(ResultSet row) throws SQLException {
        Array ledgers = row.getArray("ledgers");
        return Json.obj()
                .putText("id", row.getObject("id", UUID.class))
                .putText("at", Sql.instant(row, "at"))
                .put("what", row.getString("what"))
                .putAll(
                        "ledgers",
                        Arrays.asList((UUID[]) ledgers.getArray()),
                        ledger -> Json.of(LedgerId.person(ledger).toString()))
                .put("ground", row.getString("ground"))
                .put("reason", row.getString("reason"))
                .putText("proposedBy", row.getObject("proposed_by", UUID.class))
                .putText("confirmedBy", row.getObject("confirmed_by", UUID.class))
                .put("counts", row.getString("counts"))
                .build();
    }
}
