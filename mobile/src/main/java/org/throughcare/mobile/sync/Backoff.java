package org.throughcare.mobile.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after failures: twice as long each time up to a limit, and a random part of it, so that a wing full
 * of tablets does not come back all at once. Where the server says for how long it wants to be left alone, that counts.
 */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 8;

    private final RandomGenerator random;
    private int failures;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    void succeeded() {
        failures = 0;
    }

    void failed() {
        failures++;
    }

    /** What the server asked for, five minutes at most, and up to as long again (two seconds at least) at random. */
    Duration after(Duration asked) {
        Duration honoured = asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
        return honoured.plusMillis(random.nextLong(Math.max(FIRST.toMillis(), honoured.toMillis()) + 1));
    }

    /** Half of the full wait at least, all of it at most. */
    Duration next() {
        if (failures == 0) {
            return Duration.ZERO;
        }
        long full = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(failures - 1, DOUBLINGS));
        return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
    }
}
