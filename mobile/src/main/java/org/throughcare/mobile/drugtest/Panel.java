package org.throughcare.mobile.drugtest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.throughcare.mobile.form.Values;

/** Which groups of drugs a form asks about: a usual cup, or a wide one (DRR-6), and always the primary drugs (DRR-5). */
final class Panel {

    /** What an ordinary cup looks for. */
    static final List<String> USUAL = List.of("O", "C", "A", "K", "B");
    /** What a wide one looks for besides. */
    static final List<String> WIDE = List.of("M", "G", "S", "D", "Z", "N");

    private static final String LINES = "lines.";

    private Panel() {}

    /** The groups in order: primary drugs, the panel, and whatever has an answer already. */
    static List<String> of(Values values, List<String> primary) {
        Set<String> groups = new LinkedHashSet<>(primary);
        groups.addAll(USUAL);
        if (values.is("panel", "wide")) {
            groups.addAll(WIDE);
        }
        values.typed().keySet().stream()
                .filter(key -> key.startsWith(LINES) && values.has(key))
                .map(key -> key.substring(LINES.length()))
                .sorted()
                .forEach(groups::add);
        return List.copyOf(groups);
    }
}
