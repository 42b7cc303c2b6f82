package org.throughcare.mobile.access;

import java.time.Duration;

/** What came of an attempt to sign in. */
public sealed interface SignIn {

    /** The worker is in. */
    record In(Session session) implements SignIn {}

    /** Name and passphrase do not belong together; so many more tries until the worker is locked out. */
    record Wrong(int triesLeft) implements SignIn {}

    /** Too many wrong tries: locked for so long, or until an administrator lifts it (USR-4). */
    record LockedOut(Duration remaining) implements SignIn {}

    /** So many wrong tries that what was kept here for this worker is destroyed; what waits to be sent stays. */
    record Destroyed() implements SignIn {}

    /** This worker was never at this tablet, and there is no network to ask the server. */
    record NeedsNetwork() implements SignIn {}

    /** The server does not let this worker or this tablet in. */
    record Denied(String code) implements SignIn {

        /** Whether a code of the worker's second factor would help: none was given, or a wrong one. */
        public boolean asksForCode() {
            return code.equals("second-factor-required") || code.equals("second-factor-wrong");
        }

        /** Whether a code that lets the tablet in would help: none was given, or a wrong one. */
        public boolean asksToEnrol() {
            return code.equals("enrolment-required") || code.equals("enrolment-wrong");
        }
    }
}
