package org.throughcare.model.person;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text by which a person is found: names, aliases and identifiers without case, accents and punctuation, so that
 * {@code sian llew} finds Siân Llewellyn-Price and {@code oleary} finds O'Leary.
 */
public final class NameSearch {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern APOSTROPHES = Pattern.compile("['’`]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NameSearch() {}

    /** Everything that finds a person, folded, one word after another. */
    public static String textOf(Person person) {
        Stream<String> words = Stream.of(
                        Stream.of(person.givenName(), person.familyName()),
                        person.aliases().stream(),
                        person.identifiers().stream().map(Identifier::value))
                .flatMap(parts -> parts)
                .flatMap(part -> Stream.of(fold(part), fold(part).replace(" ", "")));
        return String.join(" ", words.distinct().toList());
    }

    /** Whether the query finds the text, as {@link Query#finds}. */
    public static boolean matches(String text, String query) {
        return Query.of(query).finds(text);
    }

    /**
     * What is searched for, folded once for all texts that it is held against.
     *
     * @param words the words that were typed, folded
     */
    public record Query(List<String> words) {

        /** Copies the words. */
        public Query {
            words = List.copyOf(words);
        }

        /** What was typed. */
        public static Query of(String typed) {
            return new Query(Arrays.asList(fold(typed).split(" ")));
        }

        /**
         * Whether every word of the query begins a word of the text, alone or together with those after it, as the parts
         * of a number do; a query without words finds everybody.
         */
        public boolean finds(String text) {
            return matches(text, words);
        }
    }

    private static boolean matches(String text, List<String> wanted) {
        List<String> words = Arrays.asList(text.split(" "));
        // Whether the query is found from its n-th word on, worked out from its end.
        boolean[] found = new boolean[wanted.size() + 1];
        found[wanted.size()] = true;
        for (int from = wanted.size() - 1; from >= 0; from--) {
            String beginning = wanted.get(from);
            for (int next = from + 1; !found[from] && begins(words, beginning); next++) {
                found[from] = found[next];
                beginning += next < wanted.size() ? wanted.get(next) : " ";
            }
        }
        return found[0];
    }

    private static boolean begins(List<String> words, String beginning) {
        for (String word : words) {
            if (word.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the query finds the person. */
    public static boolean matches(Person person, String query) {
        return matches(textOf(person), query);
    }

    /** A text in lower case, without accents; an apostrophe goes, any other mark parts words. */
    public static String fold(String text) {
        String bare =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String together = APOSTROPHES.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("");
        return BETWEEN_WORDS.matcher(together).replaceAll(" ").strip();
    }
}
