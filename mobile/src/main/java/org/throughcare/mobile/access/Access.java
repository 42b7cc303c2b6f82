package org.throughcare.mobile.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.throughcare.mobile.link.Codes;

/**
 * Who is at the tablet. A worker signs in online once; afterwards the passphrase is checked offline. Five wrong tries
 * lock the worker out; five minutes without a touch lock the tablet (USR-4). None of it touches the outbox.
 */
public interface Access {

    /** Wrong tries after which a worker is locked out. */
    int TRIES = 5;

    /** Wrong tries, lock-outs between them, after which the worker's vault is destroyed. */
    int LAST_TRY = 10;

    /** How long a worker stays locked out the first time, unless an administrator lifts it; each time twice as long. */
    Duration LOCK_OUT = Duration.ofMinutes(30);

    /** Time without a touch after which the tablet locks. */
    Duration IDLE = Duration.ofMinutes(5);

    /** Time without contact to the server after which the tablet lets go of everything but its outbox. */
    Duration LEASE = Duration.ofDays(14);

    /**
     * Signs a worker in, or unlocks the tablet, with the codes that the server has asked for. Slow on purpose (one second or so): not on the UI thread.
     */
    SignIn signIn(String name, char[] passphrase, Codes codes);

    /** Signs a worker in of whom no code is asked, or unlocks the tablet. */
    default SignIn signIn(String name, char[] passphrase) {
        return signIn(name, passphrase, Codes.NONE);
    }

    /** Lifts a worker's lock-out; only an administrator can, online. */
    SignIn liftLockOut(String administrator, char[] passphrase, String code, String worker);

    /** The worker at the tablet; empty when signed out or locked. */
    Optional<Session> session();

    /** The names of workers who have signed in on this tablet before. */
    List<String> knownWorkers();

    /** Says that somebody touched the screen. */
    void touched();

    /** Whether nobody has touched the screen for that time. */
    boolean untouchedFor(Duration time);

    /** Locks when nobody has touched the screen for {@link #IDLE}; asks to be called every few seconds. */
    boolean lockIfIdle();

    /** Locks at once. */
    void lock();

    /** Ends the session; what waits is sent all the same. */
    void signOut();
}
