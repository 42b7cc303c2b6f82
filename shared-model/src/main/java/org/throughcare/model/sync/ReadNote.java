package org.throughcare.model.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.ReadId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.SealedBytes;

/**
 * That a worker opened a person's record on a tablet, for the audit trail (USR-6). The tablet seals it for the server at once
 * and can't read it back.
 *
 * @param ledgers the person's ledgers, the lead first
 * @param at when, by the tablet's clock
 * @param offset the server's clock minus the tablet's, as far as it was known; null when it never was
 * @param offline whether the tablet had not reached the server when it last tried
 * @param missed how many reads before this one could not be noted, because there was no room for them
 * @param reason why, where the worker was asked; null where nobody asked
 */
public record ReadNote(
        ReadId id,
        WorkerId worker,
        DeviceId device,
        List<LedgerId> ledgers,
        Instant at,
        @Nullable Duration offset,
        boolean offline,
        int missed,
        @Nullable String reason) {

    /** The most ledgers that one note names: a person with more records than that has them named in part. */
    public static final int LEDGERS = 32;

    /** Copies the list. */
    public ReadNote {
        ledgers = List.copyOf(ledgers.subList(0, Math.min(LEDGERS, ledgers.size())));
    }

    /** Says nothing of who read what: that belongs in the trail alone. */
    @Override
    public String toString() {
        return "ReadNote[" + id + "]";
    }

    /**
     * A note as it lies on the tablet and travels.
     *
     * @param recipient the {@link org.throughcare.model.seal.Recipient#name} for whom it is sealed
     */
    public record Sealed(ReadId id, String recipient, SealedBytes sealed) {

        /** The place that a note is sealed for. */
        public static String place(ReadId id) {
            return "read " + id;
        }
    }
}
