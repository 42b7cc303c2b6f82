package org.throughcare.model.drugtest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;

/**
 * What the person said before the result was known.
 *
 * @param admittedUse whether they said that they had used
 * @param groups the groups of the drugs that they named
 * @param lastUse the last day of use that they named; null when none
 * @param words what they said; null when not noted
 */
public record SelfReport(
        boolean admittedUse,
        List<String> groups,
        @Nullable LocalDate lastUse,
        @Nullable String words) {

    /** Copies the groups. */
    public SelfReport {
        groups = List.copyOf(groups);
    }

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "SelfReport";
    }

    static SelfReport read(Fields fields) {
        return new SelfReport(
                fields.bool("admittedUse"), fields.texts("groups"), fields.optDate("lastUse"), fields.optText("words"));
    }

    Json write() {
        return Json.obj()
                .put("admittedUse", admittedUse)
                .putAll("groups", groups, Json::of)
                .putText("lastUse", lastUse)
                .put("words", words)
                .build();
    }
}
