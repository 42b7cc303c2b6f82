package org.throughcare.model.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.ObjBuilder;

/** The JSON form of an assessment: each section, assessor and tool is a member of its own, such as {@code section.HOUSING}. */
final class AssessmentForm {

    static final String SECTION = "section.";
    static final String ASSESSOR = "assessor.";
    static final String TOOL = "tool.";

    private AssessmentForm() {}

    static Assessment read(Fields fields) {
        return new Assessment(
                fields.text("purpose"),
                fields.date("heldOn"),
                named(SECTION, fields, Section::read),
                named(ASSESSOR, fields, Assessor::read),
                named(TOOL, fields, ToolScore::read),
                MentalHealth.read(fields),
                Conclusions.read(fields),
                fields.optDate("completedOn"));
    }

    static Json.Obj write(Assessment assessment) {
        ObjBuilder object = Json.obj().put("purpose", assessment.purpose()).putText("heldOn", assessment.heldOn());
        assessment.sections().forEach((code, section) -> object.put(SECTION + code, section.write()));
        assessment.assessors().forEach((key, assessor) -> object.put(ASSESSOR + key, assessor.write()));
        assessment.tools().forEach((key, tool) -> object.put(TOOL + key, tool.write()));
        assessment.mentalHealth().write(object);
        assessment.conclusions().write(object);
        return object.putText("completedOn", assessment.completedOn()).build();
    }

    /** The members whose names begin so, by the rest of their names. */
    static <T> Map<String, T> named(String prefix, Fields fields, Function<Fields, T> reader) {
        Map<String, T> found = new LinkedHashMap<>();
        fields.names().stream()
                .filter(name -> name.startsWith(prefix) && fields.has(name))
                .forEach(name -> found.put(name.substring(prefix.length()), reader.apply(fields.object(name))));
        return found;
    }
}
