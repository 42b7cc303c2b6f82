package org.throughcare.server.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.store.Sql;

/**
 * An entry in its place: numbered in its ledger.
 *
 * @param number its number in its ledger, from 1
 * @param receivedAt when this server admitted it, by the server's clock
 */
public record Appended(Written written, long number, Instant receivedAt) {

    /** The entry that a row with {@code number}, {@code bytes} and {@code received_at} holds. */
    static Appended read(ResultSet row) throws SQLException {
        Instant receivedAt = Sql.instant(row, "received_at");
        return new Appended(
                EntryCodec.read(row.getBytes("bytes")),
                row.getLong("number"),
                receivedAt == null ? Instant.EPOCH : receivedAt);
    }

    /** The entry. */
    public Entry entry() {
        return written.entry();
    }

    /** The ledger that it is in. */
    public LedgerId ledger() {
        return written.entry().ledger();
    }
}
