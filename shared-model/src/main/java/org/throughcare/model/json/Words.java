package org.throughcare.model.json;

import java.util.Locale;

/** The words that stand for the values of a closed enum on the wire: {@code NOT_TESTED} is {@code not-tested}. */
public final class Words {

    private Words() {}

    /** The word of a value. */
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value of a word, out of all values of its enum; throws IllegalArgumentException for any other word. */
    public static <E extends Enum<E>> E parse(E[] values, String word) {
        for (E value : values) {
            if (of(value).equals(word)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no such word");
    }
}
