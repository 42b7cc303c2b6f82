package org.throughcare.server.door;

import java.time.Duration;
import java.time.Instant;

/**
 * How many requests a caller may make: a bucket of so many, which fills again evenly, so many a minute. What is left in it is one
 * instant, when it will be full again: each request moves that on by its share of a minute.
 *
 * @param atOnce how many a full bucket holds
 * @param perMinute how many come back each minute
 */
record Allowance(int atOnce, int perMinute) {

    /**
     * A bucket after somebody wanted something out of it.
     *
     * @param fullAt when it will be full again
     * @param pause in how long there is enough for one; zero when there was
     */
    record Draw(Instant fullAt, Duration pause) {}

    /**
     * Takes one request out of a bucket that will be full at that time. A bucket never lacks more than it holds, so that a clock
     * that is set back keeps nobody out for long.
     */
    Draw draw(Instant fullAt, Instant now) {
        Duration share = Duration.ofMinutes(1).dividedBy(perMinute);
        Duration whole = share.multipliedBy(atOnce);
        Duration lacking = between(Duration.ZERO, Duration.between(now, fullAt), whole);
        Duration over = lacking.plus(share).minus(whole);
        boolean enough = over.isNegative() || over.isZero();
        return enough ? new Draw(now.plus(lacking).plus(share), Duration.ZERO) : new Draw(now.plus(lacking), over);
    }

    private static Duration between(Duration least, Duration much, Duration most) {
        Duration some = much.compareTo(least) < 0 ? least : much;
        return some.compareTo(most) > 0 ? most : some;
    }
}
