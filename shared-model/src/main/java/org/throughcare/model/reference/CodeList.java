package org.throughcare.model.reference;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Malformed;

/**
 * A code list as it stood from a day on. A record keeps the code; a code that this list does not have is kept too,
 * because the list may have grown elsewhere (PRS-13, USR-9).
 *
 * @param name what the list is called, such as {@code substances}
 * @param version the day from which it holds
 * @param source who drew it up
 * @param codes its codes, in the order in which a screen offers them
 */
public record CodeList(String name, LocalDate version, String source, List<Code> codes) {

    private static final Set<String> NO_ATTRIBUTES = Set.of("code", "en", "cy");

    /** Copies the codes; throws IllegalArgumentException when one stands twice. */
    public CodeList {
        codes = List.copyOf(codes);
        if (codes.stream().map(Code::code).distinct().count() != codes.size()) {
            throw new IllegalArgumentException("a code stands twice in " + name);
        }
    }

    /** Reads a list from its data file's form; throws {@link Malformed}. */
    public static CodeList read(Fields file) {
        return new CodeList(
                file.text("list"), file.date("version"), file.text("source"), file.list("codes", CodeList::readCode));
    }

    /** The entry for a code; null when the list does not have it. */
    public @Nullable Code find(String code) {
        for (Code candidate : codes) {
            if (candidate.code().equals(code)) {
                return candidate;
            }
        }
        return null;
    }

    /** Whether the list has the code. */
    public boolean contains(String code) {
        return find(code) != null;
    }

    /** The codes to which the list gives that attribute with that value, in order. */
    public List<Code> having(String attribute, String value) {
        return codes.stream().filter(code -> code.has(attribute, value)).toList();
    }

    private static Code readCode(Fields code) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String member : code.names()) {
            if (!NO_ATTRIBUTES.contains(member)) {
                attributes.put(member, code.text(member));
            }
        }
        return new Code(code.text("code"), code.text("en"), code.optText("cy"), attributes);
    }
}
