package org.throughcare.mobile.assessment;

import java.time.LocalDate;
import java.util.List;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.assessment.Assessment;
import org.throughcare.model.assessment.Assessor;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.ReferenceData;

/** The beginning of an assessment: what it is for, when, and who begins. Its sections then stand in its list of tasks. */
public final class AssessmentStart extends EntryForm<Assessment> {

    /** The form for that person. */
    public AssessmentStart(Desk desk, LedgerId ledger) {
        super(desk, ledger, Assessment.KIND, null);
    }

    @Override
    public Values start() {
        return Values.EMPTY
                .with("heldOn", desk().today())
                .with("name", desk().session().name())
                .with("organisation", "PROVIDER");
    }

    @Override
    public List<Section> sections(Values values) {
        return List.of(
                Section.of(
                        "",
                        Field.Choice.rows(
                                about("purpose"),
                                words(
                                        "assessment.purpose",
                                        Assessment.INITIAL,
                                        Assessment.COMPREHENSIVE,
                                        Assessment.DRR,
                                        Assessment.ATR,
                                        Assessment.MHTR)),
                        new Field.Day(
                                about("heldOn"),
                                List.of(desk().today(), desk().today().minusDays(1)))),
                Section.of(
                        texts().get("assessment.first"),
                        new Field.Text(about("name"), 1),
                        Field.Choice.rows(about("organisation"), codes(ReferenceData.ASSESSOR_ORGANISATIONS)),
                        new Field.Text(about("role").orNot(), 1)));
    }

    @Override
    protected Assessment body(Values values) {
        LocalDate on = values.date("heldOn");
        String purpose = values.text("purpose");
        List<String> sections = desk().lists().list(ReferenceData.ASSESSMENT_SECTIONS).having(purpose, "yes").stream()
                .map(Code::code)
                .toList();
        Assessor first = new Assessor(values.text("name"), values.text("organisation"), values.optional("role"));
        return Assessment.begun(purpose, on == null ? desk().today() : on, sections)
                .by(List.of(first));
    }

    @Override
    public Route after(List<Entry> saved) {
        return new Route.Result(ledger(), Assessment.KIND.name(), saved.get(0).id());
    }
}
