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
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/**
 * Sessions of a worker on a tablet. A session lives on by its refresh token, which is good once: using it gives the
 * next one. The one before stays good until its successor is used, because the answer with the successor may be lost;
 * any older one means that somebody else has used the session too, which ends it. Its {@link DockTokens dock token} is good
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

    /** A session with the refresh token that carries it on. */
    public record Open(UUID id, WorkerId worker, DeviceId device, String refreshToken) {
        /** Without the token. */
        @Override
        public String toString() {
            return "Open[" + id + "]";
        }
    }

    /** Opens a session in this transaction. */
    Open open(WorkerId worker, DeviceId device, Connection tx) throws SQLException {
        Sql.run(tx, "delete from session where worker = ? and expires_at < ?", worker.uuid(), clock.instant());
        UUID id = new UUID(random.nextLong(), random.nextLong());
        byte[] token = newToken();
        Instant now = clock.instant();
        Sql.run(
                tx,
                """
                insert into session (id, worker, device, current_token, opened_at, expires_at, dock_until)
                values (?, ?, ?, ?, ?, ?, ?)""",
                id,
                worker.uuid(),
                device.uuid(),
                Hash.of(token).bytes(),
                now,
                now.plus(life),
                now.plus(dockLife));
        return new Open(id, worker, device, text(id, token));
    }

    /** The session carried on by its refresh token; empty when that is not good any more. */
    public Optional<Open> refresh(String refreshToken, DeviceId device) {
        int dot = refreshToken.indexOf('.');
        try {
            UUID id = UUID.fromString(refreshToken.substring(0, Math.max(dot, 0)));
            byte[] token = Base64.getUrlDecoder().decode(refreshToken.substring(dot + 1));
            return transactions.write(tx -> refresh(id, Hash.of(token).bytes(), device, tx));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Open> refresh(UUID id, byte[] hash, DeviceId device, Connection tx) throws SQLException {
        Optional<Row> found =
                Sql.first(tx, "select * from session where id = ? and ended_at is null for update", Row::of, id);
        Instant now = clock.instant();
        if (found.isEmpty()
                || !found.get().expiresAt().isAfter(now)
                || !found.get().device().equals(device)) {
            return Optional.empty();
        }
        Row row = found.get();
        boolean current = Arrays.equals(hash, row.current());
        if (!current && !Arrays.equals(hash, row.previous())) {
            Sql.run(tx, "update session set ended_at = ? where id = ?", now, id);
            return Optional.empty();
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
        return Optional.of(new Open(id, row.worker(), row.device(), text(id, next)));
    }

    /** Who calls with this session, as the database knows them now; empty when it was ended. */
    public Optional<Caller> caller(UUID session) {
        return transactions.read(tx -> Sql.first(tx, """
                select s.worker, s.device, w.roles, w.withdrawn_at is not null or d.revoked_at is not null as withdrawn,
                    exists (select 1 from second_factor f where f.worker = w.id and f.confirmed_at is not null)
                        or exists (select 1 from openid_session o where o.session = s.id and o.second_factor) as enrolled
                from session s join worker w on w.id = s.worker join device d on d.id = s.device
                where s.id = ? and s.ended_at is null""", this::caller, session));
    }

    /**
     * Who calls with this session's dock token, as the database knows them now; empty when it is not good any more. From then
     * on those of earlier sessions of the same worker and tablet are not: the tablet has shown that it has the later one.
     */
    Optional<Caller> atDock(UUID session) {
        Instant now = clock.instant();
        return transactions.write(tx -> {
            Optional<Caller> caller = Sql.first(tx, """
                    select s.worker, s.device, w.roles, w.withdrawn_at is not null or d.revoked_at is not null as withdrawn
                    from session s join worker w on w.id = s.worker join device d on d.id = s.device
                    where s.id = ? and s.ended_at is null and s.expires_at > ? and s.dock_until > ?""", Sessions::docked, session, now, now);
            if (caller.isPresent()) {
                Sql.run(tx, """
                        update session earlier set dock_until = null from session s
                        where s.id = ? and earlier.worker = s.worker and earlier.device = s.device
                            and earlier.opened_at < s.opened_at and earlier.dock_until is not null""", session);
            }
            return caller;
        });
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
            WorkerId worker, DeviceId device, byte[] current, byte @Nullable [] previous, Instant expiresAt) {
        static Row of(ResultSet row) throws SQLException {
            Instant expiresAt = Sql.instant(row, "expires_at");
            return new Row(
                    new WorkerId(row.getObject("worker", UUID.class)),
                    new DeviceId(row.getObject("device", UUID.class)),
                    row.getBytes("current_token"),
                    row.getBytes("previous_token"),
                    expiresAt == null ? Instant.EPOCH : expiresAt);
        }
    }
}
