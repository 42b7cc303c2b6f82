package org.throughcare.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Of which sessions it was told lately that somebody uses their tokens who has not the key: of each once a minute, so that nobody can fill the trail. */
final class Suspicions {

    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    private final Clock clock;
    private final Map<UUID, Instant> told = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Instant> eldest) {
            return size() > MOST;
        }
    };

    Suspicions(Clock clock) {
        this.clock = clock;
    }

    /** Whether it is to be told of this session now. */
    synchronized boolean isNews(UUID session) {
        Instant now = clock.instant();
        Instant before = told.get(session);
        boolean news = before == null || !now.isBefore(before.plus(QUIET));
        if (news) {
            told.put(session, now);
        }
        return news;
    }
}
