package org.throughcare.mobile.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of a tablet's file that was damaged: told to whoever is there until somebody has read it.
 *
 * @param at when it was found, by the tablet's clock
 * @param rescued entries that had not been sent, or were held, and still are
 * @param lost entries that had not been sent and are known to be past reading
 * @param file the name of the damaged file, kept beside the new one
 */
public record Rescue(Instant at, int rescued, int lost, String file) {

    /** The setting under which it is kept. */
    static final String SETTING = "rescue";

    private static final String READ = " read";

    /** What is kept of the last rescue and was not read yet, if there was one. */
    public static Optional<Rescue> unread(Store store) {
        return store.setting(SETTING).filter(text -> !text.endsWith(READ)).flatMap(Rescue::parse);
    }

    /** Notes that somebody has read it. */
    public static void read(Store store) {
        unread(store).ifPresent(rescue -> store.keep(SETTING, rescue.text() + READ));
    }

    String text() {
        return at + " " + rescued + " " + lost + " " + file;
    }

    static Optional<Rescue> parse(String text) {
        List<String> parts = List.of(text.split(" ", -1));
        try {
            return Optional.of(new Rescue(
                    Instant.parse(parts.get(0)),
                    Integer.parseInt(parts.get(1)),
                    Integer.parseInt(parts.get(2)),
                    parts.get(3)));
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
