package org.throughcare.server.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.LedgerId;

/**
 * An entry that waits to be let in or set aside, as far as somebody may see it.
 *
 * @param author the name of who recorded it; empty when nobody here knows them
 * @param device the name of the tablet it came from; empty when unknown
 * @param line the very bytes of the entry, as text; null where the caller sees that it waits and nothing else
 * @param shown why there is no line, or that there is one
 */
record Waiting(
        Hash id,
        LedgerId ledger,
        String author,
        String device,
        Instant receivedAt,
        @Nullable String line,
        Shown shown) {

    /** How much of it the caller sees. */
    enum Shown {
        /** All of it. */
        WHOLE,
        /** That it waits: its record is restricted, and no reason was given. */
        FOR_A_REASON,
        /** That it waits: such things are not for the caller's role. */
        NOT_FOR_ROLE
    }
}
