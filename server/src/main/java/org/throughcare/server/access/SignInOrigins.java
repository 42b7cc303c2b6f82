package org.throughcare.server.access;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Hash;
import org.throughcare.server.store.Sql;

/**
 * Failed sign-ins by the address that they come from, whatever names they try, on every server. So many are free, for a whole
 * wing may share one address; behind that each failure doubles the wait for the next try from there. An hour without a try
 * ends it; a good sign-in takes nothing away but its own try, for whoever guesses may have an account too.
 */
@Singleton
class SignInOrigins {

    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int DOUBLINGS = 10;

    private final Clock clock;
    private final int free;

    /** With so many failures from one address before it has to wait. */
    SignInOrigins(Clock clock, @Value("${throughcare.sign-in-tries:20}") int free) {
        this.clock = clock;
        this.free = free;
    }

    /**
     * Counts a try from there as failed before it is looked at, so that many at once can't get past the limit; until when to
     * wait instead, if it is too early for one.
     */
    Optional<Instant> begin(String address, Connection tx) throws SQLException {
        Instant now = clock.instant();
        byte[] origin = origin(address);
        Sql.run(tx, "delete from sign_in_origin where last_at < ?", now.minus(FORGOTTEN));
        Sql.run(
                tx,
                "insert into sign_in_origin (origin, failures, last_at) values (?, 0, ?) on conflict do nothing",
                origin,
                now);
        // Whoever comes at the same moment waits here, and sees what this one counts.
        Optional<Failures> known = Sql.first(
                tx,
                "select failures, last_at from sign_in_origin where origin = ? for update",
                row -> new Failures(row.getInt(1), Sql.instant(row, "last_at")),
                (Object) origin);
        Optional<Instant> until = known.filter(it -> it.count() >= free)
                .flatMap(it -> Optional.ofNullable(it.last()).map(last -> last.plus(pause(it.count()))))
                .filter(now::isBefore);
        if (until.isEmpty()) {
            Sql.run(tx, "update sign_in_origin set failures = failures + 1, last_at = ? where origin = ?", now, origin);
        }
        return until;
    }

    /** Takes back the count of a try that was no failure. */
    void good(String address, Connection tx) throws SQLException {
        Sql.run(tx, "update sign_in_origin set failures = greatest(failures - 1, 0) where origin = ?", (Object)
                origin(address));
    }

    private Duration pause(int failures) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(DOUBLINGS, failures - free));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    private static byte[] origin(String address) {
        return Hash.of(address.getBytes(StandardCharsets.UTF_8)).bytes();
    }

    private record Failures(int count, @Nullable Instant last) {}
}
