package org.throughcare.model.ledger;

import java.util.UUID;

/** The identity of an entry: a UUIDv7 made on the tablet that recorded it, so that it can be made offline and sent again. */
public record EntryId(UUID uuid) implements Comparable<EntryId> {

    /** Reads the canonical text; throws IllegalArgumentException for any other. */
    public static EntryId parse(String text) {
        return new EntryId(StrictUuid.parse(text));
    }

    /** By their text, which is in the order of their bits; a fold compares thousands, and need not write them out. */
    @Override
    public int compareTo(EntryId other) {
        int upper = Long.compareUnsigned(uuid.getMostSignificantBits(), other.uuid.getMostSignificantBits());
        return upper != 0
                ? upper
                : Long.compareUnsigned(uuid.getLeastSignificantBits(), other.uuid.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
