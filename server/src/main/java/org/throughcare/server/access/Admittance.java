package org.throughcare.server.access;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.WorkerId;

/**
 * What is asked of everybody who has shown who they are, however they did: the second factor, then the code that lets the tablet
 * in. Whoever lacks nothing gets a session.
 */
@Singleton
class Admittance {

    private final SignInTries tries;
    private final SecondFactor factor;
    private final FactorPolicy policy;
    private final Enrolment enrolment;
    private final SigningKeys signingKeys;
    private final DeviceKeys deviceKeys;
    private final Sessions sessions;
    private final Clock clock;

    Admittance(
            SignInTries tries,
            SecondFactor factor,
            FactorPolicy policy,
            Enrolment enrolment,
            SigningKeys signingKeys,
            DeviceKeys deviceKeys,
            Sessions sessions,
            Clock clock) {
        this.tries = tries;
        this.factor = factor;
        this.policy = policy;
        this.enrolment = enrolment;
        this.signingKeys = signingKeys;
        this.deviceKeys = deviceKeys;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Somebody who has shown who they are.
     *
     * @param secondFactor whether they have shown a second factor with that
     */
    record Proven(WorkerId worker, Set<String> roles, boolean secondFactor) {}

    /** Opens a session, unless something is lacking; then no code was used up, and only a wrong code counts as a wrong try. */
    SignIn.Outcome open(Proven proven, Brought brought, SignInTries.Try counted, Connection tx) throws SQLException {
        Savepoint before = tx.setSavepoint();
        SignIn.Lack lack = lack(proven, brought, tx);
        if (lack != null) {
            tx.rollback(before);
            if (!lack.isWrongTry()) {
                tries.wasNotWrong(counted, tx);
            }
            return new SignIn.Outcome.Lacking(lack);
        }
        tries.wasGood(counted, tx);
        signingKeys.register(proven.worker(), brought.device(), brought.keys(), clock.instant(), tx);
        if (brought.deviceKey() != null) {
            deviceKeys.register(brought.device(), brought.deviceKey(), proven.worker(), clock.instant(), tx);
        }
        return new SignIn.Outcome.In(sessions.open(proven.worker(), brought.device(), brought.deviceKey(), tx));
    }

    /** What is lacking; that the tablet is, is said only to whoever has shown everything else. */
    private SignIn.@Nullable Lack lack(Proven proven, Brought brought, Connection tx) throws SQLException {
        SignIn.Lack lack = proven.secondFactor() ? null : factorsLack(proven, brought, tx);
        return lack == null ? tabletsLack(proven, brought, tx) : lack;
    }

    /** Whoever tells no key of the tablet gets what is a desk's, and has to have something to do there. */
    private static boolean lacksKey(Proven proven, Brought brought) {
        boolean desk = proven.roles().contains(Roles.ADMINISTRATOR) || brought.enrol();
        return brought.deviceKey() == null && !desk;
    }

    private SignIn.@Nullable Lack factorsLack(Proven proven, Brought brought, Connection tx) throws SQLException {
        return switch (factor.check(proven.worker(), brought.code(), tx)) {
            case GOOD -> null;
            case MISSING -> SignIn.Lack.CODE;
            case WRONG -> SignIn.Lack.GOOD_CODE;
            case NOT_ENROLLED -> policy.asksOf(proven.roles()) && !brought.enrol() ? SignIn.Lack.FACTOR : null;
        };
    }

    private SignIn.@Nullable Lack tabletsLack(Proven proven, Brought brought, Connection tx) throws SQLException {
        if (lacksKey(proven, brought)) {
            return SignIn.Lack.KEY;
        }
        Enrolment.Asking asking = new Enrolment.Asking(
                proven.worker(), proven.roles(), brought.device(), brought.deviceName(), brought.enrolmentCode());
        return switch (enrolment.ask(asking, tx)) {
            case IN -> null;
            case MISSING -> SignIn.Lack.ENROLMENT;
            case WRONG -> SignIn.Lack.GOOD_ENROLMENT;
        };
    }
}
