package org.throughcare.mobile.signin;

import java.util.Arrays;

/** What a worker typed to prove who they are; it is in no text and no log. */
public final class Passphrase {

    private final char[] letters;

    /** A passphrase of these letters, which must not change afterwards. */
    public Passphrase(char[] letters) {
        this.letters = letters;
    }

    /** Whether nothing was typed. */
    boolean isEmpty() {
        return letters.length == 0;
    }

    /** How many letters it has. */
    int length() {
        return letters.length;
    }

    /** Whether the other one has the same letters. */
    boolean isSameAs(Passphrase other) {
        return Arrays.equals(letters, other.letters);
    }

    /** The letters, to be checked and then forgotten. */
    char[] letters() {
        return letters.clone();
    }

    @Override
    public String toString() {
        return "Passphrase";
    }
}
