package org.throughcare.mobile.signin;

import java.util.List;

/**
 * The tablet asks who is there.
 *
 * @param known workers who have signed in here before
 * @param name who signs in; empty until somebody is chosen or types
 * @param other whether somebody signs in who is not among the known
 * @param asksCode whether the server wants a code of the worker's second factor besides
 * @param asksEnrolment whether the server wants a code that lets the tablet in
 * @param busy whether a try is under way
 * @param organisation whether one can sign in with the organisation's identity provider
 * @param message what came of the last try; empty before the first
 */
public record SignInModel(
        List<String> known,
        String name,
        boolean other,
        boolean asksCode,
        boolean asksEnrolment,
        boolean busy,
        boolean organisation,
        String message) {

    /** Copies the names. */
    public SignInModel {
        known = List.copyOf(known);
    }

    /** The start: the only known worker is chosen at once. */
    static SignInModel of(List<String> known) {
        return new SignInModel(
                known, known.size() == 1 ? known.get(0) : "", known.isEmpty(), false, false, false, false, "");
    }

    SignInModel chosen(String who, boolean isOther) {
        return new SignInModel(known, who, isOther, false, asksEnrolment, busy, organisation, "");
    }

    SignInModel trying(String who) {
        return new SignInModel(known, who, other, asksCode, asksEnrolment, true, organisation, "");
    }

    SignInModel said(String words) {
        return new SignInModel(known, name, other, asksCode, asksEnrolment, false, organisation, words);
    }

    SignInModel askingForCode() {
        return new SignInModel(known, name, other, true, asksEnrolment, false, organisation, message);
    }

    SignInModel askingToEnrol() {
        return new SignInModel(known, name, other, asksCode, true, false, organisation, message);
    }

    SignInModel offering() {
        return new SignInModel(known, name, other, asksCode, asksEnrolment, busy, true, message);
    }
}
