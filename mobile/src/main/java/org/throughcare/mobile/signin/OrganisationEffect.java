package org.throughcare.mobile.signin;

import java.time.Duration;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.link.Codes;

/** What signing in with the organisation wants done. */
public sealed interface OrganisationEffect {

    /** Ask for a code. */
    record Begin() implements OrganisationEffect {}

    /** Ask after that time whether the worker has signed in. */
    record Ask(Duration after, Codes codes) implements OrganisationEffect {}

    /** Let them in with that passphrase for this tablet, and with an empty vault where they begin anew. */
    record Enter(Passphrase passphrase, boolean anew) implements OrganisationEffect {}

    /** Show the worker their tablet. */
    record Open(Session session) implements OrganisationEffect {}
}
