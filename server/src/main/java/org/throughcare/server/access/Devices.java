package org.throughcare.server.access;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.server.store.Sql;

/** What the server notes about tablets. */
@Singleton
public class Devices {

    /** Less of a change than this is not worth a write. */
    private static final Duration NOTEWORTHY = Duration.ofMinutes(1);

    /** Notes how far a tablet's clock is off (the server's minus its own); no order ever comes from it. */
    public void noteSkew(DeviceId device, Duration skew, Instant now, Connection tx) throws SQLException {
        Sql.run(tx, """
                update device set skew_seconds = ?, skew_seen_at = ?
                where id = ? and (skew_seconds is null or abs(skew_seconds - ?) >= ?)""", skew.toSeconds(), now, device.uuid(), skew.toSeconds(), NOTEWORTHY.toSeconds());
    }
}
