package org.throughcare.server.access;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.VerifyingKey;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/**
 * Sessions of a worker on a tablet. A session lives on by its refresh token, which is good once: using it gives the
 * next one. The one before stays good until its successor is used, because the answer with the successor may be lost;
 * any older one means that somebody else has used the session too, which ends it, and so does a good one without a proof by the key
 * that the session is bound to. Its {@link DockTokens dock token} is good
 * for weeks after it was opened or carried on, until it ends, or until a later session's is used on the same tablet.
 */
@Singleton
public class Sessions {

    private static final int TOKEN_BYTES = 32;

    private final Transactions transactions;
    private final Clock clock;
    private final SecureRandom random;
    private final Duration life;
    private final Duration dockLife;
    private final FactorPolicy factors;

    /** Good for so many days after the last refresh, their dock tokens for so many. */
    public Sessions(
            Transactions transactions,
            Clock clock,
            SecureRandom random,
            FactorPolicy factors,
            @Value("${throughcare.refresh-token-days:90}") int days,
            @Value("${throughcare.dock-token-days:30}") int dockDays) {
        this.transactions = transactions;
        this.clock = clock;
        this.random = random;
        this.life = Duration.ofDays(days);
        this.dockLife = Duration.ofDays(dockDays);
        this.factors = factors;
    }

    /**
     * A session with the refresh token that carries it on.
     *
     * @param boundTo the tablet's key, which each of its requests is signed with; null for a desk's
     */
    public record Open(
            UUID id,
            WorkerId worker,
            DeviceId device,
            @Nullable VerifyingKey boundTo,
            String refreshToken) {
        /** Without the token. */
        @Override
        public String toString() {
            return "Open[" + id + "]";
        }
    }

    /** What came of carrying a session on. */
    sealed interface Carried {
        /** It goes on. */
        record On(Open session) implements Carried {}

        /** It is over, or never was. */
        record Over() implements Carried {}

        /** Nobody has shown that it is theirs; where it was a stranger who has its token, it is over too. */
        record Unproven(WorkerId worker, Proofs.Verdict verdict) implements Carried {}
    }

    /**
     * Who calls with a token of a session.
     *
     * @param boundTo the key that they have to have; null for a desk's
     */
    record Called(UUID session, Caller caller, @Nullable VerifyingKey boundTo) {
        boolean isBound() {
            return boundTo != null;
        }
    }

