package org.throughcare.mobile.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Options;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.assessment.Assessment;
import org.throughcare.model.assessment.ClinicalAssessment;
import org.throughcare.model.assessment.Conclusions;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;

/**
 * What an assessment comes to, and whether the treatment plan is final: with prescribing in it, not before a clinician has
 * assessed (CTR-5).
 */
public final class ConclusionsForm extends AssessmentPart {

    /** What a route calls it. */
    public static final String WHAT = "assessment-conclusions";

    private static final String FINAL = "planFinal";

    /** The page of that assessment. */
    public ConclusionsForm(Desk desk, LedgerId ledger, Current<Assessment> current) {
        super(desk, ledger, WHAT, current);
    }

    @Override
    public Values start() {
        Conclusions before = assessment().conclusions();
        return Values.EMPTY
                .with("dependence", before.dependence())
                .with("suitability", before.suitability())
                .with("suitabilityWhy", before.suitabilityWhy())
                .with("prescribingPlanned", yesNo(before.prescribingPlanned()))
                .with(FINAL, yesNo(before.planFinalOn() != null))
                .with("planFinalOn", before.planFinalOn() == null ? desk().today() : before.planFinalOn());
    }

    private static @Nullable String yesNo(@Nullable Boolean value) {
        return value == null ? null : value ? "yes" : "no";
    }

    @Override
    public List<Section> sections(Values values) {
        List<Field> plan = new ArrayList<>();
        plan.add(Field.Choice.tiles(about("prescribingPlanned"), yesNo()));
        if (values.is("prescribingPlanned", "yes")) {
            plan.add(clinician());
        }
        plan.add(Field.Choice.tiles(about(FINAL), yesNo()));
        if (values.is(FINAL, "yes")) {
            plan.add(new Field.Day(about("planFinalOn"), List.of(desk().today())));
        }
        return List.of(
                Section.of(
                        "",
                        Field.Choice.rows(
                                about("dependence"),
                                words("assessment.dependence", "dependent", "misuse", "not-dependent")),
                        Field.Choice.tiles(
                                about("suitability"),
                                words("assessment.suitability", Conclusions.SUITABLE, Conclusions.NOT_SUITABLE)),
                        new Field.Text(about("suitabilityWhy").orNot(), 3)),
                new Section(texts().get("assessment.plan"), plan));
    }

    private List<Option> yesNo() {
        return new Options(texts(), desk().lists()).yesNo();
    }

    private Field clinician() {
        Optional<Current<ClinicalAssessment>> latest = ClinicalAssessment.latestIn(record(), desk().today());
        About about = latest.map(found -> About.of("clinician", texts().get("assessment.clinician"))
                        .hint(ClosingWords.clinical(found.body(), texts())))
                .orElseGet(() -> About.of("clinician", texts().get("assessment.clinician.none"))
                        .hint(texts().get("assessment.clinician.more")));
        return new Field.Note(about, latest.isPresent() ? Tone.GOOD : Tone.WARNING);
    }

    @Override
    protected Assessment body(Values values) {
        boolean prescribing = values.is("prescribingPlanned", "yes");
        LocalDate finalOn = finalOn(values);
        return assessment()
                .concluding(new Conclusions(
                        values.optional("dependence"),
                        values.optional("suitability"),
                        values.optional("suitabilityWhy"),
                        prescribing,
                        prescribing ? cited(finalOn == null ? desk().today() : finalOn) : null,
                        finalOn));
    }

    @Override
    protected List<Problem> more(Values values) {
        LocalDate on = finalOn(values);
        // What is missing altogether the rule of the kind says already; this is about what is cited.
        return on == null || cited(on) == null
                ? List.of()
                : ClinicalAssessment.beforeFinal(record(), values.is("prescribingPlanned", "yes"), cited(on), on);
    }

    private @Nullable EntryId cited(LocalDate by) {
        return ClinicalAssessment.latestIn(record(), by).map(Current::id).orElse(null);
    }

    private @Nullable LocalDate finalOn(Values values) {
        return values.is(FINAL, "yes") ? values.date("planFinalOn") : null;
    }
}
