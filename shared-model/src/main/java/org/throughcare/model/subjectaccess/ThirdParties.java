package org.throughcare.model.subjectaccess;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.throughcare.model.Kinds;
import org.throughcare.model.json.Json;
import org.throughcare.model.person.ContactRestriction;
import org.throughcare.model.person.RecordRestriction;

/**
 * Says of an item that is held on a person why somebody has to look at it before it is given: it may tell of somebody else
 * (UK GDPR Article 15(4); USR-6). It only proposes; it would rather have too much looked at than too little.
 */
public final class ThirdParties {

    /** The member of an item that has its author's name. */
    public static final String BY = "by";
    /** The member with the kind of what was recorded. */
    public static final String KIND = "kind";
    /** The member with what was recorded. */
    public static final String BODY = "body";

    /** What the service's own forms say of the person themselves, in words of their own. */
    private static final Set<String> OWN =
            Set.of("givenName", "familyName", "aliases", "identifiers", "place", "language", "setting", "team");

    /** What tells whom the person is kept from, or who works here and is theirs. */
    private static final Set<String> PROTECTED = Set.of(ContactRestriction.KIND.name(), RecordRestriction.KIND.name());

    private static final Pattern FREE_TEXT = Pattern.compile("(?U).*\\w\\s+\\w.*", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}[\\p{L}'’-]*");
    private static final Pattern FAMILY =
            Pattern.compile("(?U).*\\b(" + String.join("|", familyWords()) + ")\\b.*", Pattern.DOTALL);

    private ThirdParties() {}

    /** Why somebody looks at an item. */
    public enum Concern {
        /** It names a colleague who recorded, read or was given something. */
        COLLEAGUE,
        /** A field holds what looks like a name. */
        NAME,
        /** Somebody wrote freely in it. */
        FREE_TEXT,
        /** It speaks of family, children, a partner or a victim. */
        FAMILY,
        /** It is about whom the person is kept from, or whose record is kept from whom. */
        PROTECTED,
        /** It is of a kind that this version does not know, or can't be read. */
        UNKNOWN
    }

    /** The concerns about an item; none when it may be given without a look. */
    public static Set<Concern> in(Json.Obj item) {
        Set<Concern> concerns = EnumSet.noneOf(Concern.class);
        if (item.get(BY) != null) {
            concerns.add(Concern.COLLEAGUE);
        }
        if (item.get(KIND) instanceof Json.Text kind) {
            concerns.addAll(ofKind(kind.value()));
        }
        item.members().forEach((name, member) -> {
            if (!name.equals(BY) && !name.equals(KIND)) {
                Pointer.eachText(member, Pointer.below("", name), (at, text) -> concerns.addAll(ofText(at, text)));
            }
        });
        return concerns;
    }

    private static Set<Concern> ofKind(String kind) {
        if (Kinds.named(kind) == null) {
            return EnumSet.of(Concern.UNKNOWN);
        }
        return PROTECTED.contains(kind) ? EnumSet.of(Concern.PROTECTED) : EnumSet.noneOf(Concern.class);
    }

    private static Set<Concern> ofText(String at, String text) {
        boolean own = Arrays.stream(at.split("/", -1)).anyMatch(OWN::contains);
        Set<Concern> concerns = EnumSet.noneOf(Concern.class);
        if (!own && FREE_TEXT.matcher(text).matches()) {
            concerns.add(Concern.FREE_TEXT);
        }
        if (!own && NAME.matcher(text).matches()) {
            concerns.add(Concern.NAME);
        }
        if (FAMILY.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
            concerns.add(Concern.FAMILY);
        }
        return concerns;
    }

    private static String[] familyWords() {
        return new String[] {
            "child",
            "children",
            "baby",
            "son",
            "sons",
            "daughter",
            "daughters",
            "mother",
            "mum",
            "father",
            "dad",
            "parent",
            "parents",
            "brother",
            "brothers",
            "sister",
            "sisters",
            "wife",
            "husband",
            "partner",
            "ex-partner",
            "girlfriend",
            "boyfriend",
            "family",
            "victim",
            "victims",
            "neighbour",
            "cellmate",
            "plentyn",
            "plant",
            "babi",
            "mab",
            "meibion",
            "merch",
            "merched",
            "mam",
            "tad",
            "rhieni",
            "brawd",
            "chwaer",
            "gwraig",
            "gŵr",
            "partner",
            "cariad",
            "teulu",
            "dioddefwr",
            "dioddefwyr",
            "cymydog"
        };
    }
}
