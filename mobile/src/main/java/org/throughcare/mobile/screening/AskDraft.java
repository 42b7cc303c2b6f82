package org.throughcare.mobile.screening;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.screening.NotAnswered;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Questionnaires;

/** How a screening that is not saved yet is kept on the tablet. */
final class AskDraft {

    private AskDraft() {}

    static Json.Obj json(AskModel model, Instant begunAt) {
        Questionnaire.About about = model.chosen().about();
        ObjBuilder answers = Json.obj();
        model.answers().forEach(answers::put);
        ObjBuilder leftOut = Json.obj();
        model.given()
                .leftOut()
                .forEach((linkId, one) -> leftOut.put(
                        linkId,
                        Json.obj().put("why", one.why()).put("note", one.note()).build()));
        return Json.obj()
                .put("instrument", about.instrument())
                .put("version", about.version())
                .put("answers", answers.build())
                .put("leftOut", leftOut.build())
                .put("onePage", model.spot().onePage())
                .put("reason", model.reason())
                .putText("begunAt", begunAt)
                .build();
    }

    /** What was kept; empty when this build does not have the instrument. Older drafts say less. */
    static Optional<AskEvent.Restored> read(Json.Obj kept, Instant otherwise) {
        Fields fields = Fields.of(kept);
        Questionnaire known = Questionnaires.bundled().find(fields.text("instrument"), fields.text("version"));
        if (known == null) {
            return Optional.empty();
        }
        Fields answers = fields.object("answers");
        Map<String, Integer> given = new LinkedHashMap<>();
        answers.names().forEach(name -> given.put(name, answers.integer(name)));
        Map<String, NotAnswered> leftOut = new LinkedHashMap<>();
        Fields out = fields.optObject("leftOut");
        if (out != null) {
            out.names()
                    .forEach(name -> leftOut.put(
                            name,
                            new NotAnswered(
                                    out.object(name).text("why"),
                                    out.object(name).optText("note"))));
        }
        Instant begun = fields.optInstant("begunAt");
        String reason = fields.optText("reason");
        return Optional.of(new AskEvent.Restored(
                known,
                new Given(given, leftOut),
                Boolean.TRUE.equals(fields.optBool("onePage")),
                reason == null ? "" : reason,
                begun == null ? otherwise : begun));
    }
}
