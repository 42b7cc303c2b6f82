package org.throughcare.model.substance;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.ReferenceData;

/** The groups that substances are counted and tested in, by the code list (PRS-13). */
public final class SubstanceGroups {

    private SubstanceGroups() {}

    /** The code of a substance's group, such as {@code G} for pregabalin; null when this list has no such substance. */
    public static @Nullable String groupOf(String substance, ReferenceData reference) {
        Code code = reference.list(ReferenceData.SUBSTANCES).find(substance);
        return code == null ? null : code.attribute("group");
    }

    /** The groups of everything that a person uses, each once, in the order of the lines. */
    public static List<String> of(SubstanceUse use, ReferenceData reference) {
        return use.lines().stream()
                .map(line -> groupOf(line.code(), reference))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
