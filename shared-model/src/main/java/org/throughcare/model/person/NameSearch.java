package org.throughcare.model.person;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
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

    /** What finds somebody where they are met: the words of the place, and its cell or room in one word as well. */
    public static String textOfPlace(String place) {
        String[] parts = place.split(",", 2);
        String room = parts.length < 2 ? "" : " " + fold(parts[1]).replace(" ", "");
        return fold(place) + room;
    }

    /**
     * Whether every word of the query begins a word of the text, alone or together with those after it, as the parts of a
     * number do; a query without words finds everybody.
     */
    public static boolean matches(String text, String query) {
        return finding(query).test(text);
    }

    /** Whether a text is found by that query, which is taken apart once for all texts. */
    public static Predicate<String> finding(String query) {
        List<String> wanted = Arrays.asList(fold(query).split(" "));
        return text -> finds(wanted, Arrays.asList(text.split(" ")));
    }

    private static boolean finds(List<String> wanted, List<String> words) {
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
