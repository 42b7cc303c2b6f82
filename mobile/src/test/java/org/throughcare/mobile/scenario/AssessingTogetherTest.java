package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.assessment.AssessmentStart;
import org.throughcare.mobile.assessment.AssessorsForm;
import org.throughcare.mobile.assessment.ClinicalAssessmentForm;
import org.throughcare.mobile.assessment.CompletingForm;
import org.throughcare.mobile.assessment.ConclusionsForm;
import org.throughcare.mobile.assessment.MentalHealthForm;
import org.throughcare.mobile.assessment.RoutingForm;
import org.throughcare.mobile.assessment.SectionForm;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.model.assessment.AlcoholRouting;
import org.throughcare.model.assessment.Assessment;
import org.throughcare.model.assessment.Assessor;
import org.throughcare.model.assessment.ClinicalAssessment;
import org.throughcare.model.assessment.Section.Status;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;

/** Bethan of the provider and Colin of probation assess Declan together, each on a tablet of their own. */
class AssessingTogetherTest {

    private static final String ATR = "atr";

    private final World world = World.at("2026-12-01T09:00:00Z");
    private final TwoAtWork two = TwoAtWork.in(world);
    private final Hand bethan = two.bethan();
    private final Hand colin = two.colin();

    @BeforeEach
    void bothHaveDeclan() {
        bethan.record(Cast.DECLAN, Person.KIND, Cast.declan());
        two.meet();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Requirement("CTR-4")
    void whatBothFillInOfflineIsOneJointAssessmentOnBothTablets() {
        EntryId assessment = begin(bethan, ATR);
        two.meet();
        two.part();
        fill(bethan, assessment, "ALCOHOL", "drinks from the morning on");
        fill(colin, assessment, "RISK", "nobody at risk but himself");
        joins(colin, assessment);
        fill(bethan, assessment, "GOALS", "wants to stop");

        two.meet();

        for (Hand hand : List.of(bethan, colin)) {
            Current<Assessment> current = hand.current(Cast.DECLAN, Assessment.KIND, assessment);
            assertThat(current.inConflict()).isFalse();
            assertThat(hand.duties(Cast.DECLAN, "to-resolve")).isEmpty();
            Assessment body = current.body();
            for (String done : List.of("ALCOHOL", "RISK", "GOALS")) {
                assertThat(body.sections().get(done).status()).isEqualTo(Status.DONE);
            }
            assertThat(body.openSections()).contains("HEALTH", "SUBSTANCES").doesNotContain("ALCOHOL", "RISK", "GOALS");
            assertThat(body.assessors().values())
                    .extracting(Assessor::name)
                    .containsExactlyInAnyOrder("Bethan Hughes", "Colin Baptiste");
            assertThat(body.joint()).isTrue();
            assertThat(Forms.of(hand).desk().rooms().line(Assessment.KIND, body, words(hand)))
                    .contains("Joint");
        }
        assertThat(world.onServer(Cast.DECLAN).stream().filter(Assessment.KIND::names))
                .as("the beginning, three sections and an assessor")
                .hasSize(5);
    }

    @Test
    @Requirement("CTR-4")
    void theSameSectionFilledInByBothWaitsForOneOfThemAndNobodyGoesOnOverIt() {
        EntryId assessment = begin(bethan, ATR);
        two.meet();
        two.part();
        fill(bethan, assessment, "RISK", "none");
        fill(colin, assessment, "RISK", "a brother he fears");

        two.meet();

        assertThat(colin.duties(Cast.DECLAN, "to-resolve")).hasSize(1);
        SectionForm next = new SectionForm(Forms.of(colin).desk(), Cast.DECLAN, "GOALS", current(colin, assessment));
        assertThat(Forms.of(colin).refused(next, next.start()))
                .containsExactly("Two people recorded different things in this assessment. Choose first, then go on.");
    }

    @Test
    @Requirement("CTR-5")
    void aPlanWithPrescribingIsFinalOnlyAfterAClinicianHasAssessed() {
        EntryId assessment = begin(bethan, "drr");
        two.meet();
        two.part();
        ConclusionsForm before = conclusions(bethan, assessment);
        Values planned = before.start()
                .with("dependence", "dependent")
                .with("suitability", "suitable")
                .with("prescribingPlanned", "yes")
                .with("planFinal", "yes");
        assertThat(Forms.of(bethan).refused(before, planned))
                .containsExactly("Prescribing is planned and no clinician has assessed: the plan can't be final yet.");

        ClinicalAssessmentForm clinical =
                new ClinicalAssessmentForm(Forms.of(colin).desk(), Cast.DECLAN, null);
        EntryId assessed = Forms.of(colin)
                .save(
                        clinical,
                        clinical.start()
                                .with("clinician", "Dr Owen")
                                .with("role", "doctor")
                                .with("outcome", "suitable"));
        two.meet();

        Forms.of(bethan).save(conclusions(bethan, assessment), planned);
        two.meet();
        Assessment seen = current(colin, assessment).body();
        assertThat(seen.conclusions().planFinal()).isTrue();
        assertThat(seen.conclusions().clinicalAssessment()).isEqualTo(assessed);
        assertThat(colin.current(Cast.DECLAN, ClinicalAssessment.KIND)).hasSize(1);
    }

    @Test
    @Requirement("CTR-6")
    void aSuspectedSecondIllnessThatNobodyWasAskedAboutAsksWhyNot() {
        EntryId assessment = whole(bethan, "mhtr", "suspected");
        CompletingForm form = completing(bethan, assessment);
        Values silent = form.start();

        assertThat(form.sections(silent).stream()
                        .flatMap(section -> section.fields().stream())
                        .map(field -> field.about().label()))
                .contains("Why was nobody asked?");
        assertThat(Forms.of(bethan).refused(form, silent))
                .containsExactly("A dual diagnosis is suspected or known and nobody was asked: please say why not.");

        Forms.of(bethan).save(form, silent.with("noSourceWhy", "the surgery is closed till Monday"));
        two.meet();

        Assessment seen = current(colin, assessment).body();
        assertThat(seen.complete()).isTrue();
        assertThat(seen.mentalHealth().noSourceWhy()).isEqualTo("the surgery is closed till Monday");
    }

    @Test
    @Requirement("CTR-6")
    void whoAskedAGpIsNotAskedWhyNot() {
        EntryId assessment = whole(bethan, "mhtr", "known");
        two.meet();
        MentalHealthForm more = new MentalHealthForm(Forms.of(colin).desk(), Cast.DECLAN, current(colin, assessment));
        Forms.of(colin)
                .save(
                        more,
                        more.start()
                                .withLine("sources")
                                .with("sources[0].who", "GP, Dr Evans")
                                .with("sources[0].askedOn", LocalDate.of(2026, 12, 1)));
        two.meet();
        CompletingForm form = completing(bethan, assessment);

        assertThat(Forms.of(bethan).refused(form, form.start())).isEmpty();
    }

    @Test
    @Requirement("CTR-26")
    void anAuditOfAugustIsTooOldAndAFreshOneFromTheOtherTabletWillDo() {
        TwoAtWork.audit(bethan, 26, "2026-08-01T10:00:00Z");
        EntryId assessment = whole(bethan, ATR, "none");
        CompletingForm form = completing(bethan, assessment);
        assertThat(Forms.of(bethan).refused(form, form.start()))
                .containsExactly(
                        "A fresh AUDIT is needed: the last alcohol tool is of Sat 1 Aug 2026, 122 days before.");

        TwoAtWork.audit(colin, 24, "2026-12-01T08:30:00Z");
        two.meet();
        CompletingForm again = completing(bethan, assessment);
        Forms.of(bethan).save(again, again.start());
        two.meet();

        Assessment seen = current(colin, assessment).body();
        assertThat(seen.completedOn()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(seen.tools().values()).anyMatch(tool -> tool.total() == 24);
    }

    @Test
    @Requirement({"ATR-B7", "CTR-24"})
    void anAuditOfTwelvePointsToBriefAdviceAndTheWorkerOverrulesWithAReason() {
        two.part();
        TwoAtWork.audit(bethan, 12, "2026-12-01T08:30:00Z");
        RoutingForm form = new RoutingForm(Forms.of(bethan).desk(), Cast.DECLAN, null);
        Values atr = form.start().with("choice", "ATR-ASSESSMENT");
        assertThat(form.sections(atr).stream()
                        .flatMap(section -> section.fields().stream())
                        .map(field -> field.about().label()))
                .contains("Not indicated for an ATR; brief advice", "Why other than advised");
        assertThat(Forms.of(bethan).refused(form, atr)).containsExactly("This is other than advised: please say why.");

        Forms.of(bethan).save(form, atr.with("overruleWhy", "withdrew twice this year"));
        two.meet();

        AlcoholRouting seen =
                colin.current(Cast.DECLAN, AlcoholRouting.KIND).get(0).body();
        assertThat(seen.advice().orElseThrow().code()).isEqualTo("not-indicated-for-atr");
        assertThat(seen.overrules()).isTrue();
        assertThat(seen.overruleWhy()).isEqualTo("withdrew twice this year");
        assertThat(seen.routedOn()).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    private static CodeWords words(Hand hand) {
        return new CodeWords(
                Forms.of(hand).desk().lists(), Forms.of(hand).desk().texts());
    }

    private static EntryId begin(Hand hand, String purpose) {
        AssessmentStart form = new AssessmentStart(Forms.of(hand).desk(), Cast.DECLAN);
        return Forms.of(hand).save(form, form.start().with("purpose", purpose));
    }

    private static void fill(Hand hand, EntryId assessment, String section, String found) {
        SectionForm form = new SectionForm(Forms.of(hand).desk(), Cast.DECLAN, section, current(hand, assessment));
        Forms.of(hand).save(form, form.start().with("notes", found));
    }

    private static void joins(Hand hand, EntryId assessment) {
        AssessorsForm form = new AssessorsForm(Forms.of(hand).desk(), Cast.DECLAN, current(hand, assessment));
        Forms.of(hand)
                .save(
                        form,
                        form.start()
                                .withLine("assessors")
                                .with("assessors[1].name", hand.session().name())
                                .with("assessors[1].organisation", "NPS"));
    }

    /** An assessment with everything but its completion. */
    private static EntryId whole(Hand hand, String purpose, String dual) {
        EntryId assessment = begin(hand, purpose);
        for (String section : current(hand, assessment).body().openSections()) {
            if (!section.equals(MentalHealthForm.CODE)) {
                fill(hand, assessment, section, "asked");
            }
        }
        MentalHealthForm mental = new MentalHealthForm(Forms.of(hand).desk(), Cast.DECLAN, current(hand, assessment));
        Forms.of(hand).save(mental, mental.start().with("dualDiagnosis", dual));
        ConclusionsForm conclusions = conclusions(hand, assessment);
        Forms.of(hand)
                .save(
                        conclusions,
                        conclusions
                                .start()
                                .with("dependence", "dependent")
                                .with("suitability", "suitable")
                                .with("prescribingPlanned", "no")
                                .with("planFinal", "no"));
        return assessment;
    }

    private static ConclusionsForm conclusions(Hand hand, EntryId assessment) {
        return new ConclusionsForm(Forms.of(hand).desk(), Cast.DECLAN, current(hand, assessment));
    }

    private static CompletingForm completing(Hand hand, EntryId assessment) {
        return new CompletingForm(Forms.of(hand).desk(), Cast.DECLAN, current(hand, assessment));
    }

    private static Current<Assessment> current(Hand hand, EntryId assessment) {
        return hand.current(Cast.DECLAN, Assessment.KIND, assessment);
    }
}
