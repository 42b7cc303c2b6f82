package org.throughcare.mobile.link;

import org.jspecify.annotations.Nullable;

/**
 * What somebody types beside name and passphrase where the server asks for it.
 *
 * @param secondFactor the code of the worker's second factor; empty when none was asked for
 * @param enrolment the code that lets the tablet in; null when none was asked for, empty when there is none at hand
 */
public record Codes(String secondFactor, @Nullable String enrolment) {

    /** Nothing was asked for. */
    public static final Codes NONE = new Codes("", null);

    /** With a code of the second factor alone. */
    public static Codes ofFactor(String secondFactor) {
        return new Codes(secondFactor, null);
    }

    /** The code that lets the tablet in, as it is sent; null when there is none. */
    @Nullable
    String enrolmentToSend() {
        return enrolment == null || enrolment.isBlank() ? null : enrolment;
    }

    /** Tells nothing of the codes. */
    @Override
    public String toString() {
        return "Codes";
    }
}
