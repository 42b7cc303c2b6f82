package org.throughcare.mobile.link;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.throughcare.mobile.store.Store;

/** The server's clock as it was last heard, kept over restarts so that entries made offline carry it. */
public final class ClockOffset implements ServerTime {

    private static final String NAME = "clock-offset";
    private static final Duration WORTH_KEEPING = Duration.ofSeconds(2);

    private final Store store;
    private volatile Optional<Duration> offset;

    /** The offset that the store remembers. */
    public ClockOffset(Store store) {
        this.store = store;
        this.offset = store.setting(NAME).flatMap(ClockOffset::duration);
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Duration> offset() {
        return offset;
    }

    /** Notes the server's time in an answer that was asked for and came at these times of the tablet's clock. */
    public void heard(Instant server, Instant asked, Instant came) {
        Instant between = asked.plus(Duration.between(asked, came).dividedBy(2));
        Duration heard = Duration.ofMillis(Duration.between(between, server).toMillis());
        boolean moved = offset.map(old -> old.minus(heard).abs().compareTo(WORTH_KEEPING) > 0)
                .orElse(true);
        if (moved) {
            offset = Optional.of(heard);
            store.keep(NAME, heard.toString());
        }
    }
}
