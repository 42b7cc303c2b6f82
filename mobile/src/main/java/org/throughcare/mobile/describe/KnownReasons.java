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

    /** What stands in records stays what it is, whatever the files of words say later; a new wording is one more. */
    private static final List<Known> MISTAKES = List.of(
            new Known("wrong-person", "mistake.why.", "It was the wrong person", List.of("Y person anghywir ydoedd")),
            new Known("twice", "mistake.why.", "It was recorded twice", List.of("Fe'i cofnodwyd ddwywaith")),
            new Known("not-so", "mistake.why.", "It was not so", List.of("Nid felly yr oedd")));

    private static final Known CONTINUED =
            new Known("continued", "assessment.", "Went on with it", List.of("Went on with", "Parhawyd gyda"));

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

    /** What a screen says of a reason that stands in the record; what somebody wrote in their own words is said as it is. */
    public static String said(Texts texts, String reason) {
        for (Known known :
                Stream.concat(MISTAKES.stream(), Stream.of(CONTINUED)).toList()) {
            for (String words : known.written().toList()) {
                if (reason.equals(words) || reason.startsWith(words + MORE)) {
                    return texts.get(known.place() + known.code()) + reason.substring(words.length());
                }
            }
        }
        return reason;
    }
}
