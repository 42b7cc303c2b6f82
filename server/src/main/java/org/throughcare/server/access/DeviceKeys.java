package org.throughcare.server.access;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.VerifyingKey;
import org.throughcare.server.store.Sql;

/**
 * With which key a tablet itself signs, whoever is at it: what it says of its own, such as what it has destroyed. It tells the key
 * when somebody signs in there, never with a token. A key that was told before is never forgotten.
 */
@Singleton
public class DeviceKeys {

    /**
     * A tablet's key.
     *
     * @param toldBy who signed in when it was first told
     */
    public record Known(VerifyingKey key, Instant toldAt, WorkerId toldBy) {}

    /** Notes with which key a tablet signs. */
    void register(DeviceId device, VerifyingKey key, WorkerId worker, Instant now, Connection tx) throws SQLException {
        Sql.run(
                tx,
                "insert into device_key (device, public_key, told_at, told_by) values (?, ?, ?, ?) on conflict do nothing",
                device.uuid(),
                key.bytes(),
                now,
                worker.uuid());
    }

    /** The keys that a tablet has told, the first first: more than one when its file was lost and made anew. */
    public List<Known> of(DeviceId device, Connection tx) throws SQLException {
        return Sql.list(
                tx,
                "select public_key, told_at, told_by from device_key where device = ? order by told_at, public_key",
                row -> new Known(
                        VerifyingKey.of(row.getBytes("public_key")),
                        row.getTimestamp("told_at").toInstant(),
                        new WorkerId(row.getObject("told_by", UUID.class))),
                device.uuid());
    }
}
