package org.throughcare.mobile.capture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;

/**
 * What is kept of an unfinished form around what was typed.
 *
 * @param place where it was opened; null when not known
 * @param at when something was typed last; null when not known
 */
record Envelope(
        Json.@Nullable Obj place, String title, @Nullable Instant at, Json.Obj form) {

    private static final String FORM = "form";

    /** What was kept. */
    static Envelope read(String text) {
        Json.Obj kept = JsonText.readObject(text);
        Fields fields = Fields.of(kept);
        String title = fields.optText("title");
        return new Envelope(
                kept.get("place") instanceof Json.Obj place ? place : null,
                title == null ? "" : title,
                Instant.parse(fields.text("at")),
                fields.object(FORM).json());
    }

    String written() {
        return JsonText.writeText(Json.obj()
                .put("place", place)
                .put("title", title)
                .putText("at", at)
                .put(FORM, form)
                .build());
    }

    Drafts.Begun begun(String key) {
        return new Drafts.Begun(key, place, title, at, form);
    }
}
