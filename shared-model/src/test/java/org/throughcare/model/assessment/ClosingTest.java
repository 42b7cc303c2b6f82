package org.throughcare.model.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughcare.model.assessment.Assessments.REQUIREMENT;
import static org.throughcare.model.assessment.Assessments.audit;
import static org.throughcare.model.assessment.Assessments.problems;
import static org.throughcare.model.assessment.Assessments.refusals;
import static org.throughcare.model.assessment.Assessments.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.assessment.ClosingChecklist.Item;
import org.throughcare.model.assessment.Completion.Need;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Requirement;

/** The final review, and what closing a requirement's case asks for. */
class ClosingTest {

    private static final String NEED = "OPIOID-PRESCRIBING";
    private static final EntryId REVIEW = new EntryId(FixedIds.at(41));
    private static final EntryId REFERRAL = new EntryId(FixedIds.at(42));

    private final Entries entries = Entries.of(Cast.DECLAN);

    @Test
    @Requirement("CTR-21")
    void aFinalReviewWithoutAProviderIsRefused() {
        FinalReview review = review("atr", null, audit("2027-06-04", 11), "2027-06-04");

        assertThat(refusals(problems(FinalReview.KIND, review, "2027-06-04")))
                .containsExactly("provider provider-missing");
        assertThat(problems(
                        FinalReview.KIND,
                        review("atr", "Bethan Rees", audit("2027-06-04", 11), "2027-06-04"),
                        "2027-06-04"))
                .isEmpty();
    }

