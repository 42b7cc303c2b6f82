package org.throughcare.model.audience;

import java.util.Locale;

/** How closely an entry is kept; {@link Audience} says who reads it then. */
public enum Sensitivity {
    /** Whoever is granted the record reads it. */
    NORMAL,
    /** What a person agreed to for their own sake, such as a voluntary test: no court, prison or supervisor reads it. */
    RESTRICTED,
    /** What is said of a mental illness. */
    MENTAL_HEALTH,
    /** What serves a prison's discipline; it stays apart from the therapeutic record (NDS-12). */
    SECURITY,
    /** What clinicians alone need. */
    CLINICAL;

    /** The word that stands for it where it is kept. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The sensitivity of that word; throws IllegalArgumentException for any other word. */
    public static Sensitivity ofWord(String word) {
        for (Sensitivity each : values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException("nothing is as sensitive as " + word);
    }
}
