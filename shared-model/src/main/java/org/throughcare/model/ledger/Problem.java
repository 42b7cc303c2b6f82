package org.throughcare.model.ledger;

import java.util.List;

/**
 * Something about a body that a person should know: which field, what about it (a code that screens turn into words),
 * and the figures that belong into those words.
 */
public record Problem(Weight weight, String field, String code, List<String> details) {

    /** How much weight a problem has. */
    public enum Weight {
        /** The entry can't be saved so: a law, a code list or plain sense forbids it. */
        REFUSAL,
        /** Practice allows it; the worker is told and decides. */
        WARNING
    }

    /** Copies the details. */
    public Problem {
        details = List.copyOf(details);
    }

    /** A problem that refuses the entry. */
    public static Problem refusal(String field, String code, String... details) {
        return new Problem(Weight.REFUSAL, field, code, List.of(details));
    }

    /** A problem that only warns. */
    public static Problem warning(String field, String code, String... details) {
        return new Problem(Weight.WARNING, field, code, List.of(details));
    }

    /** Whether the entry can't be saved so. */
    public boolean refuses() {
        return weight == Weight.REFUSAL;
    }
}
