package org.throughcare.mobile.signin;

import java.time.Instant;
import org.throughcare.mobile.access.Organisation;
import org.throughcare.mobile.access.SignIn;

/** What can happen while a worker signs in with their organisation. */
public sealed interface OrganisationEvent {

    /** The server has said how far it has come. */
    record Stepped(Organisation.Step step) implements OrganisationEvent {}

    /** The page is shown again, in other words or sizes. */
    record ShownAgain() implements OrganisationEvent {}

    /** Another code is wanted. */
    record NewCodeWanted() implements OrganisationEvent {}

    /** The codes that the server has asked for were typed; empty where there is none. */
    record CodesTyped(String secondFactor, String enrolment) implements OrganisationEvent {
        /** Without the codes. */
        @Override
        public String toString() {
            return "CodesTyped";
        }
    }

    /** The passphrase for this tablet was typed, and, where it is a new one, typed again. */
    record PassphraseTyped(Passphrase passphrase, Passphrase again) implements OrganisationEvent {}

    /** The worker does not know their passphrase for this tablet any more. */
    record PassphraseForgotten() implements OrganisationEvent {}

    /** The try to come in has been answered, at that time. */
    record Answered(SignIn answer, Instant at) implements OrganisationEvent {}
}
