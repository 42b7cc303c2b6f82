package org.throughcare.model.assessment;

import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.EntryId;

/** The JSON form of a completion: each need is a member of its own, such as {@code need.HOUSING}. */
final class CompletionForm {

    static final String NEED = "need.";

    private CompletionForm() {}

    static Completion read(Fields fields) {
        return new Completion(
                fields.parsed("requirement", EntryId::parse, "not-an-id"),
                fields.text("type"),
                AssessmentForm.named(NEED, fields, Completion.Need::read),
                fields.optParsed("finalReview", EntryId::parse, "not-an-id"),
                tool(fields.optObject("startTool")),
                tool(fields.optObject("endTool")),
                fields.optText("noEndToolWhy"),
                fields.optDate("endedOn"),
                fields.optText("endReason"),
                fields.optText("note"));
    }

    static Json.Obj write(Completion completion) {
        ObjBuilder object =
                Json.obj().putText("requirement", completion.requirement()).put("type", completion.type());
        completion.needs().forEach((code, need) -> object.put(NEED + code, need.write()));
        return object.putText("finalReview", completion.finalReview())
                .put("startTool", tool(completion.startTool()))
                .put("endTool", tool(completion.endTool()))
                .put("noEndToolWhy", completion.noEndToolWhy())
                .putText("endedOn", completion.endedOn())
                .put("endReason", completion.endReason())
                .put("note", completion.note())
                .build();
    }

    private static @Nullable ToolScore tool(@Nullable Fields fields) {
        return fields == null ? null : ToolScore.read(fields);
    }

    private static @Nullable Json tool(@Nullable ToolScore tool) {
        return tool == null ? null : tool.write();
    }
}
