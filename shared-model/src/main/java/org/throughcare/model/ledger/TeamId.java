package org.throughcare.model.ledger;

import java.util.UUID;

/** The identity of a team of workers: a prison wing's, a clinic's. */
public record TeamId(UUID uuid) implements Comparable<TeamId> {

    /** Reads the canonical text; throws IllegalArgumentException for any other. */
    public static TeamId parse(String text) {
        return new TeamId(StrictUuid.parse(text));
    }

    @Override
    public int compareTo(TeamId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
