package org.throughcare.mobile.administration;

/** Something that is on its way from the server, has come, or has not. */
sealed interface Fetched<T> {

    /** It has been asked for. */
    record Loading<T>() implements Fetched<T> {}

    /** It is here. */
    record Here<T>(T value) implements Fetched<T> {}

    /**
     * It has not come, and why.
     *
     * @param field the part of what was asked that the server could not read; empty when it names none
     */
    record Not<T>(Trouble why, String field) implements Fetched<T> {
        Not(Trouble why) {
            this(why, "");
        }
    }
}
