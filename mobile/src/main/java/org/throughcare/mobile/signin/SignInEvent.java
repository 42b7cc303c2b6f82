package org.throughcare.mobile.signin;

import java.time.Instant;
import org.throughcare.mobile.access.SignIn;
import org.throughcare.mobile.link.Codes;

/** What can happen while the tablet asks who is there. */
public sealed interface SignInEvent {

    /** A known worker was chosen. */
    record Chosen(String name) implements SignInEvent {}

    /** Somebody else wants to sign in. */
    record OtherChosen() implements SignInEvent {}

    /** A name, a passphrase and perhaps codes were given; the passphrase is never kept in a model. */
    record Given(String name, Passphrase passphrase, Codes codes) implements SignInEvent {}

    /** The try has been answered, at that time. */
    record Answered(SignIn answer, Instant at) implements SignInEvent {}

    /** The server says that one can sign in with the organisation's identity provider. */
    record OrganisationOffered() implements SignInEvent {}

    /** Somebody wants to. */
    record OrganisationChosen() implements SignInEvent {}
}
