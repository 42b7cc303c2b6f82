package org.throughcare.model.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughcare.model.assessment.Assessments.BETHAN;
import static org.throughcare.model.assessment.Assessments.COLIN;
import static org.throughcare.model.assessment.Assessments.audit;
import static org.throughcare.model.assessment.Assessments.begun;
import static org.throughcare.model.assessment.Assessments.completed;
import static org.throughcare.model.assessment.Assessments.done;
import static org.throughcare.model.assessment.Assessments.dual;
import static org.throughcare.model.assessment.Assessments.problems;
import static org.throughcare.model.assessment.Assessments.refusals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.assessment.Section.Status;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.FieldConflict;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Requirement;

/** The assessment: what comes together from two tablets, and what its completion asks for. */
class AssessmentTest {

    private final Entries entries = Entries.of(Cast.DECLAN);

    @Test
    @Requirement("CTR-4")
    void twoAssessorsOfTwoOrganisationsMakeItJoint() {
        Assessment alone = begun(Assessment.ATR, "2026-12-01", "RISK").by(List.of(BETHAN));
        Assessment colleague = alone.by(List.of(BETHAN, new Assessor("Rhys Morgan", "PROVIDER", null)));

        assertThat(alone.joint()).isFalse();
        assertThat(colleague.joint()).isFalse();
        assertThat(alone.by(List.of(BETHAN, COLIN)).joint()).isTrue();
    }

    @Test
    @Requirement("CTR-4")
    void whatTwoAssessorsFillInOnTwoTabletsComesTogether() {
        Assessment blank = begun(Assessment.ATR, "2026-12-01", "ALCOHOL", "RISK", "FAMILY");
        Entry first = entries.record(Assessment.KIND, blank);
        entries.on(Cast.TABLET_A)
                .correct(Assessment.KIND, first, blank.with("ALCOHOL", done()).by(List.of(BETHAN)), "continued");
        entries.on(Cast.TABLET_B)
                .correct(Assessment.KIND, first, blank.with("RISK", done()).by(List.of(COLIN)), "continued");

        Current<Assessment> current = entries.ledger().current(Assessment.KIND).get(0);

        assertThat(current.inConflict()).isFalse();
        assertThat(current.body().openSections()).containsExactly("FAMILY");
        assertThat(current.body().assessors().values()).containsExactlyInAnyOrder(BETHAN, COLIN);
        assertThat(current.body().joint()).isTrue();
    }

    @Test
    void theSameSectionFilledInTwiceIsForAPersonAndNamesNobody() {
        Assessment blank = begun(Assessment.ATR, "2026-12-01", "RISK");
        Entry first = entries.record(Assessment.KIND, blank);
        entries.correct(Assessment.KIND, first, blank.with("RISK", done()).by(List.of(BETHAN)), "continued");
        Section other = new Section(Status.IN_PROGRESS, null, "more to ask");
        entries.correct(Assessment.KIND, first, blank.with("RISK", other).by(List.of(BETHAN)), "continued");

        Current<Assessment> current = entries.ledger().current(Assessment.KIND).get(0);

        assertThat(current.conflicts()).extracting(FieldConflict::field).containsExactly("section.RISK");
        assertThat(BETHAN.key()).doesNotContainIgnoringCase("bethan");
        assertThat(new Assessor(" bethan rees ", "PROVIDER", null).key()).isEqualTo(BETHAN.key());
    }

