package org.throughcare.server.access;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.VerifyingKey;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/**
 * Signing in with name and passphrase. A name that nobody has gets the same answers after the same time as one with a
 * wrong passphrase. Five failures in a row lock a name out for fifteen minutes, on every server, and {@link SignInOrigins} counts
 * where they come from; a signed-in tablet works on meanwhile.
 */
@Singleton
public class SignIn {

    private static final int FAILURES = 5;
    private static final Duration LOCK_OUT = Duration.ofMinutes(15);

    private final Transactions transactions;
    private final Passphrases passphrases;
    private final Sessions sessions;
    private final SignInOrigins origins;
    private final SecondFactor factor;
    private final FactorPolicy policy;
    private final Enrolment enrolment;
    private final SigningKeys signingKeys;
    private final DeviceKeys deviceKeys;
    private final Clock clock;

    /** On the database, by the server's clock. */
    SignIn(
            Transactions transactions,
            Passphrases passphrases,
            Sessions sessions,
            SignInOrigins origins,
            SecondFactor factor,
            FactorPolicy policy,
            Enrolment enrolment,
            SigningKeys signingKeys,
            DeviceKeys deviceKeys,
            Clock clock) {
        this.transactions = transactions;
        this.passphrases = passphrases;
        this.sessions = sessions;
        this.origins = origins;
        this.factor = factor;
        this.policy = policy;
        this.enrolment = enrolment;
        this.signingKeys = signingKeys;
        this.deviceKeys = deviceKeys;
        this.clock = clock;
    }

    /** What came of trying to sign in. */
    public sealed interface Outcome {
        /** Signed in. */
        record In(Sessions.Open session) implements Outcome {}

        /** Name and passphrase don't belong together, or nobody has that name, or the access was withdrawn. */
        record Refused() implements Outcome {}

        /** The passphrase is right, and that is not enough. */
        record Lacking(Lack lack) implements Outcome {}

        /** Too many failures: not before this time. */
        record LockedOut(Instant until) implements Outcome {}
    }

    /** What is missing beside the right passphrase. */
    public enum Lack {
        /** A code of the second factor. */
        CODE,
        /** Another code: the one that was given is not good. */
        GOOD_CODE,
        /** A second factor, which the worker's role needs. */
        FACTOR,
        /** A code that lets the tablet in. */
        ENROLMENT,
        /** Another code that lets the tablet in: the one that was given is not good. */
        GOOD_ENROLMENT;

        /** Whether it is a wrong try, and not one that says too little. */
        boolean isWrongTry() {
            return this == GOOD_CODE || this == GOOD_ENROLMENT;
        }
    }

    /**
     * Somebody's try to sign in.
     *
     * @param code of the second factor; empty when none was given
     * @param enrol whether a second factor is to be set up next
     * @param enrolmentCode that lets the tablet in; empty when none was given
     * @param address where it comes from
     * @param keys with which the worker signs on the tablet, and with which they did before
     * @param deviceKey with which the tablet itself signs; null when it does not say
     */
    public record Try(
            String name,
            String passphrase,
            String code,
            boolean enrol,
            String enrolmentCode,
            DeviceId device,
            String deviceName,
            String address,
            List<VerifyingKey> keys,
            @Nullable VerifyingKey deviceKey) {
        /** Copies the list. */
        public Try {
            keys = List.copyOf(keys);
        }

        /** Without the secrets. */
        @Override
        public String toString() {
            return "Try[" + device + "]";
        }
    }

    /** Tries to sign in on a tablet, which the first time that somebody signs in on it may need a code. */
    public Outcome attempt(Try attempt) {
        String name = attempt.name().strip();
        byte[] key = Hash.of(name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8))
                .bytes();
        Optional<Instant> lockedUntil = transactions.write(tx -> {
            Optional<Instant> pause = origins.begin(attempt.address(), tx);
            return pause.isPresent() ? pause : count(key, tx);
        });
        if (lockedUntil.isPresent()) {
            return new Outcome.LockedOut(lockedUntil.get());
        }
        Optional<Known> known = transactions.read(tx -> known(name, tx));
        if (!isTrue(attempt.passphrase(), known)) {
            return new Outcome.Refused();
        }
        return transactions.write(tx -> open(attempt, key, known.get(), tx));
    }

    /**
     * Opens a session for whoever knew the passphrase, unless something is lacking; then no code was used up, and only a wrong
     * code counts as a wrong try.
     */
    private Outcome open(Try attempt, byte[] key, Known known, Connection tx) throws SQLException {
        Savepoint before = tx.setSavepoint();
        Lack lack = lack(attempt, known, tx);
        if (lack != null) {
            tx.rollback(before);
            if (!lack.isWrongTry()) {
                Sql.run(tx, "update sign_in_attempt set failures = greatest(failures - 1, 0) where name = ?", key);
                origins.good(attempt.address(), tx);
            }
            return new Outcome.Lacking(lack);
        }
        Sql.run(tx, "delete from sign_in_attempt where name = ?", key);
        origins.good(attempt.address(), tx);
        signingKeys.register(known.worker(), attempt.device(), attempt.keys(), clock.instant(), tx);
        if (attempt.deviceKey() != null) {
            deviceKeys.register(attempt.device(), attempt.deviceKey(), known.worker(), clock.instant(), tx);
        }
        return new Outcome.In(sessions.open(known.worker(), attempt.device(), tx));
    }

    /** What is lacking; that the tablet is, is said only to whoever has shown everything else. */
    private @Nullable Lack lack(Try attempt, Known known, Connection tx) throws SQLException {
        Lack lack = switch (factor.check(known.worker(), attempt.code(), tx)) {
            case GOOD -> null;
            case MISSING -> Lack.CODE;
            case WRONG -> Lack.GOOD_CODE;
            case NOT_ENROLLED -> policy.asksOf(known.roles()) && !attempt.enrol() ? Lack.FACTOR : null;
        };
        return lack == null ? tabletsLack(attempt, known, tx) : lack;
    }

    private @Nullable Lack tabletsLack(Try attempt, Known known, Connection tx) throws SQLException {
        Enrolment.Asking asking = new Enrolment.Asking(
                known.worker(), known.roles(), attempt.device(), attempt.deviceName(), attempt.enrolmentCode());
        return switch (enrolment.ask(asking, tx)) {
            case IN -> null;
            case MISSING -> Lack.ENROLMENT;
            case WRONG -> Lack.GOOD_ENROLMENT;
        };
    }

    private boolean isTrue(String passphrase, Optional<Known> known) {
        if (known.isEmpty()) {
            passphrases.pretend(passphrase);
            return false;
        }
        return passphrases.matches(passphrase, known.get().passphrase())
                && !known.get().withdrawn();
    }

    /** Counts this attempt as failed before it is looked at, so that many at once can't get past the limit. */
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

    private static Optional<Known> known(String name, Connection tx) throws SQLException {
        return Sql.first(
                tx,
                "select id, passphrase, roles, withdrawn_at from worker where lower(name) = lower(?)",
                Known::of,
                name);
    }

    private record Attempts(int failures, @Nullable Instant lastAt) {}

    private record Known(WorkerId worker, String passphrase, Set<String> roles, boolean withdrawn) {
        static Known of(ResultSet row) throws SQLException {
            return new Known(
                    new WorkerId(row.getObject("id", UUID.class)),
                    row.getString("passphrase"),
                    Sessions.roles(row),
                    row.getObject("withdrawn_at") != null);
        }
    }
}
