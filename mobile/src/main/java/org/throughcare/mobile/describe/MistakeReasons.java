package org.throughcare.mobile.describe;

import java.util.List;
import java.util.stream.Stream;
import org.throughcare.mobile.look.Texts;

/**
 * Why something was entered in error, as it stands in the record and as a screen says it. The record has English words
 * whatever the screen spoke, so that every reader and every older build can read them; a screen says them in its own
 * language. Entries of older builds have the words of the screen on which they were made, and are read as well.
 */
public final class MistakeReasons {

    private static final String MORE = ": ";

    /** What stands in records stays what it is, whatever the files of words say later; a new wording is one more. */
    private static final List<Known> ALL = List.of(
            new Known("wrong-person", "It was the wrong person", "Y person anghywir ydoedd"),
            new Known("twice", "It was recorded twice", "Fe'i cofnodwyd ddwywaith"),
            new Known("not-so", "It was not so", "Nid felly yr oedd"));

    private MistakeReasons() {}

    /**
     * A reason to choose.
     *
     * @param words how it is written into a record
     * @param welsh how older builds wrote it on a screen in Welsh
     */
    private record Known(String code, String words, String welsh) {

        Stream<String> written() {
            return Stream.of(words, welsh);
        }
    }

    /** The codes of the reasons to choose from; their words stand under {@code mistake.why.<code>}. */
    public static List<String> codes() {
        return ALL.stream().map(Known::code).toList();
    }

    /** What is written into the record for the reason of that code, and what else there is to say. */
    public static String written(String code, String more) {
        String words = ALL.stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow()
                .words();
        return more.isEmpty() ? words : words + MORE + more;
    }

    /** What a screen says of a reason that stands in the record; what somebody wrote in their own words is said as it is. */
    public static String said(Texts texts, String reason) {
        for (Known known : ALL) {
            for (String words : known.written().toList()) {
                if (reason.equals(words) || reason.startsWith(words + MORE)) {
                    return texts.get("mistake.why." + known.code()) + reason.substring(words.length());
                }
            }
        }
        return reason;
    }
}
