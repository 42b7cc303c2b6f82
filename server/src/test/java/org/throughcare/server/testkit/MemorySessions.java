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
 * successor is used; a dock token is good for weeks, and until that of a later session was used. Tokens are counted instead
 * of drawn by lot.
 */
final class MemorySessions {

    private static final Duration ACCESS = Duration.ofMinutes(15);
    private static final Duration LIFE = Duration.ofDays(90);
    private static final Duration DOCK = Duration.ofDays(30);
    private static final String DOCK_TOKEN = "dock.";

    private final Clock clock;
    private final Map<Long, Session> sessions = new HashMap<>();
    private long opened;

    /** A session; its tokens are numbered. */
    record Session(
            long id,
            WorkerId worker,
            DeviceId device,
            long current,
            long previous,
            Instant expires,
            Instant dockUntil) {
        String dockToken() {
            return DOCK_TOKEN + id;
        }

        Session undocked() {
            return new Session(id, worker, device, current, previous, expires, Instant.EPOCH);
        }

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
        Instant now = clock.instant();
        Session session = new Session(opened, worker, device, 1, 0, now.plus(LIFE), now.plus(DOCK));
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
                clock.instant().plus(LIFE),
                clock.instant().plus(DOCK));
        sessions.put(id, next);
        return Optional.of(next);
    }

    String accessToken(Session session) {
        return session.id() + "." + clock.instant().plus(ACCESS).toEpochMilli();
    }

    /** The session of an access token that has not lapsed. */
    Optional<Session> of(String accessToken) {
        boolean lapsed = isDockToken(accessToken) || clock.millis() >= part(accessToken, 1);
        return lapsed ? Optional.empty() : everOf(accessToken);
    }

    /** The session of a dock token that is good; those of earlier sessions of its worker and tablet are not from then on. */
    Optional<Session> atDock(String token) {
        Optional<Session> found = isDockToken(token)
                ? everOf(token).filter(session -> session.dockUntil().isAfter(clock.instant()))
                : Optional.empty();
        found.ifPresent(later ->
                sessions.replaceAll((id, session) -> isEarlier(session, later) ? session.undocked() : session));
        return found;
    }

    private static boolean isEarlier(Session session, Session later) {
        return session.id() < later.id()
                && session.worker().equals(later.worker())
                && session.device().equals(later.device());
    }

    /** The session of an access or dock token, lapsed or not. */
    Optional<Session> everOf(String token) {
        return Optional.ofNullable(sessions.get(part(token, isDockToken(token) ? 1 : 0)));
    }

    private static boolean isDockToken(String token) {
        return token.startsWith(DOCK_TOKEN);
    }

    private static long part(String token, int at) {
        int dot = token.indexOf('.');
        return Long.parseLong(at == 0 ? token.substring(0, dot) : token.substring(dot + 1));
    }
}
