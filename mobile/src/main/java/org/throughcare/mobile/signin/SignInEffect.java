package org.throughcare.mobile.signin;

import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.link.Codes;

/** What signing in wants done. */
public sealed interface SignInEffect {

    /** Try name, passphrase and codes. */
    record Try(String name, Passphrase passphrase, Codes codes) implements SignInEffect {}

    /** Let the worker in. */
    record Enter(Session session) implements SignInEffect {}

    /** Go on with the organisation's identity provider. */
    record GoToOrganisation() implements SignInEffect {}
}