    /** Opens a session in this transaction, bound to that key; to none for a desk's. */
    Open open(WorkerId worker, DeviceId device, @Nullable VerifyingKey boundTo, Connection tx) throws SQLException {
        Sql.run(tx, "delete from session where worker = ? and expires_at < ?", worker.uuid(), clock.instant());
        UUID id = new UUID(random.nextLong(), random.nextLong());
        byte[] token = newToken();
        Instant now = clock.instant();
        Sql.run(
                tx,
                """
                insert into session (id, worker, device, bound_to, current_token, opened_at, expires_at, dock_until)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                worker.uuid(),
                device.uuid(),
                boundTo == null ? null : boundTo.bytes(),
                Hash.of(token).bytes(),
                now,
                now.plus(life),
                now.plus(dockLife));
        return new Open(id, worker, device, boundTo, text(id, token));
    }

    /**
     * The session carried on by its refresh token, if whoever brings that has the key that it is bound to. A stranger who has the
     * token ends the session by using it; one who makes tokens up changes nothing.
     */
    Carried refresh(String refreshToken, DeviceId device, Function<VerifyingKey, Proofs.Verdict> proof) {
        int dot = refreshToken.indexOf('.');
        try {
            UUID id = UUID.fromString(refreshToken.substring(0, Math.max(dot, 0)));
            byte[] token = Base64.getUrlDecoder().decode(refreshToken.substring(dot + 1));
            return transactions.write(tx -> refresh(id, Hash.of(token).bytes(), device, proof, tx));
        } catch (IllegalArgumentException e) {
            return new Carried.Over();
        }
    }

    private Carried refresh(
            UUID id, byte[] hash, DeviceId device, Function<VerifyingKey, Proofs.Verdict> proof, Connection tx)
            throws SQLException {
        Optional<Row> found =
                Sql.first(tx, "select * from session where id = ? and ended_at is null for update", Row::of, id);
        Instant now = clock.instant();
        if (found.isEmpty()
                || !found.get().expiresAt().isAfter(now)
                || !found.get().device().equals(device)) {
            return new Carried.Over();
        }
        Row row = found.get();
        VerifyingKey boundTo = row.boundTo();
        Proofs.Verdict verdict = boundTo == null ? Proofs.Verdict.GOOD : proof.apply(boundTo);
        boolean known = Arrays.equals(hash, row.current()) || Arrays.equals(hash, row.previous());
        if (known ? verdict.isStrangers() : verdict == Proofs.Verdict.GOOD) {
            Sql.run(tx, "update session set ended_at = ? where id = ?", now, id);
        }
        if (verdict != Proofs.Verdict.GOOD) {
            return known ? new Carried.Unproven(row.worker(), verdict) : new Carried.Over();
        }
        if (!known) {
            return new Carried.Over();
        }
        byte[] next = newToken();
        Sql.run(
                tx,
                "update session set previous_token = ?, current_token = ?, expires_at = ?, dock_until = ? where id = ?",
                hash,
                Hash.of(next).bytes(),
                now.plus(life),
                now.plus(dockLife),
                id);
        return new Carried.On(new Open(id, row.worker(), row.device(), boundTo, text(id, next)));
    }

    /** Who calls with this session, as the database knows them now; empty when it was ended. */
    Optional<Called> caller(UUID session) {
        return transactions.read(tx -> Sql.first(tx, """
                select s.id, s.bound_to, s.worker, s.device, w.roles, w.withdrawn_at is not null or d.revoked_at is not null as withdrawn,
                    exists (select 1 from second_factor f where f.worker = w.id and f.confirmed_at is not null)
                        or exists (select 1 from openid_session o where o.session = s.id and o.second_factor) as enrolled
                from session s join worker w on w.id = s.worker join device d on d.id = s.device
                where s.id = ? and s.ended_at is null""", this::called, session));
    }

    /**
     * Who calls with this session's dock token, as the database knows them now; empty when it is not good any more. From then
     * on those of earlier sessions of the same worker and tablet are not: the tablet has shown that it has the later one.
     */
    Optional<Called> atDock(UUID session) {
        Instant now = clock.instant();
        return transactions.write(tx -> {
            Optional<Called> called = Sql.first(tx, """
                    select s.id, s.bound_to, s.worker, s.device, w.roles, w.withdrawn_at is not null or d.revoked_at is not null as withdrawn
                    from session s join worker w on w.id = s.worker join device d on d.id = s.device
                    where s.id = ? and s.ended_at is null and s.expires_at > ? and s.dock_until > ?""", row -> called(docked(row), row), session, now, now);
            if (called.isPresent()) {
                Sql.run(tx, """
                        update session earlier set dock_until = null from session s
                        where s.id = ? and earlier.worker = s.worker and earlier.device = s.device
                            and earlier.opened_at < s.opened_at and earlier.dock_until is not null""", session);
            }
            return called;
        });
    }

    private Called called(ResultSet row) throws SQLException {
        return called(caller(row), row);
    }

    private static Called called(Caller caller, ResultSet row) throws SQLException {
        return new Called(row.getObject("id", UUID.class), caller, boundTo(row));
    }

    private static @Nullable VerifyingKey boundTo(ResultSet row) throws SQLException {
        byte[] key = row.getBytes("bound_to");
        return key == null ? null : VerifyingKey.of(key);
    }

    private Caller caller(ResultSet row) throws SQLException {
        Caller caller = docked(row);
        boolean mustEnrol = !caller.withdrawn() && factors.asksOf(caller.roles()) && !row.getBoolean("enrolled");
        return mustEnrol ? new Caller(caller.worker(), caller.device(), Set.of(Roles.ENROLLING)) : caller;
    }

    /** The caller of a row, who may need a second factor: a dock is no desk. */
    private static Caller docked(ResultSet row) throws SQLException {
        return new Caller(
                new WorkerId(row.getObject("worker", UUID.class)),
                new DeviceId(row.getObject("device", UUID.class)),
                row.getBoolean("withdrawn") ? Set.of(Roles.WITHDRAWN) : roles(row));
    }

    static Set<String> roles(ResultSet row) throws SQLException {
        Array roles = row.getArray("roles");
        return Set.of((String[]) roles.getArray());
    }

    private byte[] newToken() {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return token;
    }

    private static String text(UUID id, byte[] token) {
        return id + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    @SuppressWarnings("ArrayRecordComponent") // a row as the driver gives it, compared nowhere
    private record Row(
            WorkerId worker,
            DeviceId device,
            @Nullable VerifyingKey boundTo,
            byte[] current,
            byte @Nullable [] previous,
            Instant expiresAt) {
        static Row of(ResultSet row) throws SQLException {
            Instant expiresAt = Sql.instant(row, "expires_at");
            return new Row(
                    new WorkerId(row.getObject("worker", UUID.class)),
                    new DeviceId(row.getObject("device", UUID.class)),
                    Sessions.boundTo(row),
                    row.getBytes("current_token"),
                    row.getBytes("previous_token"),
                    expiresAt == null ? Instant.EPOCH : expiresAt);
        }
    }
}
