package org.throughcare.server.access;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Base32;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/**
 * The second factor of workers: a code that an app makes of a secret and the time, or one of ten recovery codes. A secret
 * counts once a code of it was given; every code is good once.
 */
@Singleton
public class SecondFactor {

    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;

    private final Transactions transactions;
    private final FactorKey key;
    private final SecureRandom random;
    private final Clock clock;
    private final Trail trail;

    /** On the database, by the server's clock. */
    SecondFactor(Transactions transactions, FactorKey key, SecureRandom random, Clock clock, Trail trail) {
        this.transactions = transactions;
        this.key = key;
        this.random = random;
        this.clock = clock;
        this.trail = trail;
    }

    /** What a code said. */
    enum Answer {
        /** This worker has no second factor. */
        NOT_ENROLLED,
        /** There is one, and no code was given. */
        MISSING,
        /** The code is not good, or not any more. */
        WRONG,
        /** The code is good, and used up now. */
        GOOD
    }

    /** Checks a code in this transaction, and uses it up. */
    Answer check(WorkerId worker, String code, Connection tx) throws SQLException {
        Optional<Row> found = row(worker, tx);
        byte @Nullable [] secret = found.map(Row::secret).orElse(null);
        if (found.isEmpty() || secret == null) {
            return Answer.NOT_ENROLLED;
        }
        String plain = plain(code);
        if (plain.isEmpty()) {
            return Answer.MISSING;
        }
        OptionalLong step = Totp.matching(
                key.open(worker, secret), plain, clock.instant(), found.get().lastStep());
        if (step.isPresent()) {
            Sql.run(tx, "update second_factor set last_step = ? where worker = ?", step.getAsLong(), worker.uuid());
            return Answer.GOOD;
        }
        int used = Sql.run(
                tx, "delete from recovery_code where worker = ? and hash = ?", worker.uuid(), key.hash(worker, plain));
        return used > 0 ? Answer.GOOD : Answer.WRONG;
    }

    /** Makes a secret that counts once it is confirmed; empty when there is one and the code for that is not good. */
    Optional<String> offer(WorkerId worker, String code) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return transactions.write(tx -> {
            Answer answer = check(worker, code, tx);
            if (answer == Answer.MISSING || answer == Answer.WRONG) {
                return Optional.empty();
            }
            Sql.run(
                    tx,
                    "insert into second_factor (worker, offered) values (?, ?)"
                            + " on conflict (worker) do update set offered = excluded.offered",
                    worker.uuid(),
                    key.seal(worker, secret));
            trail.add(tx);
            return Optional.of(base32(secret));
        });
    }

    /**
     * Confirms the secret that was offered by a code of it: from now on it counts, and the worker's other sessions end.
     * Gives the recovery codes; empty when the code is wrong or nothing was offered.
     */
    Optional<List<String>> confirm(WorkerId worker, DeviceId device, String code) {
        return transactions.write(tx -> {
            Optional<Row> found = row(worker, tx);
            byte @Nullable [] offered = found.map(Row::offered).orElse(null);
            if (offered == null) {
                return Optional.empty();
            }
            OptionalLong step = Totp.matching(key.open(worker, offered), plain(code), clock.instant(), -1);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            Sql.run(
                    tx,
                    "update second_factor set secret = offered, offered = null, confirmed_at = ?, last_step = ?"
                            + " where worker = ?",
                    clock.instant(),
                    step.getAsLong(),
                    worker.uuid());
            Sql.run(
                    tx,
                    "update session set ended_at = ? where worker = ? and device <> ? and ended_at is null",
                    clock.instant(),
                    worker.uuid(),
                    device.uuid());
            trail.add(tx);
            return Optional.of(newRecoveryCodes(worker, tx));
        });
    }

    /** Takes a worker's second factor away and ends all of their sessions. */
    void reset(WorkerId worker) {
        transactions.write(tx -> {
            Sql.run(tx, "delete from recovery_code where worker = ?", worker.uuid());
            Sql.run(tx, "delete from second_factor where worker = ?", worker.uuid());
            trail.add(tx);
            return Sql.run(
                    tx,
                    "update session set ended_at = ? where worker = ? and ended_at is null",
                    clock.instant(),
                    worker.uuid());
        });
    }

    private List<String> newRecoveryCodes(WorkerId worker, Connection tx) throws SQLException {
        Sql.run(tx, "delete from recovery_code where worker = ?", worker.uuid());
        List<String> codes =
                Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
        for (String code : codes) {
            Sql.run(
                    tx,
                    "insert into recovery_code (worker, hash) values (?, ?)",
                    worker.uuid(),
                    key.hash(worker, plain(code)));
        }
        return codes;
    }

    private String recoveryCode() {
        byte[] bytes = new byte[RECOVERY_BYTES];
        random.nextBytes(bytes);
        return base32(bytes).toLowerCase(Locale.ROOT).replaceAll("(....)(?!$)", "$1-");
    }

    private static String base32(byte[] bytes) {
        return new String(Base32.encode(bytes), StandardCharsets.US_ASCII);
    }

    /** A code without what people put between its parts. */
    private static String plain(String code) {
        return code.replace(" ", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<Row> row(WorkerId worker, Connection tx) throws SQLException {
        return Sql.first(tx, "select * from second_factor where worker = ? for update", Row::of, worker.uuid());
    }

    @SuppressWarnings("ArrayRecordComponent") // a row as the driver gives it, compared nowhere
    private record Row(byte @Nullable [] secret, byte @Nullable [] offered, long lastStep) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getBytes("secret"), row.getBytes("offered"), row.getLong("last_step"));
        }
    }
}
