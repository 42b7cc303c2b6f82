package org.throughcare.model.ledger;

import java.util.UUID;

/** The identity of a request about a person's rights, made by whoever opens it, so that opening it again is safe (USR-6, USR-8). */
public record RequestId(UUID uuid) {

    /** Reads the canonical text; throws IllegalArgumentException for any other. */
    public static RequestId parse(String text) {
        return new RequestId(StrictUuid.parse(text));
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
