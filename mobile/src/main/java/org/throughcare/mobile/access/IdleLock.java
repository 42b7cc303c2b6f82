package org.throughcare.mobile.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Tells when nobody has touched the tablet for too long. */
final class IdleLock {

    private final Clock clock;
    private final Duration patience;
    private Instant lastTouch;

    IdleLock(Clock clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
        this.lastTouch = clock.instant();
    }

    synchronized void touched() {
        lastTouch = clock.instant();
    }

    /** Whether it is time to lock. */
    boolean due() {
        return untouchedFor(patience);
    }

    /** A clock that was set back counts as a touch, or the tablet would never lock. */
    synchronized boolean untouchedFor(Duration time) {
        Instant now = clock.instant();
        if (now.isBefore(lastTouch)) {
            lastTouch = now;
        }
        return Duration.between(lastTouch, now).compareTo(time) >= 0;
    }
}
