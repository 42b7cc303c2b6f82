package org.throughcare.mobile.shift;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A tablet's clock that can be put some time behind the real one, so that days pass in a moment. */
final class ShiftClock extends Clock {

    private final Clock real;
    private volatile Duration behind;

    ShiftClock(Clock real, Duration behind) {
        this.real = real;
        this.behind = behind;
    }

    /** Goes on from here so far behind the real clock. */
    void behind(Duration now) {
        behind = now;
    }

    @Override
    public Instant instant() {
        return real.instant().minus(behind);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftClock(real.withZone(zone), behind);
    }
}
