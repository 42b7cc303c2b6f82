package org.throughcare.model.assessment;

import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.Words;

/**
 * One section of an assessment.
 *
 * @param status how far it has come
 * @param why why it does not apply; null unless it does not
 * @param notes what was found; null while nothing is
 */
public record Section(
        Status status, @Nullable String why, @Nullable String notes) {

    /** A section that nobody has begun. */
    public static final Section NOT_STARTED = new Section(Status.NOT_STARTED, null, null);

    /** How far a section has come. */
    public enum Status {
        /** Nobody has begun. */
        NOT_STARTED,
        /** Somebody has begun and means to go on. */
        IN_PROGRESS,
        /** It says what it has to. */
        DONE,
        /** It does not apply to this person; the reason is given. */
        NOT_APPLICABLE
    }

    /** Whether nothing more is to be done about it. */
    public boolean settled() {
        return status == Status.DONE || status == Status.NOT_APPLICABLE;
    }

    /** Names how far it has come only. */
    @Override
    public String toString() {
        return "Section[" + status + "]";
    }

    static Section read(Fields fields) {
        return new Section(
                fields.parsed("status", word -> Words.parse(Status.values(), word), "not-a-status"),
                fields.optText("why"),
                fields.optText("notes"));
    }

    Json write() {
        return Json.obj()
                .put("status", Words.of(status))
                .put("why", why)
                .put("notes", notes)
                .build();
    }
}
