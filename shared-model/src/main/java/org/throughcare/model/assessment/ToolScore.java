package org.throughcare.model.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.EntryId;

/**
 * The score of a tool, as something else cites it.
 *
 * @param tool the code of the tool, such as {@code AUDIT}, or the instrument of a screening, such as
 *     {@code AUDIT/uk-units}
 * @param on the local date on which it was done
 * @param total what it came to
 * @param band the code of the total's band; null when the tool has none
 * @param screening the thread of the screening; null when the score is from elsewhere
 */
public record ToolScore(
        String tool,
        LocalDate on,
        int total,
        @Nullable String band,
        @Nullable EntryId screening) {

    /** The code of the tool, whatever its wording: the part of the instrument before the stroke. */
    public String code() {
        int stroke = tool.indexOf('/');
        return stroke < 0 ? tool : tool.substring(0, stroke);
    }

    /** Names the tool only. */
    @Override
    public String toString() {
        return "ToolScore[" + code() + "]";
    }

    static ToolScore read(Fields fields) {
        return new ToolScore(
                fields.text("tool"),
                fields.date("on"),
                fields.integer("total"),
                fields.optText("band"),
                fields.optParsed("screening", EntryId::parse, "not-an-id"));
    }

    Json write() {
        return Json.obj()
                .put("tool", tool)
                .putText("on", on)
                .put("total", total)
                .put("band", band)
                .putText("screening", screening)
                .build();
    }
}
