package org.throughcare.model.ledger;

import java.util.UUID;

/** The identity of a worker. */
public record WorkerId(UUID uuid) implements Comparable<WorkerId> {

    /** Reads the canonical text; throws IllegalArgumentException for any other. */
    public static WorkerId parse(String text) {
        return new WorkerId(StrictUuid.parse(text));
    }

    @Override
    public int compareTo(WorkerId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
