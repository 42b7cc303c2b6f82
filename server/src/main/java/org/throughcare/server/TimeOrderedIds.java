package org.throughcare.server;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.throughcare.model.ledger.Ids;

/** Gives UUIDv7: the clock's milliseconds, then a counter that goes on within one millisecond, then randomness. */
final class TimeOrderedIds implements Ids {

    private static final int COUNTER_BITS = 12;
    private static final long VERSION = 7L << COUNTER_BITS;
    private static final long VARIANT = 0b10L << 62;

    private final Clock clock;
    private final RandomGenerator random;
    private long last;

    TimeOrderedIds(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public UUID next() {
        long tick = tick();
        long high = (tick >>> COUNTER_BITS << 16) | VERSION | (tick & ((1 << COUNTER_BITS) - 1));
        return new UUID(high, VARIANT | (random.nextLong() >>> 2));
    }

    /** Milliseconds and counter in one number that never goes back, whatever the clock does. */
    private synchronized long tick() {
        last = Math.max(last + 1, clock.millis() << COUNTER_BITS);
        return last;
    }
}
