package org.throughcare.mobile.signin;

import org.throughcare.mobile.access.Session;

/** What signing in wants done. */
public sealed interface SignInEffect {

    /** Try name, passphrase and code. */
    record Try(String name, Passphrase passphrase, String code) implements SignInEffect {}

    /** Let the worker in. */
    record Enter(Session session) implements SignInEffect {}
}
