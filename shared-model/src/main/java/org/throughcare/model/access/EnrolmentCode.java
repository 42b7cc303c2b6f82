package org.throughcare.model.access;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The code with which a tablet is let into a service, once: twelve letters and digits in three groups, made to be read out and
 * typed. Capitals, spaces and dashes don't matter, and neither do the letters that look like digits. The last one follows from
 * the others, so that every single slip and every two that were swapped are seen before the code is sent.
 */
public final class EnrolmentCode {

    /** Crockford's Base32: no I, L or O, which look like digits, and no U. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** Eleven that are drawn, 55 bits, and the one that checks them. */
    private static final int LENGTH = 12;

    private static final int GROUP = 4;

    /** Of the field in which letters are multiplied: x^5 + x^2 + 1. */
    private static final int POLYNOMIAL = 0b100101;

    private static final int FIELD = 32;

    private final String letters;

    private EnrolmentCode(String letters) {
        this.letters = letters;
    }

    /** A new code that nobody can foresee, if nobody can foresee the generator. */
    public static EnrolmentCode random(RandomGenerator random) {
        StringBuilder letters = new StringBuilder();
        for (int i = 1; i < LENGTH; i++) {
            letters.append(LETTERS.charAt(random.nextInt(FIELD)));
        }
        return new EnrolmentCode(letters.append(check(letters)).toString());
    }

    /** The code that was typed; empty when it can't be one. */
    public static Optional<EnrolmentCode> typed(String text) {
        String letters = text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean isOne = letters.length() == LENGTH
                && letters.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0)
                && check(letters.substring(0, LENGTH - 1)) == letters.charAt(LENGTH - 1);
        return isOne ? Optional.of(new EnrolmentCode(letters)) : Optional.empty();
    }

    /**
     * The letter that follows from the others. Each counts with a power of its own of a root of the field, so that no change of
     * one letter and no swap of two can leave the sum as it was.
     */
    private static char check(CharSequence letters) {
        int sum = 0;
        for (int i = 0; i < letters.length(); i++) {
            sum = timesRoot(sum ^ LETTERS.indexOf(letters.charAt(i)));
        }
        return LETTERS.charAt(sum);
    }

    private static int timesRoot(int factor) {
        int doubled = factor << 1;
        return doubled < FIELD ? doubled : doubled ^ POLYNOMIAL;
    }

    /** As it is sent and hashed: its letters alone. */
    public String letters() {
        return letters;
    }

    /** As it is shown, in groups. */
    public String shown() {
        return letters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EnrolmentCode code && letters.equals(code.letters);
    }

    @Override
    public int hashCode() {
        return letters.hashCode();
    }

    /** Tells nothing of the code. */
    @Override
    public String toString() {
        return "EnrolmentCode";
    }
}
