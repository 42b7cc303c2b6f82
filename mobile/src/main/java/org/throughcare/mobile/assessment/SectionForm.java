package org.throughcare.mobile.assessment;

import java.util.ArrayList;
import java.util.List;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.assessment.Assessment;
import org.throughcare.model.assessment.Section.Status;
import org.throughcare.model.json.Words;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.reference.ReferenceData;

/** One section of an assessment: how far it has come, and what was found or why it does not apply. */
public class SectionForm extends AssessmentPart {

    /** How the names of all sections' pages begin. */
    public static final String WHAT = "assessment-section.";

    private static final int LINES = 8;

    private final String code;

    /** The page of the section of that code. */
    public SectionForm(Desk desk, LedgerId ledger, String code, Current<Assessment> current) {
        super(desk, ledger, WHAT + code, current);
        this.code = code;
    }

    @Override
    public String title() {
        return new CodeWords(desk().lists(), texts()).capital(ReferenceData.ASSESSMENT_SECTIONS, code);
    }

    @Override
    public Values start() {
        org.throughcare.model.assessment.Section section =
                assessment().sections().getOrDefault(code, org.throughcare.model.assessment.Section.NOT_STARTED);
        return Values.EMPTY
                .with("status", Words.of(section.status() == Status.NOT_STARTED ? Status.DONE : section.status()))
                .with("why", section.why())
                .with("notes", section.notes());
    }

    @Override
    public List<Section> sections(Values values) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.Choice.tiles(
                about("status"),
                words(
                        "assessment.status",
                        Words.of(Status.IN_PROGRESS),
                        Words.of(Status.DONE),
                        Words.of(Status.NOT_APPLICABLE))));
        fields.add(applies(values) ? new Field.Text(about("notes").orNot(), LINES) : new Field.Text(about("why"), 2));
        return List.of(new Section("", fields));
    }

    @Override
    protected Assessment body(Values values) {
        Status status = Words.parse(Status.values(), values.text("status"));
        return assessment()
                .with(
                        code,
                        new org.throughcare.model.assessment.Section(
                                status,
                                applies(values) ? null : values.optional("why"),
                                applies(values) ? values.optional("notes") : null));
    }

    @Override
    public String keyOf(int draft, String bodyField) {
        return bodyField.startsWith("section.") ? "status" : super.keyOf(draft, bodyField);
    }

    private static boolean applies(Values values) {
        return !values.is("status", Words.of(Status.NOT_APPLICABLE));
    }
}
