package org.throughcare.mobile.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.assessment.ClinicalAssessment;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;

/** That a clinician has assessed whether prescribing suits (CTR-5). */
public final class ClinicalAssessmentForm extends EntryForm<ClinicalAssessment> {

    /** The form for that person; with a thread it amends that one. */
    public ClinicalAssessmentForm(Desk desk, LedgerId ledger, @Nullable Current<ClinicalAssessment> amended) {
        super(desk, ledger, ClinicalAssessment.KIND, amended);
    }

    @Override
    public Values start() {
        Current<ClinicalAssessment> before = amended();
        if (before == null) {
            return Values.EMPTY.with("heldOn", desk().today());
        }
        ClinicalAssessment body = before.body();
        return Values.EMPTY
                .with("heldOn", body.heldOn())
                .with("clinician", body.clinician())
                .with("role", body.role())
                .with("outcome", body.outcome())
                .with("conditions", body.conditions());
    }

    @Override
    public List<Section> sections(Values values) {
        return List.of(Section.of(
                "",
                new Field.Day(
                        about("heldOn"), List.of(desk().today(), desk().today().minusDays(1))),
                new Field.Text(about("clinician"), 1),
                Field.Choice.tiles(about("role"), words("clinical-assessment.role", "doctor", "nurse", "pharmacist")),
                Field.Choice.rows(
                        about("outcome"),
                        words(
                                "clinical-assessment.outcome",
                                ClinicalAssessment.SUITABLE,
                                ClinicalAssessment.NOT_SUITABLE)),
                new Field.Text(about("conditions").orNot(), 3)));
    }

    @Override
    protected ClinicalAssessment body(Values values) {
        LocalDate on = values.date("heldOn");
        return new ClinicalAssessment(
                on == null ? desk().today() : on,
                values.text("clinician"),
                values.text("role"),
                values.text("outcome"),
                values.optional("conditions"));
    }
}
