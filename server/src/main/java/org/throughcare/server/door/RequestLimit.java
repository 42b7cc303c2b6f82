package org.throughcare.server.door;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.access.Caller;

/**
 * The buckets of those who call this process, each worker's on each tablet. Only so many are kept; who has been silent longest
 * is forgotten first, and has a full one when they are back.
 */
@Singleton
class RequestLimit {

    private static final int CALLERS = 10_000;

    private final @Nullable Allowance allowance;
    private final Clock clock;
    private final Buckets buckets = new Buckets();

    RequestLimit(RequestPolicy policy, Clock clock) {
        this.allowance = policy.allowance().orElse(null);
        this.clock = clock;
    }

    /** Counts a request; how long its caller has to wait instead, if they have made too many. */
    Optional<Duration> count(Caller caller) {
        if (allowance == null) {
            return Optional.empty();
        }
        Key key = new Key(caller.worker(), caller.device());
        Instant now = clock.instant();
        synchronized (buckets) {
            Allowance.Draw draw = allowance.draw(buckets.getOrDefault(key, now), now);
            buckets.put(key, draw.fullAt());
            return draw.pause().isZero() ? Optional.empty() : Optional.of(draw.pause());
        }
    }

    /** How many callers are remembered. */
    int size() {
        synchronized (buckets) {
            return buckets.size();
        }
    }

    private record Key(WorkerId worker, DeviceId device) {}

    /** When the bucket of each caller will be full again, the longest silent first. */
    private static final class Buckets extends LinkedHashMap<Key, Instant> {
        private static final long serialVersionUID = 1L;

        Buckets() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Instant> eldest) {
            return size() > CALLERS;
        }
    }
}
