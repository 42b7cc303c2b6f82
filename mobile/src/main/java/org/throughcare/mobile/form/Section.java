package org.throughcare.mobile.form;

import java.util.List;

/** Fields that belong together under a heading (which may be empty). */
public record Section(String heading, List<Field> fields) {

    /** Copies the fields. */
    public Section {
        fields = List.copyOf(fields);
    }

    /** A section of these fields. */
    public static Section of(String heading, Field... fields) {
        return new Section(heading, List.of(fields));
    }
}
