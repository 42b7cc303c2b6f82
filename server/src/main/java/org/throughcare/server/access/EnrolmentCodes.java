package org.throughcare.server.access;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.access.EnrolmentCode;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Ids;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/**
 * The codes with which administrators let tablets in. A code is shown once, kept as a keyed hash, and good once and for hours
 * only.
 */
@Singleton
class EnrolmentCodes {

    private static final String LIST = """
            select id, name, worker, team, made_by, made_at, expires_at, revoked_at, used_at, used_by, device
            from enrolment_code order by made_at desc, id desc""";

    private static final String USE = """
            update enrolment_code c set used_at = ?, used_by = ?, device = ?
            where hash = ? and used_at is null and revoked_at is null and expires_at > ?
                and (worker is null or worker = ?)
                and (team is null or exists (
                    select from membership m where m.team = c.team and m.worker = ? and m.ends_at is null))
            returning id, name""";

    private final Transactions transactions;
    private final Ids ids;
    private final SecureRandom random;
    private final Clock clock;
    private final Trail trail;
    private final DerivedKey key;

    EnrolmentCodes(
            Transactions transactions,
            Ids ids,
            SecureRandom random,
            Clock clock,
            Trail trail,
            @Value("${throughcare.token-secret}") String tokenSecret) {
        this.transactions = transactions;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
        this.trail = trail;
        this.key = DerivedKey.of(tokenSecret, "enrolment codes");
    }

    /**
     * What a code is made for.
     *
     * @param name what the tablet is to be called; empty for what it calls itself
     * @param worker who alone may use it; null for no one worker
     * @param team whose members may use it; null for anybody's
     */
    record Order(
            String name,
            @Nullable WorkerId worker,
            @Nullable TeamId team,
            Duration good) {}

    /** A code that was made, and may be shown now and never again. */
    record Made(UUID id, EnrolmentCode code, Instant expiresAt) {}

    /** A code that was used up, and what it calls the tablet. */
    record Used(UUID id, String name) {}

    /** What came of revoking a code. */
    enum Revoking {
        /** It is good no more. */
        DONE,
        /** A tablet was let in with it: that is to be revoked. */
        USED,
        /** There is none. */
        NONE
    }

    Made make(Order order, WorkerId maker) {
        UUID id = ids.next();
        EnrolmentCode code = EnrolmentCode.random(random);
        Instant now = clock.instant();
        Instant expiresAt = now.plus(order.good());
        WorkerId worker = order.worker();
        TeamId team = order.team();
        transactions.write(tx -> {
            trail.about("enrolment-code", id);
            trail.add(tx);
            return Sql.run(
                    tx,
                    "insert into enrolment_code (id, hash, name, worker, team, made_by, made_at, expires_at)"
                            + " values (?, ?, ?, ?::uuid, ?::uuid, ?, ?, ?)",
                    id,
                    hash(code),
                    order.name(),
                    worker == null ? null : worker.uuid(),
                    team == null ? null : team.uuid(),
                    maker.uuid(),
                    now,
                    expiresAt);
        });
        return new Made(id, code, expiresAt);
    }

    /** Uses a code up in this transaction, for a worker on a tablet that is known there; empty when it is not good. */
    Optional<Used> use(String typed, WorkerId worker, DeviceId device, Connection tx) throws SQLException {
        Optional<EnrolmentCode> code = EnrolmentCode.typed(typed);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return Sql.first(
                tx,
                USE,
                row -> new Used(row.getObject("id", UUID.class), row.getString("name")),
                now,
                worker.uuid(),
                device.uuid(),
                hash(code.get()),
                now,
                worker.uuid(),
                worker.uuid());
    }

    Revoking revoke(UUID id) {
        Instant now = clock.instant();
        return transactions.write(tx -> {
            Optional<Boolean> used = Sql.first(
                    tx,
                    "select used_at is not null from enrolment_code where id = ? for update",
                    row -> row.getBoolean(1),
                    id);
            if (used.isEmpty() || used.get()) {
                return used.isEmpty() ? Revoking.NONE : Revoking.USED;
            }
            Sql.run(tx, "update enrolment_code set revoked_at = coalesce(revoked_at, ?) where id = ?", now, id);
            trail.add(tx);
            return Revoking.DONE;
        });
    }

    /** All of them with what became of each, the latest first; never the codes. */
    Json list() {
        Instant now = clock.instant();
        List<Json> codes = transactions.read(tx -> Sql.list(tx, LIST, row -> line(row, now)));
        return new Json.Arr(codes);
    }

    private static Json line(ResultSet row, Instant now) throws SQLException {
        return Json.obj()
                .putText("id", row.getObject("id", UUID.class))
                .put("state", state(row, now))
                .put("name", row.getString("name"))
                .putText("worker", row.getObject("worker", UUID.class))
                .putText("team", row.getObject("team", UUID.class))
                .putText("madeBy", row.getObject("made_by", UUID.class))
                .putText("madeAt", Sql.instant(row, "made_at"))
                .putText("expiresAt", Sql.instant(row, "expires_at"))
                .putText("revokedAt", Sql.instant(row, "revoked_at"))
                .putText("usedAt", Sql.instant(row, "used_at"))
                .putText("usedBy", row.getObject("used_by", UUID.class))
                .putText("device", row.getObject("device", UUID.class))
                .build();
    }

    private static String state(ResultSet row, Instant now) throws SQLException {
        Instant expiresAt = Sql.instant(row, "expires_at");
        if (row.getObject("used_at") != null) {
            return "used";
        } else if (row.getObject("revoked_at") != null) {
            return "revoked";
        }
        return expiresAt != null && now.isBefore(expiresAt) ? "good" : "lapsed";
    }

    private byte[] hash(EnrolmentCode code) {
        return key.mac(code.letters());
    }
}
