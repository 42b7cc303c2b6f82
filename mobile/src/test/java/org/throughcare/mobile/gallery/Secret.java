package org.throughcare.mobile.gallery;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words and numbers that are about people and that no file has by chance: by number, no two alike. */
final class Secret {

    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";

    private Secret() {}

    /** The word of that number, which may stand for a name; every seventh has a letter of Welsh. */
    static String word(int number) {
        int left = number;
        StringBuilder word = new StringBuilder(number % 7 == 0 ? "Quŵ" : "Qux");
        for (int i = 0; i < 5; i++) {
            String letters = i % 2 == 0 ? CONSONANTS : VOWELS;
            word.append(letters.charAt(left % letters.length()));
            left /= letters.length();
        }
        return word.append("wyg").toString();
    }

    /** The telephone number of that number. */
    static String phone(int number) {
        return String.format("07700 9%05d", number);
    }

    /** The words from one number up to another. */
    static Stream<String> words(int from, int to) {
        return IntStream.range(from, to).mapToObj(Secret::word);
    }
}
