package org.throughcare.server.openid;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something of the provider's that is fetched when it is needed, kept for a while, and for a day while it can't be fetched. */
final class Fetched<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Fetched.class);

    private static final Duration LONGEST = Duration.ofDays(1);

    private final Supplier<T> fetching;
    private final Clock clock;
    private @Nullable T kept;
    private Instant at = Instant.EPOCH;

    Fetched(Supplier<T> fetching, Clock clock) {
        this.fetching = fetching;
        this.clock = clock;
    }

    /** It, as it was no longer ago than that; throws {@link ProviderDown}. */
    synchronized T within(Duration age) {
        Instant now = clock.instant();
        T known = kept;
        if (known != null && isWithin(age, now)) {
            return known;
        }
        try {
            T fetched = fetching.get();
            kept = fetched;
            at = now;
            return fetched;
        } catch (ProviderDown e) {
            if (known == null || !isWithin(LONGEST, now)) {
                throw e;
            }
            LOG.warn("the identity provider can't be asked, what it said before is taken: {}", e.getMessage());
            return known;
        }
    }

    private boolean isWithin(Duration age, Instant now) {
        return !now.isBefore(at) && now.isBefore(at.plus(age));
    }
}
