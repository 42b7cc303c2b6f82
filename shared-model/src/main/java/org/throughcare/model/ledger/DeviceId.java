package org.throughcare.model.ledger;

import java.util.UUID;

/** The identity of an enrolled tablet, or of the server when it speaks for itself. */
public record DeviceId(UUID uuid) implements Comparable<DeviceId> {

    /** Reads the canonical text; throws IllegalArgumentException for any other. */
    public static DeviceId parse(String text) {
        return new DeviceId(StrictUuid.parse(text));
    }

    @Override
    public int compareTo(DeviceId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
