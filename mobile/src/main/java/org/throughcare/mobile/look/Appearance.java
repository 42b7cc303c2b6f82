package org.throughcare.mobile.look;

import java.util.List;
import java.util.Locale;

/**
 * How a worker wants the tablet to look and speak (USR-7).
 *
 * @param shade light letters on a dark ground, dark ones on a light ground, or as the device does it
 * @param percent the size of all text, 100 to 200
 * @param language {@code en} or {@code cy}
 */
public record Appearance(Shade shade, int percent, String language) {

    /** Which of the two grounds the letters stand on. */
    public enum Shade {
        /** Dark letters on a light ground. */
        LIGHT,
        /** Light letters on a dark ground. */
        DARK,
        /** Whatever the device shows its own things in; light where it can't tell. */
        DEVICE;

        /** The code it is kept and chosen by. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The shade of that code; throws IllegalArgumentException for none. */
        public static Shade of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** The sizes that can be chosen. */
    public static final List<Integer> SIZES = List.of(100, 125, 150, 175, 200);

    /** As the device, ordinary size, English. */
    public static final Appearance DEFAULT = new Appearance(Shade.DEVICE, 100, "en");

    /** Throws IllegalArgumentException for a size that no screen was laid out for. */
    public Appearance {
        if (percent < 100 || percent > 200) {
            throw new IllegalArgumentException("text can be shown at 100 to 200 percent");
        }
    }

    /** Light or dark, whatever the device does. */
    public Appearance(boolean dark, int percent, String language) {
        this(dark ? Shade.DARK : Shade.LIGHT, percent, language);
    }

    /** Whether light letters stand on a dark ground, on a device that does so or not. */
    public boolean isDark(boolean device) {
        return shade == Shade.DARK || (shade == Shade.DEVICE && device);
    }

    /** The same in that shade. */
    public Appearance in(Shade wanted) {
        return new Appearance(wanted, percent, language);
    }

    /** The same in that size. */
    public Appearance sized(int wanted) {
        return new Appearance(shade, wanted, language);
    }

    /** The same in that language. */
    public Appearance speaking(String wanted) {
        return new Appearance(shade, percent, wanted);
    }
}
