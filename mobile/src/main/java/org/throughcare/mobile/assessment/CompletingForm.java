package org.throughcare.mobile.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.assessment.Assessment;
import org.throughcare.model.assessment.ToolScore;
import org.throughcare.model.assessment.ValidatedTools;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;

/**
 * The completion of an assessment. It asks for why nobody was asked about a second illness where nobody was (CTR-6), and
 * names what else is missing; an ATR assessment rests on the record's latest alcohol tool (CTR-26).
 */
public final class CompletingForm extends AssessmentPart {

    /** What a route calls it. */
    public static final String WHAT = "assessment-complete";

    /** The page of that assessment. */
    public CompletingForm(Desk desk, LedgerId ledger, Current<Assessment> current) {
        super(desk, ledger, WHAT, current);
    }

    @Override
    public Values start() {
        LocalDate before = assessment().completedOn();
        return Values.EMPTY
                .with("completedOn", before == null ? desk().today() : before)
                .with("noSourceWhy", assessment().mentalHealth().noSourceWhy());
    }

    @Override
    public List<Section> sections(Values values) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Day(about("completedOn"), List.of(desk().today())));
        if (assessment().mentalHealth().asksWhyNobody()) {
            fields.add(new Field.Text(about("noSourceWhy"), 2));
        }
        return List.of(new Section("", fields));
    }

    @Override
    protected Assessment body(Values values) {
        LocalDate on = values.date("completedOn");
        LocalDate day = on == null ? desk().today() : on;
        Assessment rested = assessment().purpose().equals(Assessment.ATR) ? resting(day) : assessment();
        return rested.knowing(
                        assessment().mentalHealth().asksWhyNobody()
                                ? assessment().mentalHealth().nobodyBecause(values.optional("noSourceWhy"))
                                : assessment().mentalHealth())
                .completed(day);
    }

    /** The assessment with the record's latest alcohol tool, fresh or not, where it names none that is. */
    private Assessment resting(LocalDate day) {
        if (assessment().tools().values().stream().anyMatch(tool -> ValidatedTools.supportsAtr(tool, day))) {
            return assessment();
        }
        Stream<ToolScore> latest =
                ValidatedTools.latest(ValidatedTools.in(record(), Texts.ZONE).stream(), Assessment.ATR, day).stream();
        return assessment()
                .using(Stream.concat(assessment().tools().values().stream(), latest)
                        .toList());
    }

    @Override
    public String keyOf(int draft, String bodyField) {
        return bodyField.equals("noSourceWhy") ? bodyField : "completedOn";
    }
}
