package org.throughcare.server.access;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.openid.Answer;
import org.throughcare.server.openid.DeviceCode;
import org.throughcare.server.openid.Identity;
import org.throughcare.server.openid.OpenIdSettings;
import org.throughcare.server.openid.Provider;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/**
 * Signing in with the organisation's identity provider, for a tablet that has no browser (RFC 8628): the worker signs in at the
 * provider's with a code, and the tablet asks here whether they have. Who they are says the provider; whether somebody of that
 * name works here, and everything that is asked of whoever signs in, is said here.
 */
@Singleton
class OpenIdSignIn {

    private final Provider provider;
    private final OpenIdSettings settings;
    private final OpenIdSignIns waiting;
    private final SignInTries tries;
    private final SignInOrigins origins;
    private final Admittance admittance;
    private final ProviderSessions sessions;
    private final Transactions transactions;

    OpenIdSignIn(
            Provider provider,
            OpenIdSettings settings,
            OpenIdSignIns waiting,
            SignInTries tries,
            SignInOrigins origins,
            Admittance admittance,
            ProviderSessions sessions,
            Transactions transactions) {
        this.provider = provider;
        this.settings = settings;
        this.waiting = waiting;
        this.tries = tries;
        this.origins = origins;
        this.admittance = admittance;
        this.sessions = sessions;
        this.transactions = transactions;
    }

    /** What came of asking for a code. */
    sealed interface Beginning {
        /** There is one. */
        record Begun(DeviceCode code, OpenIdSignIns.Begun kept) implements Beginning {}

        /** Too many were asked for from there and not used: not before this time. */
        record TooMany(Instant until) implements Beginning {}
    }

    /** What came of asking whether the worker has signed in. */
    sealed interface Outcome {
        /** Not yet: ask again after that time. */
        record Pending(Duration pause) implements Outcome {}

        /** They did not want to, or the provider would not let them. */
        record Refused() implements Outcome {}

        /** The provider's clock and this server's are apart, and what it says can't be told from something old. */
        record ClocksApart() implements Outcome {}

        /** It is too late, or there never was such a code for this tablet. */
        record Expired() implements Outcome {}

        /** They have; this is what came of it here. */
        record Asked(SignIn.Outcome outcome, @Nullable WorkerId worker) implements Outcome {}
    }

    /** Asks the provider for a code. It counts as a failed try of that address until somebody has signed in with it. */
    Beginning begin(DeviceId device, String address) {
        Optional<Instant> until = transactions.write(tx -> origins.begin(address, tx));
        if (until.isPresent()) {
            return new Beginning.TooMany(until.get());
        }
        DeviceCode code = provider.begin();
        return new Beginning.Begun(code, waiting.begin(device, code));
    }

    /** Asks whether the worker has signed in, and lets them in if they have. */
    Outcome attempt(String handle, Brought brought) {
        Optional<OpenIdSignIns.Waiting> found = waiting.find(handle, brought.device());
        if (found.isEmpty()) {
            return new Outcome.Expired();
        }
        OpenIdSignIns.Waiting it = found.get();
        Identity identity = it.identity();
        return identity == null ? ask(it, brought) : admit(it, identity, brought);
    }

    private Outcome ask(OpenIdSignIns.Waiting it, Brought brought) {
        String code = it.code();
        if (code == null) {
            return ended(it, new Outcome.Expired());
        }
        if (!waiting.isTimeToAsk(it)) {
            return new Outcome.Pending(it.pause());
        }
        Answer answer = provider.ask(code, it.nonce());
        if (answer instanceof Answer.Proven proven) {
            return admit(waiting.prove(it, proven), proven.identity(), brought);
        } else if (answer instanceof Answer.Pending pending) {
            return new Outcome.Pending(pending.slower() ? waiting.slowDown(it) : it.pause());
        }
        return ended(it, no(answer));
    }

    private static Outcome no(Answer answer) {
        if (answer instanceof Answer.ClocksApart) {
            return new Outcome.ClocksApart();
        }
        return answer instanceof Answer.Expired ? new Outcome.Expired() : new Outcome.Refused();
    }

    private Outcome ended(OpenIdSignIns.Waiting it, Outcome outcome) {
        transactions.write(tx -> waiting.end(it, tx));
        return outcome;
    }

    private Outcome admit(OpenIdSignIns.Waiting it, Identity identity, Brought brought) {
        SignInTries.Try counted =
                SignInTries.Try.of("\0openid\0" + settings.issuer() + "\0" + identity.subject(), brought.address());
        Optional<Instant> lockedUntil = transactions.write(tx -> tries.begin(counted, tx));
        if (lockedUntil.isPresent()) {
            return new Outcome.Asked(new SignIn.Outcome.LockedOut(lockedUntil.get()), null);
        }
        return transactions.write(tx -> admit(it, identity, brought, counted, tx));
    }

    private Outcome admit(
            OpenIdSignIns.Waiting it, Identity identity, Brought brought, SignInTries.Try counted, Connection tx)
            throws SQLException {
        if (!waiting.isThere(it, tx)) {
            tries.wasNotWrong(counted, tx);
            return new Outcome.Expired();
        }
        Optional<Known> known = Sql.first(
                tx,
                "select id, roles, withdrawn_at from worker where openid_issuer = ? and openid_subject = ?",
                Known::of,
                settings.issuer(),
                identity.subject());
        if (known.isEmpty() || known.get().withdrawn()) {
            waiting.end(it, tx);
            WorkerId withdrawn = known.map(Known::worker).orElse(null);
            return new Outcome.Asked(new SignIn.Outcome.Refused(), withdrawn);
        }
        WorkerId worker = known.get().worker();
        Admittance.Proven proven = new Admittance.Proven(worker, known.get().roles(), identity.secondFactor());
        SignIn.Outcome outcome = admittance.open(proven, brought, counted, tx);
        if (outcome instanceof SignIn.Outcome.In in) {
            waiting.end(it, tx);
            sessions.opened(in.session().id(), identity.secondFactor(), it.refreshToken(), tx);
            origins.good(brought.address(), tx);
        }
        return new Outcome.Asked(outcome, worker);
    }

    private record Known(WorkerId worker, Set<String> roles, boolean withdrawn) {
        static Known of(ResultSet row) throws SQLException {
            return new Known(
                    new WorkerId(row.getObject("id", UUID.class)),
                    Sessions.roles(row),
                    row.getObject("withdrawn_at") != null);
        }
    }
}
