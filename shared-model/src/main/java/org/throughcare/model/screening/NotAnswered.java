package org.throughcare.model.screening;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.ObjBuilder;

/**
 * Why a question has no answer. It never makes one of it: a score with such a question is not complete.
 *
 * @param why {@link #REFUSED}, {@link #NOT_UNDERSTOOD}, {@link #NOT_ASKED}, {@link #OTHER} or a word that this build does
 *     not know
 * @param note what else is to be said; null when nothing, never for {@link #OTHER}
 */
public record NotAnswered(String why, @Nullable String note) {

    /** The person did not want to answer. */
    public static final String REFUSED = "refused";
    /** The person did not understand the question. */
    public static final String NOT_UNDERSTOOD = "not-understood";
    /** The worker did not ask it. */
    public static final String NOT_ASKED = "not-asked";
    /** Something else, which the note says. */
    public static final String OTHER = "other";

    /** Whether it is to say more than it does. */
    public boolean lacksWords() {
        return why.equals(OTHER) && (note == null || note.isBlank());
    }

    static Map<String, NotAnswered> readAll(@Nullable Fields fields) {
        Map<String, NotAnswered> all = new LinkedHashMap<>();
        if (fields != null) {
            fields.names().forEach(linkId -> {
                Fields own = fields.object(linkId);
                all.put(linkId, new NotAnswered(own.text("why"), own.optText("note")));
            });
        }
        return all;
    }

    static @Nullable Json writeAll(Map<String, NotAnswered> all) {
        if (all.isEmpty()) {
            return null;
        }
        ObjBuilder object = Json.obj();
        all.forEach((linkId, one) -> object.put(
                linkId, Json.obj().put("why", one.why()).put("note", one.note()).build()));
        return object.build();
    }
}
