package org.throughcare.mobile.look;

import java.util.List;

/**
 * How a worker wants the tablet to look and speak (USR-7).
 *
 * @param dark whether light letters stand on a dark ground
 * @param percent the size of all text, 100 to 200
 * @param language {@code en} or {@code cy}
 */
public record Appearance(boolean dark, int percent, String language) {

    /** The sizes that can be chosen. */
    public static final List<Integer> SIZES = List.of(100, 125, 150, 175, 200);

    /** Light, ordinary size, English. */
    public static final Appearance DEFAULT = new Appearance(false, 100, "en");

    /** Throws IllegalArgumentException for a size that no screen was laid out for. */
    public Appearance {
        if (percent < 100 || percent > 200) {
            throw new IllegalArgumentException("text can be shown at 100 to 200 percent");
        }
    }
}
