package org.throughcare.mobile.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.throughcare.mobile.form.Values;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.IdentifierCheck;

/**
 * Somebody who was searched for and not found, as far as what was typed says who it is: a number by its form, a cell, and
 * what is left as a name. Everything stays as it was typed, and stands in a form to be put right.
 *
 * @param numbers what looks like a number; of a type that is not known where it has no known form
 */
public record Sought(String givenName, String familyName, List<Identifier> numbers, String place) {

    /** The most words that one number is written in, such as 943 476 5919. */
    private static final int PARTS = 4;

    private static final List<String> TYPES =
            List.of(Identifier.PRISON_NUMBER, Identifier.CRN, Identifier.PNC, Identifier.NHS_NUMBER);

    private static final Pattern CELL = Pattern.compile("\\p{L}{0,2}\\p{Nd}{1,2}([-/]\\p{Nd}{1,3})?");

    /** What begins a family name of several words. */
    private static final Set<String> PARTICLES = Set.of(
            "ab", "al", "ap", "bin", "da", "de", "del", "den", "der", "di", "do", "dos", "du", "el", "ferch", "la",
            "le", "mac", "o", "st", "van", "von");

    /** Copies the numbers. */
    public Sought {
        numbers = List.copyOf(numbers);
    }

    /** What was typed, taken apart. */
    public static Sought in(String typed) {
        List<Identifier> numbers = new ArrayList<>();
        List<String> name = new ArrayList<>();
        List<String> place = new ArrayList<>();
        List<String> words = Arrays.stream(typed.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        int at = 0;
        while (at < words.size()) {
            int parts = number(words.subList(at, Math.min(words.size(), at + PARTS)), numbers);
            if (parts == 0) {
                sort(words.get(at), name, place, numbers);
            }
            at += Math.max(1, parts);
        }
        return named(name, numbers, String.join(" ", place));
    }

    /** A form with that in it. */
    Values in(Values form) {
        Values values =
                form.with("givenName", givenName).with("familyName", familyName).with("place", place);
        for (int i = 0; i < numbers.size(); i++) {
            String line = Values.line(PersonForm.IDENTIFIERS, i);
            values = values.withLine(PersonForm.IDENTIFIERS)
                    .with(line + "type", numbers.get(i).type())
                    .with(line + "value", numbers.get(i).value());
        }
        return values;
    }

    /** With so many of the words a number begins, the longest one first; 0 where none does. */
    private static int number(List<String> words, List<Identifier> into) {
        for (int parts = words.size(); parts > 0; parts--) {
            List<String> own = words.subList(0, parts);
            if (parts > 1 && own.stream().noneMatch(Sought::hasDigit)) {
                continue;
            }
            for (String type : TYPES) {
                Identifier number = PersonForm.identifier(type, String.join(" ", own));
                if (IdentifierCheck.problem(number) == null) {
                    into.add(number);
                    return parts;
                }
            }
        }
        return 0;
    }

    private static void sort(String word, List<String> name, List<String> place, List<Identifier> numbers) {
        if (!hasDigit(word)) {
            name.add(word);
        } else if (CELL.matcher(word).matches()) {
            place.add(word);
        } else {
            numbers.add(new Identifier("", word));
        }
    }

    /** The family name stands last, or before a comma; alone it is the one that is searched for most. */
    private static Sought named(List<String> words, List<Identifier> numbers, String place) {
        String all = String.join(" ", words);
        int comma = all.indexOf(',');
        if (comma >= 0) {
            return new Sought(
                    all.substring(comma + 1).strip(), all.substring(0, comma).strip(), numbers, place);
        }
        int family = Math.max(0, words.size() - 1);
        while (family > 1 && PARTICLES.contains(words.get(family - 1).toLowerCase(Locale.ROOT))) {
            family--;
        }
        return new Sought(
                String.join(" ", words.subList(0, family)),
                String.join(" ", words.subList(family, words.size())),
                numbers,
                place);
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** Names how many numbers there are and nothing that was typed: names belong in no log. */
    @Override
    public String toString() {
        return "Sought[" + numbers.size() + " numbers]";
    }
}
