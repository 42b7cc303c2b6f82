package org.throughcare.server.access;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.store.Sql;

/**
 * Which tablets may be signed in on. One that the server has never seen is let in with a {@link EnrolmentCodes code}, where
 * {@link EnrolmentPolicy} wants one; one that was revoked always needs one to come back. The very first is an administrator's,
 * who could not have made a code before.
 */
@Singleton
class Enrolment {

    private final EnrolmentPolicy policy;
    private final EnrolmentCodes codes;
    private final Trail trail;
    private final Clock clock;

    Enrolment(EnrolmentPolicy policy, EnrolmentCodes codes, Trail trail, Clock clock) {
        this.policy = policy;
        this.codes = codes;
        this.trail = trail;
        this.clock = clock;
    }

    /** What came of asking to be let in. */
    enum Answer {
        /** Somebody may sign in on it. */
        IN,
        /** It needs a code, and none was given. */
        MISSING,
        /** The code that was given is not good, or not any more. */
        WRONG
    }

    /** Who asks, on which tablet, with which code; empty when none was given. */
    record Asking(WorkerId worker, Set<String> roles, DeviceId device, String deviceName, String code) {}

    /** Lets a tablet in, or keeps it out; in this transaction, which is to be rolled back when it stays out. */
    Answer ask(Asking asking, Connection tx) throws SQLException {
        boolean first = isFirst(asking, tx);
        Optional<Boolean> revoked = Sql.first(
                tx,
                "select revoked_at is not null from device where id = ? for update",
                row -> row.getBoolean(1),
                asking.device().uuid());
        boolean needsCode = revoked.orElse(policy.required() && !first);
        if (needsCode && asking.code().isBlank()) {
            return Answer.MISSING;
        }
        enter(asking, tx);
        if (needsCode && !enterByCode(asking, tx)) {
            return Answer.WRONG;
        }
        Sql.run(
                tx,
                "insert into enrolment (device, worker, enrolled_at) values (?, ?, ?) on conflict do nothing",
                asking.device().uuid(),
                asking.worker().uuid(),
                clock.instant());
        return Answer.IN;
    }

    private static boolean isFirst(Asking asking, Connection tx) throws SQLException {
        return asking.roles().contains(Roles.ADMINISTRATOR)
                && Sql.first(tx, "select 1 from device limit 1", row -> 1).isEmpty();
    }

    private void enter(Asking asking, Connection tx) throws SQLException {
        Sql.run(
                tx,
                "insert into device (id, name, enrolled_at) values (?, ?, ?) on conflict (id) do nothing",
                asking.device().uuid(),
                asking.deviceName(),
                clock.instant());
    }

    /** A tablet that comes back begins anew: what was signed in on it before it was revoked stays out. */
    private boolean enterByCode(Asking asking, Connection tx) throws SQLException {
        Optional<EnrolmentCodes.Used> used = codes.use(asking.code(), asking.worker(), asking.device(), tx);
        if (used.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        String name =
                used.get().name().isEmpty() ? asking.deviceName() : used.get().name();
        Sql.run(
                tx,
                "update session set ended_at = ? where device = ? and ended_at is null",
                now,
                asking.device().uuid());
        Sql.run(
                tx,
                "update device set name = ?, enrolled_at = ?, revoked_at = null where id = ?",
                name,
                now,
                asking.device().uuid());
        trail.about("enrolment-code", used.get().id());
        return true;
    }
}
