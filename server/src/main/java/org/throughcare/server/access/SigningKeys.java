package org.throughcare.server.access;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.VerifyingKey;
import org.throughcare.server.store.Sql;

/**
 * With which keys workers sign on their tablets. A tablet tells them when its worker signs in, for only a passphrase shows that
 * they are that worker's. A key is never forgotten, so that what it signed can be verified for ever.
 */
@Singleton
public class SigningKeys {

    /**
     * A worker's key on a tablet.
     *
     * @param revoked whether what comes signed with it is not taken any more
     */
    public record Known(DeviceId device, VerifyingKey key, boolean revoked) {}

    /** Notes with which keys a worker signs on a tablet: with the first from now on, with the others before. */
    void register(WorkerId worker, DeviceId device, List<VerifyingKey> keys, Instant now, Connection tx)
            throws SQLException {
        for (int i = 0; i < keys.size(); i++) {
            boolean current = i == 0;
            Sql.run(tx, """
                    insert into signing_key as it (worker, device, public_key, since, ended_at) values (?, ?, ?, ?, ?::timestamptz)
                    on conflict (worker, device, public_key) do update set ended_at =
                        case when excluded.ended_at is null then null else coalesce(it.ended_at, excluded.ended_at) end""", worker.uuid(), device.uuid(), keys.get(i).bytes(), now, current ? null : now);
        }
        if (!keys.isEmpty()) {
            Sql.run(
                    tx,
                    "update signing_key set ended_at = ? where worker = ? and device = ? and public_key <> ?"
                            + " and ended_at is null",
                    now,
                    worker.uuid(),
                    device.uuid(),
                    keys.get(0).bytes());
        }
    }

    /** The keys with which a worker signs or has signed, on whatever tablet. */
    public List<Known> of(WorkerId worker, Connection tx) throws SQLException {
        return Sql.list(
                tx,
                "select device, public_key, revoked_at from signing_key where worker = ?",
                row -> new Known(
                        new DeviceId(row.getObject("device", UUID.class)),
                        VerifyingKey.of(row.getBytes("public_key")),
                        row.getObject("revoked_at") != null),
                worker.uuid());
    }

    /** Has no more taken what comes signed with that key; says whether the worker has told it on that tablet. */
    boolean revoke(WorkerId worker, DeviceId device, VerifyingKey key, Instant now, Connection tx) throws SQLException {
        return Sql.run(
                        tx,
                        "update signing_key set revoked_at = coalesce(revoked_at, ?)"
                                + " where worker = ? and device = ? and public_key = ?",
                        now,
                        worker.uuid(),
                        device.uuid(),
                        key.bytes())
                > 0;
    }

    /** All keys of a worker and what became of each, the latest first. */
    Json list(WorkerId worker, Connection tx) throws SQLException {
        return new Json.Arr(Sql.list(
                tx,
                "select device, public_key, since, ended_at, revoked_at from signing_key where worker = ?"
                        + " order by since desc, device, public_key",
                row -> Json.obj()
                        .putText("device", row.getObject("device", UUID.class))
                        .putText("key", VerifyingKey.of(row.getBytes("public_key")))
                        .putText("since", Sql.instant(row, "since"))
                        .putText("endedAt", Sql.instant(row, "ended_at"))
                        .putText("revokedAt", Sql.instant(row, "revoked_at"))
                        .build(),
                worker.uuid()));
    }
}
