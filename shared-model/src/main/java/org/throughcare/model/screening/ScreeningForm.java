package org.throughcare.model.screening;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.screening.Screening.Mode;

/** The JSON form of a screening. */
final class ScreeningForm {

    private ScreeningForm() {}

    static Screening read(Fields fields) {
        return new Screening(
                fields.text("instrument"),
                fields.text("instrumentVersion"),
                fields.text("language"),
                fields.parsed("mode", Mode::ofWord, "not-a-mode"),
                answers(fields.optObject("answers")),
                fields.texts("skipped"),
                NotAnswered.readAll(fields.optObject("notAnswered")),
                fields.optInteger("total"),
                fields.optText("band"),
                fields.instant("happenedAt"),
                fields.optText("place"),
                fields.optText("note"));
    }

    static Json.Obj write(Screening screening) {
        return Json.obj()
                .put("instrument", screening.instrument())
                .put("instrumentVersion", screening.instrumentVersion())
                .put("language", screening.language())
                .put("mode", screening.mode().word())
                .put("answers", answers(screening.answers()))
                .putAll("skipped", screening.skipped(), Json::of)
                .put("notAnswered", NotAnswered.writeAll(screening.notAnswered()))
                .put("total", screening.total())
                .put("band", screening.band())
                .putText("happenedAt", screening.happenedAt())
                .put("place", screening.place())
                .put("note", screening.note())
                .build();
    }

    private static Map<String, Integer> answers(@Nullable Fields fields) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        if (fields != null) {
            fields.names().forEach(linkId -> answers.put(linkId, fields.integer(linkId)));
        }
        return answers;
    }

    private static @Nullable Json answers(Map<String, Integer> answers) {
        if (answers.isEmpty()) {
            return null;
        }
        ObjBuilder object = Json.obj();
        answers.forEach(object::put);
        return object.build();
    }
}
