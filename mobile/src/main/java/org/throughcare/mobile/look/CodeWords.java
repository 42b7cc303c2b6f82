package org.throughcare.mobile.look;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.CodeList;
import org.throughcare.model.reference.ReferenceData;

/** The words for codes of the lists in force, in the language of the screen. */
public final class CodeWords {

    private final ReferenceData reference;
    private final Texts texts;

    /** Words from those lists. */
    public CodeWords(ReferenceData reference, Texts texts) {
        this.reference = reference;
        this.texts = texts;
    }

    /** The words of the screen. */
    public Texts texts() {
        return texts;
    }

    /** The name of a code; the code itself where the list does not have it (it may have grown elsewhere). */
    public String name(String list, @Nullable String code) {
        if (code == null) {
            return "";
        }
        Code found = reference.list(list).find(code);
        return found == null ? code : found.name(texts.language());
    }

    /** Whether there is such a list and it has the code. */
    public boolean has(String list, String code) {
        CodeList found = reference.lists().get(list);
        return found != null && found.contains(code);
    }

    /** The name of a team; "another team" for one that nobody here knows. */
    public String team(TeamId team) {
        String id = team.toString();
        return has(ReferenceData.TEAMS, id) ? name(ReferenceData.TEAMS, id) : texts.get("team.unknown");
    }

    /** The name of a code as the beginning of a line. */
    public String capital(String list, @Nullable String code) {
        return capital(name(list, code));
    }

    /** All codes of a list. */
    public List<Code> codes(String list) {
        return reference.list(list).codes();
    }

    /** A list. */
    public CodeList list(String list) {
        return reference.list(list);
    }

    /** A text that begins with a capital. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
