package org.throughcare.model.ledger;

import java.util.UUID;

/** Reads UUIDs in their one canonical form, so that an id has one text and one text only. */
final class StrictUuid {

    private static final int LENGTH = 36;

    private StrictUuid() {}

    /** Digit by digit, for every entry has half a dozen of them; throws IllegalArgumentException. */
    static UUID parse(String text) {
        if (text.length() != LENGTH
                || text.charAt(8) != '-'
                || text.charAt(13) != '-'
                || text.charAt(18) != '-'
                || text.charAt(23) != '-') {
            throw notCanonical();
        }
        return new UUID(
                digits(text, 0, 8) << 32 | digits(text, 9, 13) << 16 | digits(text, 14, 18),
                digits(text, 19, 23) << 48 | digits(text, 24, LENGTH));
    }

    private static long digits(String text, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            char one = text.charAt(i);
            int digit = one >= '0' && one <= '9' ? one - '0' : one >= 'a' && one <= 'f' ? one - 'a' + 10 : -1;
            if (digit < 0) {
                throw notCanonical();
            }
            number = number << 4 | digit;
        }
        return number;
    }

    private static IllegalArgumentException notCanonical() {
        return new IllegalArgumentException("not a UUID in canonical form");
    }
}
