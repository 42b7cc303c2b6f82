package org.throughcare.mobile.access;

import java.time.Duration;
import java.util.function.Consumer;
import org.throughcare.mobile.link.Codes;

/**
 * Signing in with the organisation's own identity provider, where the server knows one: the worker signs in there with a code, on
 * any device with a browser, and then has a passphrase for this tablet, which unlocks it with no network. What is told comes
 * later and on another thread.
 */
public interface Organisation {

    /** How far it has come. */
    sealed interface Step {
        /**
         * The worker has to type that code at that address; ask after the pause whether they have.
         *
         * @param page the address
         */
        record Code(String userCode, String page, Duration pause) implements Step {}

        /** They have not yet; ask again after the pause. */
        record NotYet(Duration pause) implements Step {}

        /** They have, and something else is asked of them, or they can't come in: the server's word for it. */
        record Denied(SignIn.Denied why) implements Step {}

        /** They have, and are let in.
         *
         * @param known whether there is something on this tablet that their passphrase opens
         */
        record Welcome(String name, boolean known) implements Step {}

        /** There is no network, or the provider can't be reached; it may be tried again. */
        record OutOfReach() implements Step {}
    }

    /** Tells whether the server knows a provider; not at all while it can't be asked. */
    void whenOffered(Runnable offered);

    /** Asks for a code. */
    void begin(Consumer<Step> told);

    /** Asks after that time whether the worker has signed in, with the codes that the server has asked for. */
    void ask(Duration after, Codes codes, Consumer<Step> told);

    /**
     * Lets in whoever was told welcome. Slow on purpose: not on the UI thread.
     *
     * @param passphrase what opens their vault here, or is to open it from now on
     * @param anew whether they begin with an empty vault though there is one; what waits in it is sent all the same
     */
    SignIn enter(char[] passphrase, boolean anew);
}
