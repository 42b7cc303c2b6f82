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
            if (isWordOf(value.name(), word)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no such word");
    }

    /** Whether {@link #of} says this of a value of that name; compared in place, for every body has such words. */
    private static boolean isWordOf(String name, String word) {
        if (name.length() != word.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char one = name.charAt(i);
            if ((one == '_' ? '-' : Character.toLowerCase(one)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