    @Test
    @Requirement("CTR-21")
    void whatIsPreparedMayBeIncompleteAndWhatIsCompletedNamesAllThree() {
        FinalReview nothing = new FinalReview(REQUIREMENT, "drr", null, false, null, null, null, null, null, null);
        FinalReview completed = new FinalReview(
                REQUIREMENT, "drr", null, false, null, null, null, null, null, LocalDate.of(2027, 6, 4));

        assertThat(problems(FinalReview.KIND, nothing, "2027-06-04")).isEmpty();
        assertThat(refusals(problems(FinalReview.KIND, completed, "2027-06-04")))
                .containsExactly(
                        "heldOn required",
                        "person person-missing",
                        "provider provider-missing",
                        "manager manager-missing",
                        "tool tool-missing",
                        "outcome required");
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @Requirement("CTR-21")
    @CsvSource({"DIED, , ''", "ABSCONDED, , ''", "OTHER, , outcome required", "OTHER, moved to a hospice, ''"})
    void aReviewThatCannotBeHeldIsCompletedWithItsReason(String why, @Nullable String outcome, String refusal) {
        FinalReview review = new FinalReview(
                REQUIREMENT, "atr", null, false, null, null, null, outcome, why, LocalDate.of(2027, 6, 4));

        assertThat(refusals(problems(FinalReview.KIND, review, "2027-06-04")))
                .isEqualTo(refusal.isEmpty() ? List.of() : List.of(refusal));
    }

    @ParameterizedTest(name = "{0} at the end of a {1}: {2}")
    @Requirement({"ATR-9", "CTR-31"})
    @CsvSource({
        "AUDIT/uk-units, atr, true",
        "LDQ, atr, true",
        "PHQ-9, atr, false",
        "AUDIT-C/uk-units, atr, false",
        "DUDIT, drr, true",
        "AUDIT/uk-units, drr, false",
        "GAD-7, mhtr, true",
        "AUDIT/uk-units, mhtr, false",
        "CORE-10, mhtr, true",
    })
    void aToolFitsTheRequirementThatItMeasures(String tool, String type, boolean fits) {
        ToolScore score = new ToolScore(tool, LocalDate.of(2027, 6, 4), 11, null, null);
        FinalReview review = review(type, "Bethan Rees", score, "2027-06-04");

        assertThat(refusals(problems(FinalReview.KIND, review, "2027-06-04")))
                .isEqualTo(fits ? List.of() : List.of("tool tool-unfit"));
    }

    @Test
    @Requirement("ATR-9")
    void theScoresOfBothEndsStandSideBySide() {
        ToolScore start = audit("2026-12-07", 26);
        ToolScore end = audit("2027-06-04", 11);
        List<ToolScore> all = List.of(audit("2026-08-01", 30), start, audit("2027-03-01", 18), end);

        ToolScore found =
                ToolChange.startOf(all, LocalDate.of(2026, 12, 7), end).orElseThrow();
        ToolChange change = ToolChange.between(found, end).orElseThrow();

        assertThat(change.start().total()).isEqualTo(26);
        assertThat(change.end().total()).isEqualTo(11);
        assertThat(change.difference()).isEqualTo(-15);
        assertThat(ToolChange.startOf(all, LocalDate.of(2026, 6, 1), end))
                .hasValueSatisfying(first -> assertThat(first.total()).isEqualTo(30));
        assertThat(ToolChange.startOf(List.of(end), LocalDate.of(2026, 12, 7), end))
                .isEmpty();
        assertThat(ToolChange.between(new ToolScore("SADQ", start.on(), 31, null, null), end))
                .isEmpty();
    }

    @Test
    @Requirement("ATR-9")
    void anAtrWithoutAScoreAtItsEndIsNotClosedUnlessAReasonIsRecorded() {
        Completion without = closing("atr", "2027-06-07", Map.of(), null, null);

        assertThat(refusals(problems(Completion.KIND, without, "2027-06-07")))
                .containsExactly("endTool end-tool-missing");
        assertThat(problems(Completion.KIND, closing("atr", "2027-06-07", Map.of(), null, "ABSCONDED"), "2027-06-07"))
                .isEmpty();
        assertThat(problems(
                        Completion.KIND,
                        closing("atr", "2027-06-07", Map.of(), audit("2027-06-04", 11), null),
                        "2027-06-07"))
                .isEmpty();
    }

    @Test
    @Requirement("CTR-31")
    void anMhtrWithoutAScoreIsNotClosedEither() {
        assertThat(refusals(
                        problems(Completion.KIND, closing("mhtr", "2027-06-30", Map.of(), null, null), "2027-06-30")))
                .containsExactly("endTool end-tool-missing");
    }

    @Test
    @Requirement("CTR-22")
    void anOpenNeedStandsInTheWayUntilAReferralIsMade() {
        Map<String, Need> open = Map.of(NEED, Need.OPEN);
        Map<String, Need> referred = Map.of(NEED, new Need("stays on it", REFERRAL, LocalDate.of(2027, 5, 28)));
        Map<String, Need> later = Map.of(NEED, new Need("stays on it", REFERRAL, LocalDate.of(2027, 6, 2)));
        ToolScore end = audit("2027-05-28", 11);

        List<Problem> refused = problems(Completion.KIND, closing("atr", "2027-06-01", open, end, null), "2027-06-01");
        assertThat(refusals(refused)).containsExactly("need.OPIOID-PRESCRIBING no-referral");
        assertThat(refused.get(0).details()).containsExactly(NEED);
        assertThat(problems(Completion.KIND, closing("atr", "2027-06-01", referred, end, null), "2027-06-01"))
                .isEmpty();
        assertThat(refusals(problems(Completion.KIND, closing("atr", "2027-06-01", later, end, null), "2027-06-01")))
                .containsExactly("need.OPIOID-PRESCRIBING no-referral");
    }

    @Test
    @Requirement("CTR-22")
    void theChecklistShowsByTheRecordWhatIsDone() {
        LocalDate on = LocalDate.of(2027, 6, 1);
        Completion draft = new Completion(
                REQUIREMENT,
                "atr",
                Map.of(NEED, Need.OPEN),
                null,
                null,
                audit("2027-05-28", 11),
                null,
                null,
                null,
                null);

        assertThat(ClosingChecklist.of(entries.ledger(), draft, on).items())
                .containsExactly(
                        new Item("final-review", "", false),
                        new Item("end-tool", "", true),
                        new Item("need", NEED, false),
                        new Item("end-reason", "", false));
        assertThat(refusals(ClosingChecklist.of(entries.ledger(), draft, on).problems()))
                .containsExactly(
                        "finalReview final-review-missing",
                        "need.OPIOID-PRESCRIBING no-referral",
                        "endReason required");

        entries.record(FinalReview.KIND, review("atr", "Bethan Rees", audit("2027-05-28", 11), "2027-05-28"));
        entries.record(OnwardReferral.KIND, referral("2027-05-28", null));
        Completion whole = closing("atr", "2027-06-01", Map.of(NEED, Need.OPEN), audit("2027-05-28", 11), null);
        assertThat(ClosingChecklist.of(entries.ledger(), whole, on).done()).isTrue();
    }

    @Test
    @Requirement("CTR-22")
    void aReferralThatTheAgencyTurnedDownMeetsNoNeed() {
        Entry made = entries.record(OnwardReferral.KIND, referral("2027-05-28", null));
        LocalDate on = LocalDate.of(2027, 6, 1);
        Current<OnwardReferral> standing = OnwardReferral.standingFor(entries.ledger(), NEED, on);
        assertThat(standing).isNotNull();
        assertThat(OnwardReferral.standingFor(entries.ledger(), NEED, LocalDate.of(2027, 5, 27)))
                .isNull();
        assertThat(OnwardReferral.standingFor(entries.ledger(), "HOUSING", on)).isNull();

        entries.correct(OnwardReferral.KIND, made, referral("2027-05-28", "declined"), "turned down");

        assertThat(OnwardReferral.standingFor(entries.ledger(), NEED, on)).isNull();
        assertThat(referral("2027-05-28", "person-declined").stands()).isTrue();
    }

    @Test
    void anOutcomeHasItsDayAndConsentIsAskedFor() {
        OnwardReferral noDay = new OnwardReferral(
                "Harbour Street", NEED, null, LocalDate.of(2027, 5, 28), null, "accepted", null, null);

        List<Problem> problems = problems(OnwardReferral.KIND, noDay, "2027-06-01");

        assertThat(problems).extracting(Problem::code).containsExactly("no-consent", "required");
        assertThat(refusals(problems)).containsExactly("outcomeOn required");
    }

    @Test
    void afterADeathNobodyIsReferredOnAndNobodyLooksBack() {
        Completion died = new Completion(
                REQUIREMENT,
                "atr",
                Map.of(NEED, Need.OPEN),
                null,
                null,
                null,
                null,
                LocalDate.of(2027, 6, 1),
                Completion.DIED,
                null);

        assertThat(problems(Completion.KIND, died, "2027-06-01")).isEmpty();
        assertThat(ClosingChecklist.of(entries.ledger(), died, LocalDate.of(2027, 6, 1))
                        .done())
                .isTrue();
    }

    @Test
    void needsThatTwoTabletsAddComeTogether() {
        Completion none = new Completion(REQUIREMENT, "atr", Map.of(), null, null, null, null, null, null, null);
        Entry first = entries.record(Completion.KIND, none);
        entries.correct(Completion.KIND, first, needing("HOUSING"), "continued");
        entries.correct(Completion.KIND, first, needing(NEED), "continued");

        Current<Completion> together = entries.ledger().current(Completion.KIND).get(0);

        assertThat(together.inConflict()).isFalse();
        assertThat(together.body().needs().keySet()).containsExactlyInAnyOrder("HOUSING", NEED);
    }

    private static Completion needing(String need) {
        return new Completion(REQUIREMENT, "atr", Map.of(need, Need.OPEN), null, null, null, null, null, null, null);
    }

    private static Completion closing(
            String type, String on, Map<String, Need> needs, @Nullable ToolScore end, @Nullable String noTool) {
        return new Completion(
                REQUIREMENT,
                type,
                needs,
                REVIEW,
                null,
                end,
                noTool,
                LocalDate.parse(on),
                "COMPLETED-ALCOHOL-FREE",
                null);
    }

    private static OnwardReferral referral(String on, @Nullable String outcome) {
        LocalDate day = LocalDate.parse(on);
        return new OnwardReferral(
                "Harbour Street", NEED, null, day, day, outcome, outcome == null ? null : day.plusDays(1), null);
    }
}
