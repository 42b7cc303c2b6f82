package org.throughcare.mobile.signin;

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

    /** The letters, to be checked and then forgotten. */
    char[] letters() {
        return letters.clone();
    }

    @Override
    public String toString() {
        return "Passphrase";
    }
}
