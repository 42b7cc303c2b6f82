package org.throughcare.server.access;

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
 * How often somebody may try to sign in: five failures in a row under one name lock it out for fifteen minutes, on every server,
 * and {@link SignInOrigins} counts where they come from.
 */
@Singleton
class SignInTries {

    private static final int FAILURES = 5;
    private static final Duration LOCK_OUT = Duration.ofMinutes(15);

    private final SignInOrigins origins;
    private final Clock clock;

    SignInTries(SignInOrigins origins, Clock clock) {
        this.origins = origins;
        this.clock = clock;
    }

    /**
     * One try.
     *
     * @param name the hash of the name, whether a worker has it or not
     */
    record Try(Hash name, String address) {
        static Try of(String name, String address) {
            return new Try(Hash.of(name.getBytes(StandardCharsets.UTF_8)), address);
        }
    }

    /**
     * Counts a try as failed before it is looked at, so that many at once can't get past the limit; until when to wait instead,
     * if it is one too many.
     */
    Optional<Instant> begin(Try counted, Connection tx) throws SQLException {
        Optional<Instant> pause = origins.begin(counted.address(), tx);
        return pause.isPresent() ? pause : count(counted.name().bytes(), tx);
    }

    /** Takes back the count of a try that said too little to be wrong. */
    void wasNotWrong(Try counted, Connection tx) throws SQLException {
        Sql.run(tx, "update sign_in_attempt set failures = greatest(failures - 1, 0) where name = ?", (Object)
                counted.name().bytes());
        origins.good(counted.address(), tx);
    }

    /** Forgets the failures under a name after a good try. */
    void wasGood(Try counted, Connection tx) throws SQLException {
        Sql.run(tx, "delete from sign_in_attempt where name = ?", (Object)
                counted.name().bytes());
        origins.good(counted.address(), tx);
    }

    private Optional<Instant> count(byte[] name, Connection tx) throws SQLException {
        Instant now = clock.instant();
        Sql.run(tx, "delete from sign_in_attempt where last_at < ?", now.minus(LOCK_OUT));
        Attempts attempts = Sql.first(
                        tx,
                        """
                        insert into sign_in_attempt as it (name, failures, last_at) values (?, 1, ?)
                        on conflict (name) do update set
                            failures = it.failures + 1,
                            last_at = case when it.failures < ? then excluded.last_at else it.last_at end
                        returning failures, last_at""",
                        row -> new Attempts(row.getInt("failures"), Sql.instant(row, "last_at")),
                        name,
                        now,
                        FAILURES)
                .orElseThrow();
        return attempts.failures() <= FAILURES
                ? Optional.empty()
                : Optional.ofNullable(attempts.lastAt()).map(last -> last.plus(LOCK_OUT));
    }

    private record Attempts(int failures, @Nullable Instant lastAt) {}
}
