package org.throughcare.mobile.describe;

import java.util.List;
import java.util.stream.Stream;
import org.throughcare.mobile.look.Texts;

/**
 * Reasons that the app offers or brings along by itself, as they stand in the record and as a screen says them. The record
 * has English words whatever the screen spoke, so that every reader and every older build can read them; a screen says
 * them in its own language. Entries of older builds have the words of the screen on which they were made, and are read as
 * well.
 */
public final class KnownReasons {

    private static final String MORE = ": ";
    private static final String WHY_OPENED = "restricted.why.";

    /** What stands in records stays what it is, whatever the files of words say later; a new wording is one more. */
    private static final List<Known> MISTAKES = List.of(
            new Known("wrong-person", "mistake.why.", "It was the wrong person", List.of("Y person anghywir ydoedd")),
            new Known("twice", "mistake.why.", "It was recorded twice", List.of("Fe'i cofnodwyd ddwywaith")),
            new Known("not-so", "mistake.why.", "It was not so", List.of("Nid felly yr oedd")));

    private static final Known CONTINUED =
            new Known("continued", "assessment.", "Went on with it", List.of("Went on with", "Parhawyd gyda"));

    /** Why somebody opens a restricted record; it goes into the trail of the server, which has one language. */
    private static final List<Known> READS = List.of(
            new Known("meeting", WHY_OPENED, "Meeting them, or preparing to", List.of()),
            new Known("due", WHY_OPENED, "Doing something that is due", List.of()),
            new Known("covering", WHY_OPENED, "Covering for a colleague", List.of()),
            new Known("checking", WHY_OPENED, "Checking work on the case", List.of()));

    private KnownReasons() {}

    /**
     * A reason that is known.
     *
     * @param place where its words stand in the files of words, before its code
     * @param words how it is written into a record
     * @param older how older builds wrote it
     */
    private record Known(String code, String place, String words, List<String> older) {

        Stream<String> written() {
            return Stream.concat(Stream.of(words), older.stream());
        }
    }

    /** The codes of the reasons why something was entered in error; their words stand under {@code mistake.why.<code>}. */
    public static List<String> mistakes() {
        return MISTAKES.stream().map(Known::code).toList();
    }

    /** What is written into the record for a mistake of that code, and what else there is to say. */
    public static String mistake(String code, String more) {
        String words = MISTAKES.stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow()
                .words();
        return more.isEmpty() ? words : words + MORE + more;
    }

    /** What is written into the record where somebody goes on with what is not finished, which is no correction. */
    public static String continued() {
        return CONTINUED.words();
    }

    /** The usual reasons why a restricted record is opened, in the words of a screen. */
    public static List<String> reads(Texts texts) {
        return READS.stream().map(known -> texts.get(WHY_OPENED + known.code())).toList();
    }

    /** What somebody typed with that reason in front of it, instead of another that stood there. */
    public static String read(Texts texts, String reason, String typed) {
        String rest = typed.strip();
        for (String other : reads(texts)) {
            if (rest.equals(other)) {
                return reason;
            } else if (rest.startsWith(other + MORE)) {
                return reason + rest.substring(other.length());
            }
        }
        return rest.isEmpty() ? reason : reason + MORE + rest;
    }

    /** How what was typed on a screen of these words goes into the trail. */
    public static String written(Texts texts, String typed) {
        String words = typed.strip();
        for (Known known : READS) {
            String said = texts.get(WHY_OPENED + known.code());
            if (words.equals(said) || words.startsWith(said + MORE)) {
                return known.words() + words.substring(said.length());
            }
        }
        return words;
    }

    /** What a screen says of a reason that stands in the record; what somebody wrote in their own words is said as it is. */
    public static String said(Texts texts, String reason) {
        for (Known known : Stream.of(MISTAKES, READS, List.of(CONTINUED))
                .flatMap(List::stream)
                .toList()) {
            for (String words : known.written().toList()) {
                if (reason.equals(words) || reason.startsWith(words + MORE)) {
                    return texts.get(known.place() + known.code()) + reason.substring(words.length());
                }
            }
        }
        return reason;
    }
}
