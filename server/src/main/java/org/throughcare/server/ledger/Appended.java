package org.throughcare.server.ledger;

import java.time.Instant;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;

/**
 * An entry in its place: numbered in its ledger.
 *
 * @param number its number in its ledger, from 1
 * @param receivedAt when this server admitted it, by the server's clock
 */
public record Appended(Written written, long number, Instant receivedAt) {

    /** The entry. */
    public Entry entry() {
        return written.entry();
    }

    /** The ledger that it is in. */
    public LedgerId ledger() {
        return written.entry().ledger();
    }
}
