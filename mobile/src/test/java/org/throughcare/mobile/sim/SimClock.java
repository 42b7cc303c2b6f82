package org.throughcare.mobile.sim;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** The world's time, which the servers keep; or a tablet's idea of it, off by whatever somebody set it to. */
final class SimClock extends Clock {

    static final Instant START = Instant.parse("2026-12-01T08:00:00Z");

    private final Supplier<Instant> base;
    private Duration offset = Duration.ZERO;

    private SimClock(Supplier<Instant> base) {
        this.base = base;
    }

    /** The world's own clock. */
    static SimClock ofWorld() {
        return new SimClock(() -> START);
    }

    /** A tablet's clock, right at first. */
    SimClock ofTablet() {
        return new SimClock(this::instant);
    }

    /** Lets time pass, or sets a tablet's clock on or back. */
    void move(Duration by) {
        offset = offset.plus(by);
    }

    /** Puts a tablet's clock right. */
    void putRight() {
        offset = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return base.get().plus(offset);
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
