package org.throughcare.mobile.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What happened in a world, step by step, and one hash over all of it. */
final class History {

    private static final long PRIME = 0x100000001b3L;

    private final SimClock clock;
    private final List<String> lines = new ArrayList<>();
    private long hash = 0xcbf29ce484222325L;

    History(SimClock clock) {
        this.clock = clock;
    }

    /** Notes that somebody did something. */
    void say(Object who, String what) {
        String line = time() + "  " + who + "  " + what;
        for (int i = 0; i < line.length(); i++) {
            hash = (hash ^ line.charAt(i)) * PRIME;
        }
        lines.add(line);
    }

    private String time() {
        Duration since = Duration.between(SimClock.START, clock.instant());
        return "day " + since.toDays() + " " + since.toHoursPart() + ":" + since.toMinutesPart() + ":"
                + since.toSecondsPart();
    }

    /** Takes a value into the hash without a line of its own. */
    void mix(Object value) {
        hash = (hash ^ value.hashCode()) * PRIME;
    }

    long hash() {
        return hash;
    }

    /** The numbered steps. */
    List<String> steps() {
        List<String> steps = new ArrayList<>();
        for (String line : lines) {
            steps.add(String.format("%5d  %s", steps.size() + 1, line));
        }
        return steps;
    }
}
