package org.throughcare.mobile.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;

/**
 * What a tablet keeps of a worker who has signed in on it.
 *
 * @param verifier checks the passphrase offline; null after the lease ran out, when only the server can
 * @param wrong tries that failed since the last good one
 * @param lockedAt since when the worker is locked out, by the tablet's clock; null when not
 * @param refreshToken gets new tokens; null when there is none
 * @param signInAgain whether the server did not take the refresh token any more
 */
record Account(
        Session session,
        @Nullable Verifier verifier,
        int wrong,
        @Nullable Instant lockedAt,
        @Nullable String refreshToken,
        boolean signInAgain) {

    /** How much longer the worker is locked out; zero when not. A clock that was set back starts the time again. */
    Duration lockedFor(Clock clock) {
        if (lockedAt == null) {
            return Duration.ZERO;
        }
        Instant now = clock.instant();
        Duration over = Duration.between(lockedAt, now);
        Duration left = over.isNegative() ? Access.LOCK_OUT : Access.LOCK_OUT.minus(over);
        return left.isNegative() ? Duration.ZERO : left;
    }

    Account withTries(int tries, @Nullable Instant locked) {
        return new Account(session, verifier, tries, locked, refreshToken, signInAgain);
    }

    Account withRefreshToken(@Nullable String token) {
        return new Account(session, verifier, wrong, lockedAt, token, token == null);
    }

    Account with(Session now) {
        return new Account(now, verifier, wrong, lockedAt, refreshToken, signInAgain);
    }

    Account withoutVerifier() {
        return new Account(session, null, wrong, lockedAt, refreshToken, signInAgain);
    }

    Json.Obj json() {
        return Json.obj()
                .put("session", SessionCodec.write(session))
                .put("verifier", verifier == null ? null : verifier.json())
                .put("wrong", wrong)
                .putText("lockedAt", lockedAt)
                .put("refreshToken", refreshToken)
                .put("signInAgain", signInAgain)
                .build();
    }

    static Account of(Fields fields) {
        Fields verifier = fields.optObject("verifier");
        return new Account(
                SessionCodec.read(fields.object("session")),
                verifier == null ? null : Verifier.of(verifier),
                fields.integer("wrong"),
                fields.optInstant("lockedAt"),
                fields.optText("refreshToken"),
                fields.bool("signInAgain"));
    }

    @Override
    public String toString() {
        return "Account[" + session.worker() + "]";
    }
}
