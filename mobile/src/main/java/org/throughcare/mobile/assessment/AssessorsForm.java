package org.throughcare.mobile.assessment;

import java.util.List;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.assessment.Assessment;
import org.throughcare.model.assessment.Assessor;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.reference.ReferenceData;

/** Who assesses: one or several, each with organisation and role (CTR-4). */
public final class AssessorsForm extends AssessmentPart {

    /** What a route calls it. */
    public static final String WHAT = "assessment-assessors";

    private static final String ASSESSORS = "assessors";

    /** The page of that assessment. */
    public AssessorsForm(Desk desk, LedgerId ledger, Current<Assessment> current) {
        super(desk, ledger, WHAT, current);
    }

    @Override
    public Values start() {
        Values values = Values.EMPTY;
        int number = 0;
        for (Assessor assessor : assessment().assessors().values()) {
            String line = Values.line(ASSESSORS, number++);
            values = values.withLine(ASSESSORS)
                    .with(line + "name", assessor.name())
                    .with(line + "organisation", assessor.organisation())
                    .with(line + "role", assessor.role());
        }
        return values;
    }

    @Override
    public List<Section> sections(Values values) {
        return List.of(Section.of(
                "",
                new Field.Lines(
                        about(ASSESSORS),
                        texts().get("assessment.assessors.add"),
                        List.of(
                                new Field.Text(about("name"), 1),
                                Field.Choice.rows(about("organisation"), codes(ReferenceData.ASSESSOR_ORGANISATIONS)),
                                new Field.Text(about("role").orNot(), 1)))));
    }

    @Override
    protected Assessment body(Values values) {
        return assessment()
                .by(values.lines(ASSESSORS).stream()
                        .map(number -> assessor(values, Values.line(ASSESSORS, number)))
                        .toList());
    }

    private static Assessor assessor(Values values, String line) {
        return new Assessor(
                values.text(line + "name"), values.text(line + "organisation"), values.optional(line + "role"));
    }
}
