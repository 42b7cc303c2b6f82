package org.throughcare.server.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.WorkerId;

/**
 * Sessions in memory, by the rules of the real ones: a refresh token is good once, and the one before it until its
 * successor is used. Tokens are counted instead of drawn by lot.
 */
final class MemorySessions {

    private static final Duration ACCESS = Duration.ofMinutes(15);
    private static final Duration LIFE = Duration.ofDays(90);

    private final Clock clock;
    private final Map<Long, Session> sessions = new HashMap<>();
    private long opened;

    /** A session; its tokens are numbered. */
    record Session(long id, WorkerId worker, DeviceId device, long current, long previous, Instant expires) {
        String refreshToken() {
            return id + "." + current;
        }
    }

    MemorySessions(Clock clock) {
        this.clock = clock;
    }

    MemorySessions copy() {
        MemorySessions copy = new MemorySessions(clock);
        copy.sessions.putAll(sessions);
        copy.opened = opened;
        return copy;
    }

    /** The sessions after a backup was put back, which never give the same number to somebody else. */
    void openedBefore(long number) {
        opened = Math.max(opened, number);
    }

    long opened() {
        return opened;
    }

    Session open(WorkerId worker, DeviceId device) {
        opened++;
        Session session =
                new Session(opened, worker, device, 1, 0, clock.instant().plus(LIFE));
        sessions.put(session.id(), session);
        return session;
    }

    Optional<Session> refresh(String token, DeviceId device) {
        long id = part(token, 0);
        long number = part(token, 1);
        Session session = sessions.get(id);
        if (session == null
                || !session.expires().isAfter(clock.instant())
                || !session.device().equals(device)) {
            return Optional.empty();
        }
        if (number != session.current() && number != session.previous()) {
            sessions.remove(id);
            return Optional.empty();
        }
        Session next = new Session(
                id,
                session.worker(),
                device,
                session.current() + 1,
                number,
                clock.instant().plus(LIFE));
        sessions.put(id, next);
        return Optional.of(next);
    }

    String accessToken(Session session) {
        return session.id() + "." + clock.instant().plus(ACCESS).toEpochMilli();
    }

    /** The session of an access token that has not lapsed. */
    Optional<Session> of(String accessToken) {
        boolean lapsed = clock.millis() >= part(accessToken, 1);
        return lapsed ? Optional.empty() : everOf(accessToken);
    }

    /** The session of an access token, lapsed or not. */
    Optional<Session> everOf(String accessToken) {
        return Optional.ofNullable(sessions.get(part(accessToken, 0)));
    }

    private static long part(String token, int at) {
        int dot = token.indexOf('.');
        return Long.parseLong(at == 0 ? token.substring(0, dot) : token.substring(dot + 1));
    }
}
