package org.throughcare.model.ledger;

import java.util.UUID;

/** The identity of a ledger: what it is about and a UUID, written {@code person:01890a5d-…}. */
public record LedgerId(Subject subject, UUID uuid) implements Comparable<LedgerId> {

    /** The one ledger of the service: code lists, calendars, attendance frameworks, dated like everything else. */
    public static final LedgerId SERVICE =
            new LedgerId(Subject.SERVICE, UUID.fromString("00000000-0000-8000-8000-000000000001"));

    /** The ledger of a person. */
    public static LedgerId person(UUID uuid) {
        return new LedgerId(Subject.PERSON, uuid);
    }

    /** The ledger of a team, which has the team's own UUID. */
    public static LedgerId team(TeamId team) {
        return new LedgerId(Subject.TEAM, team.uuid());
    }

    /** Reads the canonical text; throws IllegalArgumentException for any other. */
    public static LedgerId parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not a ledger id");
        }
        return new LedgerId(Subject.ofWord(text.substring(0, colon)), StrictUuid.parse(text.substring(colon + 1)));
    }

    /** In the order of their texts. */
    @Override
    public int compareTo(LedgerId other) {
        if (subject != other.subject) {
            return subject.word().compareTo(other.subject.word());
        }
        int high = Long.compareUnsigned(uuid.getMostSignificantBits(), other.uuid.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(uuid.getLeastSignificantBits(), other.uuid.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return subject.word() + ":" + uuid;
    }
}
