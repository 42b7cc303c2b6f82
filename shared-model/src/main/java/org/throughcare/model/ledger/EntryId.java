package org.throughcare.model.ledger;

import java.util.UUID;

/** The identity of an entry: a UUIDv7 made on the tablet that recorded it, so that it can be made offline and sent again. */
public record EntryId(UUID uuid) implements Comparable<EntryId> {

    /** Reads the canonical text; throws IllegalArgumentException for any other. */
    public static EntryId parse(String text) {
        return new EntryId(StrictUuid.parse(text));
    }

    @Override
    public int compareTo(EntryId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
