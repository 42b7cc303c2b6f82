package org.throughcare.server.access;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.openid.OpenIdSettings;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/**
 * Signing in with name and passphrase. A name that nobody has gets the same answers after the same time as one with a
 * wrong passphrase, and so does a worker who signs in with their organisation's identity provider instead. A signed-in tablet
 * works on while its worker's name is locked out.
 */
@Singleton
public class SignIn {

    private final Transactions transactions;
    private final Passphrases passphrases;
    private final SignInTries tries;
    private final Admittance admittance;
    private final OpenIdSettings provider;

    /** On the database. */
    SignIn(
            Transactions transactions,
            Passphrases passphrases,
            SignInTries tries,
            Admittance admittance,
            OpenIdSettings provider) {
        this.transactions = transactions;
        this.passphrases = passphrases;
        this.tries = tries;
        this.admittance = admittance;
        this.provider = provider;
    }

    /** What came of trying to sign in. */
    public sealed interface Outcome {
        /** Signed in. */
        record In(Sessions.Open session) implements Outcome {}

        /** Nobody may sign in so: whoever they are, it is not said why. */
        record Refused() implements Outcome {}

        /** It is shown who they are, and that is not enough. */
        record Lacking(Lack lack) implements Outcome {}

        /** Too many failures: not before this time. */
        record LockedOut(Instant until) implements Outcome {}
    }

    /** What is missing beside the proof of who somebody is. */
    public enum Lack {
        /** A code of the second factor. */
        CODE,
        /** Another code: the one that was given is not good. */
        GOOD_CODE,
        /** A second factor, which the worker's role needs. */
        FACTOR,
        /** The tablet's own key, which a worker's session is bound to. */
        KEY,
        /** A code that lets the tablet in. */
        ENROLMENT,
        /** Another code that lets the tablet in: the one that was given is not good. */
        GOOD_ENROLMENT;

        /** Whether it is a wrong try, and not one that says too little. */
        boolean isWrongTry() {
            return this == GOOD_CODE || this == GOOD_ENROLMENT;
        }
    }

    /** Tries to sign in on a tablet, which the first time that somebody signs in on it may need a code. */
    public Outcome attempt(String name, String passphrase, Brought brought) {
        SignInTries.Try counted = SignInTries.Try.of(name.strip().toLowerCase(Locale.ROOT), brought.address());
        Optional<Instant> lockedUntil = transactions.write(tx -> tries.begin(counted, tx));
        if (lockedUntil.isPresent()) {
            return new Outcome.LockedOut(lockedUntil.get());
        }
        Optional<Known> known = transactions.read(tx -> known(name.strip(), tx));
        if (!isTrue(passphrase, known)) {
            return new Outcome.Refused();
        }
        return transactions.write(tx -> admittance.open(known.get().proven(), brought, counted, tx));
    }

    private boolean isTrue(String passphrase, Optional<Known> known) {
        String kept = known.map(Known::passphrase).orElse(null);
        if (known.isEmpty() || kept == null) {
            passphrases.pretend(passphrase);
            return false;
        }
        boolean elsewhere = known.get().linked() && provider.refusesPassphrases();
        return passphrases.matches(passphrase, kept) && !known.get().withdrawn() && !elsewhere;
    }

    private static Optional<Known> known(String name, Connection tx) throws SQLException {
        return Sql.first(
                tx,
                "select id, passphrase, roles, withdrawn_at, openid_subject from worker where lower(name) = lower(?)",
                Known::of,
                name);
    }

    private record Known(
            WorkerId worker, @Nullable String passphrase, Set<String> roles, boolean withdrawn, boolean linked) {
        static Known of(ResultSet row) throws SQLException {
            return new Known(
                    new WorkerId(row.getObject("id", UUID.class)),
                    row.getString("passphrase"),
                    Sessions.roles(row),
                    row.getObject("withdrawn_at") != null,
                    row.getString("openid_subject") != null);
        }

        Admittance.Proven proven() {
            return new Admittance.Proven(worker, roles, false);
        }

        /** Without the hash. */
        @Override
        public String toString() {
            return "Known[" + worker + "]";
        }
    }
}
