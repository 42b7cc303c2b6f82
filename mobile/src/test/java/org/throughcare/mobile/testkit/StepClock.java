package org.throughcare.mobile.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
public final class StepClock extends Clock {

    private volatile Instant now;

    /** A clock that shows this instant, such as {@code 2026-12-08T14:05:00Z}. */
    public StepClock(String now) {
        this.now = Instant.parse(now);
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** Sets the clock. */
    public void set(String instant) {
        now = Instant.parse(instant);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
