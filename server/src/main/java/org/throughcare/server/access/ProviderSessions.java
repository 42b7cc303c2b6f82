package org.throughcare.server.access;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughcare.server.openid.Answer;
import org.throughcare.server.openid.Identity;
import org.throughcare.server.openid.OpenIdSettings;
import org.throughcare.server.openid.Provider;
import org.throughcare.server.openid.ProviderDown;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/**
 * The sessions that the identity provider vouches for. Where it gave a token to ask again with, it is asked when a session is
 * carried on, once an hour. A session goes on no longer than so many days after it last said yes, whether it said no, could not be
 * asked or gave no token; and from a no on not at all. What waits on the tablet can be delivered all the same.
 */
@Singleton
class ProviderSessions {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSessions.class);

    private static final Duration GOOD = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Transactions transactions;
    private final OpenIdSettings settings;
    private final Provider provider;
    private final ProviderTokens tokens;
    private final Clock clock;

    ProviderSessions(
            Transactions transactions, OpenIdSettings settings, Provider provider, ProviderTokens tokens, Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.provider = provider;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Notes in this transaction that a session was opened on the provider's word. */
    void opened(UUID session, boolean secondFactor, @Nullable String refreshToken, Connection tx) throws SQLException {
        Instant now = clock.instant();
        Sql.run(tx, """
                insert into openid_session (session, second_factor, refresh_token, vouched_at, asked_at)
                values (?, ?, ?, ?, ?)""", session, secondFactor, tokens.seal(session.toString(), refreshToken), now, now);
    }

    /** Whether a session may be carried on, as far as the provider has a say in it. */
    boolean stillVouchesFor(UUID session) {
        Optional<Row> found = transactions.read(tx -> Sql.first(tx, """
                select o.*, w.openid_subject from openid_session o
                join session s on s.id = o.session join worker w on w.id = s.worker where o.session = ?""", Row::of, session));
        if (found.isEmpty()) {
            return true;
        }
        Row row = found.get();
        Instant now = clock.instant();
        if (!now.isBefore(row.vouchedAt().plus(settings.longest()))) {
            return false;
        }
        Optional<String> token = tokens.open(session.toString(), row.refreshToken());
        String subject = row.subject();
        boolean due = !now.isBefore(row.vouchedAt().plus(GOOD)) && settings.present();
        if (!due || subject == null || token.isEmpty() || !claim(session, now)) {
            return true;
        }
        return ask(session, token.get(), row.vouchedAt(), new Identity(subject, row.secondFactor()));
    }

    /** So that of several at once one asks: the token may be good only once. */
    private boolean claim(UUID session, Instant now) {
        return transactions.write(tx -> Sql.run(
                        tx,
                        "update openid_session set asked_at = ? where session = ? and asked_at <= ?",
                        now,
                        session,
                        now.minus(PAUSE)))
                > 0;
    }

    private boolean ask(UUID session, String token, Instant vouchedAt, Identity identity) {
        try {
            Answer answer = provider.askAgain(token, identity);
            if (answer instanceof Answer.Proven proven) {
                keep(session, clock.instant(), tokens.seal(session.toString(), proven.refreshToken()));
                return true;
            } else if (answer instanceof Answer.ClocksApart apart) {
                // No yes and no no; the token that asked is used up all the same.
                keep(session, vouchedAt, tokens.seal(session.toString(), apart.refreshToken()));
                return true;
            }
            keep(session, Instant.EPOCH, null);
            return false;
        } catch (ProviderDown e) {
            LOG.warn("the identity provider can't be asked about a session, which goes on: {}", e.getMessage());
            return true;
        }
    }

    private void keep(UUID session, Instant vouchedAt, byte @Nullable [] token) {
        transactions.write(tx -> Sql.run(
                tx,
                "update openid_session set vouched_at = ?, refresh_token = ? where session = ?",
                vouchedAt,
                token,
                session));
    }

    @SuppressWarnings("ArrayRecordComponent") // a row as the driver gives it, compared nowhere
    private record Row(
            boolean secondFactor,
            byte @Nullable [] refreshToken,
            Instant vouchedAt,
            @Nullable String subject) {
        static Row of(ResultSet row) throws SQLException {
            Instant vouchedAt = Sql.instant(row, "vouched_at");
            return new Row(
                    row.getBoolean("second_factor"),
                    row.getBytes("refresh_token"),
                    vouchedAt == null ? Instant.EPOCH : vouchedAt,
                    row.getString("openid_subject"));
        }

        /** Without the token. */
        @Override
        public String toString() {
            return "Row[" + vouchedAt + "]";
        }
    }
}