    @Test
    void whatOneTabletCompletesStaysOpenWhileAnotherReopensASection() {
        Assessment whole = completed(Assessment.DRR, "2026-12-01", dual("none")).with("RISK", Section.NOT_STARTED);
        Assessment open = whole.completed(null);

        assertThat(refusals(problems(Assessment.KIND, open, "2026-12-01"))).isEmpty();
        assertThat(refusals(problems(Assessment.KIND, whole, "2026-12-01")))
                .containsExactly("completedOn sections-open");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "NOT_APPLICABLE, , section.RISK why-not-applicable",
        "NOT_APPLICABLE, has none, ''",
        "DONE, , ''",
    })
    void aSectionThatDoesNotApplyNeedsAReason(Status status, @Nullable String why, String refusal) {
        Assessment body = begun(Assessment.INITIAL, "2026-12-01", "RISK").with("RISK", new Section(status, why, null));

        assertThat(refusals(problems(Assessment.KIND, body, "2026-12-01")))
                .isEqualTo(refusal.isEmpty() ? List.of() : List.of(refusal));
    }

    @Test
    void aCompletionWithoutAnythingNamesWhatIsMissing() {
        Assessment empty = begun(Assessment.DRR, "2026-12-02", "RISK").completed(LocalDate.of(2026, 12, 1));

        assertThat(refusals(problems(Assessment.KIND, empty, "2026-12-02")))
                .containsExactly(
                        "completedOn before-held",
                        "completedOn sections-open",
                        "assessors required",
                        "dependence required",
                        "suitability required",
                        "dualDiagnosis required");
    }

    @Test
    void aScoreFromPaperHasTheBandOfItsQuestionnaire() {
        LocalDate on = LocalDate.of(2026, 12, 1);

        assertThat(ValidatedTools.entered("AUDIT", on, 18).band()).isEqualTo("higher");
        assertThat(ValidatedTools.entered("PHQ-9", on, 12).band()).isEqualTo("moderate");
        assertThat(ValidatedTools.entered("SADQ", on, 31).band()).isNull();
    }

    @ParameterizedTest(name = "{0}, contacted: {1}, why not: {2}")
    @Requirement("CTR-6")
    @CsvSource({
        "suspected, false, false, noSourceWhy why-no-source",
        "known, false, false, noSourceWhy why-no-source",
        "suspected, false, true, ''",
        "suspected, true, false, ''",
        "none, false, false, ''",
    })
    void aSecondIllnessThatNobodyWasAskedAboutAsksWhyNot(String word, boolean contacted, boolean why, String refusal) {
        MentalHealth.Source source =
                new MentalHealth.Source("GP", contacted ? LocalDate.of(2026, 11, 30) : null, null, null);
        MentalHealth said =
                new MentalHealth(word, null, List.of(source), why ? "the surgery is closed till Monday" : null, null);

        assertThat(refusals(problems(Assessment.KIND, completed(Assessment.DRR, "2026-12-01", said), "2026-12-01")))
                .isEqualTo(refusal.isEmpty() ? List.of() : List.of(refusal));
    }

    @Test
    @Requirement("CTR-26")
    void anAuditOfFirstAugustIsTooOldForAnAtrAssessmentOnFirstDecember() {
        Assessment old = completed(Assessment.ATR, "2026-12-01", dual("none"), audit("2026-08-01", 26));

        List<Problem> problems = problems(Assessment.KIND, old, "2026-12-01");

        assertThat(refusals(problems)).containsExactly("tools fresh-tool-needed");
        assertThat(problems.get(0).details()).containsExactly("2026-08-01", "122");
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @Requirement("CTR-26")
    @CsvSource({
        "AUDIT/uk-units, 2026-09-02, ''",
        "AUDIT/who-2001, 2026-12-01, ''",
        "SADQ, 2026-11-01, ''",
        "AUDIT/uk-units, 2026-09-01, tools fresh-tool-needed",
        "AUDIT/uk-units, 2026-12-02, tools alcohol-tool-needed",
        "AUDIT-C/uk-units, 2026-11-30, tools alcohol-tool-needed",
        "PHQ-9, 2026-11-30, tools alcohol-tool-needed",
    })
    void anAtrAssessmentRestsOnAnAlcoholToolOfTheNinetyDaysBefore(String tool, String on, String refusal) {
        ToolScore score = new ToolScore(tool, LocalDate.parse(on), 20, null, null);

        assertThat(refusals(problems(
                        Assessment.KIND, completed(Assessment.ATR, "2026-12-01", dual("none"), score), "2026-12-01")))
                .isEqualTo(refusal.isEmpty() ? List.of() : List.of(refusal));
        assertThat(refusals(problems(
                        Assessment.KIND, completed(Assessment.DRR, "2026-12-01", dual("none"), score), "2026-12-01")))
                .isEmpty();
    }

    @Test
    @Requirement("CTR-26")
    void theScreeningsOfARecordAreFoundAsScoresByTheirLocalDay() {
        Questionnaire audit = Questionnaires.bundled().all().get(0);
        Instant lateInAugust = Instant.parse("2026-07-31T23:30:00Z");
        Entry screening = entries.record(Screening.KIND, Screening.ofTotal(audit, 26, lateInAugust));

        assertThat(ValidatedTools.in(entries.ledger(), ZoneId.of("Europe/London")))
                .containsExactly(new ToolScore(
                        "AUDIT/uk-units", LocalDate.of(2026, 8, 1), 26, "possible-dependence", screening.id()));
    }

    @Test
    @Requirement("CTR-5")
    void aPlanWithPrescribingIsNotFinalBeforeAClinicianHasAssessed() {
        LocalDate on = LocalDate.of(2026, 12, 8);

        assertThat(refusals(problems(Assessment.KIND, plan(true, null), "2026-12-08")))
                .containsExactly("planFinalOn clinical-assessment-missing");
        assertThat(plan(true, null).conclusions().planFinal()).isFalse();
        assertThat(refusals(problems(Assessment.KIND, plan(false, null), "2026-12-08")))
                .isEmpty();

        Entry clinical = entries.record(
                ClinicalAssessment.KIND, new ClinicalAssessment(on, "Dr Owen", "doctor", "suitable", null));
        assertThat(refusals(problems(Assessment.KIND, plan(true, clinical.id()), "2026-12-08")))
                .isEmpty();
        assertThat(plan(true, clinical.id()).conclusions().planFinal()).isTrue();
    }

    @Test
    @Requirement("CTR-5")
    void whatIsCitedHasToBeInTheRecordByTheDayOfThePlan() {
        LocalDate on = LocalDate.of(2026, 12, 8);
        Entry clinical = entries.record(
                ClinicalAssessment.KIND, new ClinicalAssessment(on, "Dr Owen", "doctor", "not-suitable", null));

        assertThat(codes(ClinicalAssessment.beforeFinal(entries.ledger(), true, null, on)))
                .containsExactly("clinical-assessment-missing");
        assertThat(codes(ClinicalAssessment.beforeFinal(entries.ledger(), true, clinical.id(), on.minusDays(1))))
                .containsExactly("clinical-assessment-missing");
        assertThat(codes(ClinicalAssessment.beforeFinal(entries.ledger(), true, clinical.id(), on)))
                .containsExactly("clinician-against");
        assertThat(ClinicalAssessment.beforeFinal(entries.ledger(), false, null, on))
                .isEmpty();
        assertThat(ClinicalAssessment.latestIn(entries.ledger(), on)).isPresent();
        assertThat(ClinicalAssessment.latestIn(entries.ledger(), on.minusDays(1)))
                .isEmpty();
    }

    @Test
    @Requirement("CTR-5")
    void aPlanMadeFinalOnOneTabletIsNotOneOncePrescribingIsPlannedOnAnother() {
        Entry first = entries.record(Assessment.KIND, plan(null, null, null));
        entries.correct(Assessment.KIND, first, plan(null, null, LocalDate.of(2026, 12, 1)), "final");
        entries.correct(Assessment.KIND, first, plan(true, null, null), "prescribing");

        Conclusions together =
                entries.ledger().current(Assessment.KIND).get(0).body().conclusions();

        assertThat(together.planFinalOn()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(together.planFinal()).isFalse();
    }

    @Test
    void nothingIsOfADayThatIsStillToCome() {
        MentalHealth tomorrow = new MentalHealth(
                "known",
                null,
                List.of(new MentalHealth.Source("GP", LocalDate.of(2026, 12, 2), null, null)),
                null,
                null);

        assertThat(refusals(problems(Assessment.KIND, completed(Assessment.DRR, "2026-12-02", tomorrow), "2026-12-01")))
                .containsExactly("heldOn in-the-future", "completedOn in-the-future", "sources in-the-future");
    }

    private static Assessment plan(@Nullable Boolean prescribing, @Nullable EntryId clinical) {
        return plan(prescribing, clinical, LocalDate.of(2026, 12, 8));
    }

    private static Assessment plan(
            @Nullable Boolean prescribing, @Nullable EntryId clinical, @Nullable LocalDate finalOn) {
        return begun(Assessment.DRR, "2026-12-01", "RISK")
                .concluding(new Conclusions(null, null, null, prescribing, clinical, finalOn));
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }
}
