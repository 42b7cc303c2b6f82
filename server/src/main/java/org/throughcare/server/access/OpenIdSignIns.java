package org.throughcare.server.access;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.server.openid.Answer;
import org.throughcare.server.openid.DeviceCode;
import org.throughcare.server.openid.Identity;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/**
 * The sign-ins at the identity provider that tablets wait for. A tablet knows its own by a handle, which is good on that tablet
 * alone; the device code stays here, sealed.
 */
@Singleton
class OpenIdSignIns {

    private static final int HANDLE_BYTES = 32;
    private static final Duration SLOWER = Duration.ofSeconds(5);

    private final Transactions transactions;
    private final ProviderTokens tokens;
    private final SecureRandom random;
    private final Clock clock;

    OpenIdSignIns(Transactions transactions, ProviderTokens tokens, SecureRandom random, Clock clock) {
        this.transactions = transactions;
        this.tokens = tokens;
        this.random = random;
        this.clock = clock;
    }

    /** One that has begun. */
    record Begun(String handle, Instant expiresAt) {
        /** Without the handle. */
        @Override
        public String toString() {
            return "Begun[" + expiresAt + "]";
        }
    }

    /**
     * One that goes on.
     *
     * @param code by which the provider is asked; null when the token secret was changed meanwhile
     * @param pause how long the tablet waits between two questions
     * @param identity who it was; null before the provider has said so
     * @param refreshToken the provider's; null when it gave none
     */
    record Waiting(
            Hash handle,
            @Nullable String code,
            String nonce,
            Duration pause,
            @Nullable Identity identity,
            @Nullable String refreshToken) {
        /** Without the secrets. */
        @Override
        public String toString() {
            return "Waiting[" + pause + "]";
        }
    }

    /** Begins to wait for a sign-in on that tablet, and forgets those that nobody waits for any more. */
    Begun begin(DeviceId device, DeviceCode code) {
        byte[] handle = new byte[HANDLE_BYTES];
        random.nextBytes(handle);
        Hash key = Hash.of(handle);
        Instant now = clock.instant();
        Instant expiresAt = now.plus(code.life());
        String asking = JsonText.writeText(
                Json.obj().put("code", code.code()).put("nonce", code.nonce()).build());
        transactions.write(tx -> {
            Sql.run(tx, "delete from openid_sign_in where expires_at <= ?", now);
            return Sql.run(
                    tx,
                    """
                    insert into openid_sign_in (handle, device, asking, expires_at, pause_seconds, ask_at)
                    values (?, ?, ?, ?, ?, ?)""",
                    key.bytes(),
                    device.uuid(),
                    tokens.seal(key.toString(), asking),
                    expiresAt,
                    (int) code.pause().toSeconds(),
                    now);
        });
        return new Begun(Base64.getUrlEncoder().withoutPadding().encodeToString(handle), expiresAt);
    }

    /** The one of that handle on that tablet; empty when there is none, or not any more. */
    Optional<Waiting> find(String handle, DeviceId device) {
        try {
            Hash key = Hash.of(Base64.getUrlDecoder().decode(handle));
            return transactions.read(tx -> Sql.first(
                    tx,
                    "select * from openid_sign_in where handle = ? and device = ? and expires_at > ?",
                    row -> waiting(key, row),
                    key.bytes(),
                    device.uuid(),
                    clock.instant()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Waiting waiting(Hash key, ResultSet row) throws SQLException {
        @Nullable
        String asking = tokens.open(key.toString(), row.getBytes("asking")).orElse(null);
        @Nullable Fields fields = asking == null ? null : Fields.of(JsonText.readObject(asking));
        @Nullable String subject = row.getString("subject");
        return new Waiting(
                key,
                fields == null ? null : fields.text("code"),
                fields == null ? "" : fields.text("nonce"),
                Duration.ofSeconds(row.getInt("pause_seconds")),
                subject == null ? null : new Identity(subject, row.getBoolean("second_factor")),
                tokens.open(key.toString(), row.getBytes("refresh_token")).orElse(null));
    }

    /** Whether the provider may be asked now; then it is nobody else's turn before the pause is over. */
    boolean isTimeToAsk(Waiting waiting) {
        Instant now = clock.instant();
        return transactions.write(tx -> Sql.run(
                        tx,
                        "update openid_sign_in set ask_at = ? where handle = ? and ask_at <= ? and subject is null",
                        now.plus(waiting.pause()),
                        waiting.handle().bytes(),
                        now))
                > 0;
    }

    /** Asks less often from now on. */
    Duration slowDown(Waiting waiting) {
        Duration pause = waiting.pause().plus(SLOWER);
        transactions.write(tx -> Sql.run(
                tx,
                "update openid_sign_in set pause_seconds = ?, ask_at = ? where handle = ?",
                (int) pause.toSeconds(),
                clock.instant().plus(pause),
                waiting.handle().bytes()));
        return pause;
    }

    /** Keeps what the provider said: it says so once. */
    Waiting prove(Waiting waiting, Answer.Proven proven) {
        Identity identity = proven.identity();
        transactions.write(tx -> Sql.run(
                tx,
                "update openid_sign_in set subject = ?, second_factor = ?, refresh_token = ? where handle = ?",
                identity.subject(),
                identity.secondFactor(),
                tokens.seal(waiting.handle().toString(), proven.refreshToken()),
                waiting.handle().bytes()));
        return new Waiting(
                waiting.handle(), waiting.code(), waiting.nonce(), waiting.pause(), identity, proven.refreshToken());
    }

    /** Whether it is still there; whoever uses it up at the same moment waits here. */
    boolean isThere(Waiting waiting, Connection tx) throws SQLException {
        return Sql.first(tx, "select 1 from openid_sign_in where handle = ? for update", row -> 1, (Object)
                        waiting.handle().bytes())
                .isPresent();
    }

    /** Has it that nobody waits for it any more; says how many there were. */
    int end(Waiting waiting, Connection tx) throws SQLException {
        return Sql.run(tx, "delete from openid_sign_in where handle = ?", (Object)
                waiting.handle().bytes());
    }
}
