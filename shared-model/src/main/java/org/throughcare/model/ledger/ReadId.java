package org.throughcare.model.ledger;

import java.util.UUID;

/** The identity of a read: made on the tablet on which a record was opened, so that a note of it can be sent again (USR-6). */
public record ReadId(UUID uuid) {

    /** Reads the canonical text; throws IllegalArgumentException for any other. */
    public static ReadId parse(String text) {
        return new ReadId(StrictUuid.parse(text));
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
