package org.throughcare.model.ledger;

import java.util.UUID;

/** Reads UUIDs in their one canonical form, so that an id has one text and one text only. */
final class StrictUuid {

    private StrictUuid() {}

    static UUID parse(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equals(text)) {
            throw new IllegalArgumentException("not a UUID in canonical form");
        }
        return uuid;
    }
}
