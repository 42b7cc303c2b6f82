package org.throughcare.server.intake;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.sync.Receipt;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/** What is kept beside the ledgers, as an administrator sees it: who, when, why; nothing of what was recorded. */
@Singleton
class HeldList {

    private static final int MOST = 1000;
    private static final String COLUMNS =
            "hash, entry, ledger, worker, device, standing, code, field, first_at, last_at";
    private static final String OPEN = "admitted_at is null and set_aside_at is null";
    private static final String SETTLED = "select " + COLUMNS
            + ", asked_by, asked_at, admitted_at, set_aside_by, set_aside_at, set_aside_reason from held where not ("
            + OPEN + ") order by coalesce(set_aside_at, admitted_at) desc, hash limit ?";

    /** Whose tablet handed it in, and what they may do now. */
    private static final String FIRST = """
            select h.bytes, h.worker, h.device, coalesce(w.roles, '{}') as roles,
                w.withdrawn_at is not null or d.revoked_at is not null as withdrawn
            from held h left join worker w on w.id = h.worker left join device d on d.id = h.device
            where h.hash = ? and h.admitted_at is null and h.set_aside_at is null""";

    private final Transactions transactions;
    private final Intake intake;
    private final Clock clock;

    HeldList(Transactions transactions, Intake intake, Clock clock) {
        this.transactions = transactions;
        this.intake = intake;
        this.clock = clock;
    }

    /** What nobody has dealt with, the oldest first. */
    List<Json> open() {
        return transactions.read(tx -> Sql.list(
                tx,
                "select " + COLUMNS + " from held where " + OPEN + " order by first_at, hash limit ?",
                row -> read(row).build(),
                MOST));
    }

    /** What was dealt with, the latest first. */
    List<Json> settled() {
        return transactions.read(tx -> Sql.list(tx, SETTLED, HeldList::readSettled, MOST));
    }

    /** Judges one again as if its tablet handed it in now; empty when nothing of that id is open. */
    Optional<Receipt> again(Hash id, WorkerId by) {
        return transactions
                .write(tx -> {
                    HeldTable.ask(id, by, clock.instant(), tx);
                    return Sql.first(tx, FIRST, First::of, id.bytes());
                })
                .map(first -> intake.judgeAgain(first.bytes(), first.speaker()));
    }

    @SuppressWarnings("ArrayRecordComponent") // a row as the driver gives it, compared nowhere
    private record First(byte[] bytes, Speaker speaker) {
        static First of(ResultSet row) throws SQLException {
            UUID worker = row.getObject("worker", UUID.class);
            UUID device = row.getObject("device", UUID.class);
            Array roles = row.getArray("roles");
            Speaker speaker = worker == null || device == null
                    ? new Speaker.Service()
                    : new Speaker.Tablet(
                            new WorkerId(worker),
                            new DeviceId(device),
                            row.getBoolean("withdrawn"),
                            Set.of((String[]) roles.getArray()),
                            null);
            return new First(row.getBytes("bytes"), speaker);
        }
    }

    private static ObjBuilder read(ResultSet row) throws SQLException {
        return Json.obj()
                .putText("id", Hash.ofBytes(row.getBytes("hash")))
                .putText("entry", row.getObject("entry", UUID.class))
                .putText("ledger", row.getObject("ledger", UUID.class))
                .putText("worker", row.getObject("worker", UUID.class))
                .putText("device", row.getObject("device", UUID.class))
                .put("standing", row.getString("standing"))
                .put("code", row.getString("code"))
                .put("field", row.getString("field"))
                .putText("firstAt", Sql.instant(row, "first_at"))
                .putText("lastAt", Sql.instant(row, "last_at"));
    }

    private static Json readSettled(ResultSet row) throws SQLException {
        return read(row)
                .putText("askedBy", row.getObject("asked_by", UUID.class))
                .putText("askedAt", Sql.instant(row, "asked_at"))
                .putText("admittedAt", Sql.instant(row, "admitted_at"))
                .putText("setAsideBy", row.getObject("set_aside_by", UUID.class))
                .putText("setAsideAt", Sql.instant(row, "set_aside_at"))
                .put("setAsideReason", row.getString("set_aside_reason"))
                .build();
    }
}
