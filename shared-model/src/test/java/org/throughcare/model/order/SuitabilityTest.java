package org.throughcare.model.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.order.PackContents.Missing;
import org.throughcare.model.order.PreSentencePack.Assessor;
import org.throughcare.model.order.PreSentencePack.Placement;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;

class SuitabilityTest {

    private static final LocalDate DEC_8 = LocalDate.of(2026, 12, 8);
    private static final Questionnaire AUDIT = Questionnaires.bundled().all().stream()
            .filter(one -> one.about().instrument().equals("AUDIT/uk-units"))
            .findFirst()
            .orElseThrow();
    private static final String[] ALL_FOUR = {"dependence", "treatment", "arrangements", "willing"};

    private final Entries entries = Entries.of(Cast.SIAN).at("2026-12-08T14:00:00Z");

    @ParameterizedTest(name = "{0}, {1}: {3}")
    @CsvSource({
        "drr, suitable, dependence treatment arrangements willing, -",
        "drr, suitable, dependence treatment arrangements, willing",
        "drr, not-suitable, dependence treatment arrangements, -",
        "drr, undecided, dependence treatment arrangements, -",
        "drr, suitable, treatment willing, dependence arrangements",
        "atr, suitable, dependence treatment arrangements, willing",
        "mhtr, suitable, treatable arrangements willing, -",
        "mhtr, suitable, treatable arrangements, willing",
        "programme, suitable, '', -",
        "drr, of-a-newer-build, '', -",
    })
    @org.throughcare.model.testkit.Requirement({"DRR-B2", "ATR-B2"})
    void suitableIsOnlyWhereEveryConditionIsMet(String type, String conclusion, String met, String unmet) {
        Entry check = entries.record(ConditionCheck.KIND, Bodies.conditions(type, conclusion, met.split(" ")));

        assertThat(ConditionCheck.KIND.check(check))
                .allMatch(Problem::refuses)
                .allMatch(problem -> problem.code().equals("condition-not-met"))
                .extracting(problem -> problem.details().get(0))
                .containsExactly(unmet.equals("-") ? new String[0] : unmet.split(" "));
        assertThat(ConditionCheck.KIND.bodyOf(check)).isEqualTo(Bodies.conditions(type, conclusion, met.split(" ")));
    }

    @ParameterizedTest(name = "AUDIT {0}, evidence {1}: {2}")
    @CsvSource({
        "14, , dependence-not-indicated",
        "19, , dependence-not-indicated",
        "20, , -",
        "14, morning drinking, -",
        ", , dependence-not-shown",
        ", morning drinking, -",
    })
    @org.throughcare.model.testkit.Requirement("ATR-B2")
    void dependenceIsShownInWordsWhereTheAuditDoesNotIndicateIt(
            @Nullable Integer audit, @Nullable String evidence, String expected) {
        ConditionCheck check = atr(audit == null ? null : audit(audit), evidence, false);

        List<Problem> found = ConditionRules.check(check, entries.ledger());

        assertThat(found.isEmpty() ? "-" : found.get(0).code()).isEqualTo(expected);
        assertThat(found).allMatch(Problem::refuses).allMatch(one -> one.field().equals("dependence.evidence"));
    }

    @Test
    @org.throughcare.model.testkit.Requirement("ATR-B2")
    void alcoholThatIsNotLinkedToTheOffenceStopsNobody() {
        ConditionCheck check = atr(audit(14), "morning drinking", false);

        assertThat(ConditionCheck.KIND.check(entries.record(ConditionCheck.KIND, check)))
                .isEmpty();
        assertThat(ConditionRules.check(check, entries.ledger())).isEmpty();
    }

    @Test
    void nothingIsAskedOfACheckThatConcludesNothingYet() {
        ConditionCheck suitable = atr(audit(14), null, null);
        ConditionCheck undecided =
                new ConditionCheck("atr", suitable.conditions(), null, suitable.screening(), ConditionCheck.UNDECIDED);

        assertThat(ConditionRules.check(undecided, entries.ledger())).isEmpty();
    }

    @Test
    void aConditionIsNotLookedIntoTomorrow() {
        ConditionCheck late = new ConditionCheck(
                "drr",
                Map.of("willing", new ConditionCheck.Condition(true, null, "Bethan Hughes", DEC_8.plusDays(1))),
                null,
                null,
                ConditionCheck.UNDECIDED);

        assertThat(ConditionCheck.KIND.check(entries.record(ConditionCheck.KIND, late)))
                .containsExactly(Problem.refusal("willing.on", "in-the-future"));
    }

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-3")
    void aMissingStartDateBlocksTheFinalPackAndAllowsTheDraft() {
        suitableAtr();
        PreSentencePack draft = pack("atr", PreSentencePack.DRAFT, null, DEC_8);
        PreSentencePack done = pack("atr", PreSentencePack.FINAL, null, DEC_8);

        assertThat(contents(draft).missing()).containsExactly(Missing.START_DATE);
        assertThat(contents(draft).check()).isEmpty();
        assertThat(PreSentencePack.KIND.check(entries.record(PreSentencePack.KIND, draft)))
                .isEmpty();
        assertThat(PreSentencePack.KIND.check(entries.record(PreSentencePack.KIND, done)))
                .containsExactly(Problem.refusal("startDate", "start-date-missing"));
    }

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-3")
    void aPlacementThatWasAgreedAfterTheReportIsWarnedOf() {
        PreSentencePack late =
                pack("atr", PreSentencePack.DRAFT, LocalDate.of(2026, 12, 14), LocalDate.of(2026, 12, 11));
        PreSentencePack inTime =
                pack("atr", PreSentencePack.DRAFT, LocalDate.of(2026, 12, 14), LocalDate.of(2026, 12, 10));

        assertThat(PreSentencePack.KIND.check(entries.record(PreSentencePack.KIND, late)))
                .as("on 8 December nobody can have agreed on the 11th")
                .contains(Problem.refusal("agreedOn", "in-the-future"));
        entries.at("2026-12-11T16:00:00Z");
        assertThat(PreSentencePack.KIND.check(entries.record(PreSentencePack.KIND, late)))
                .containsExactly(Problem.warning("agreedOn", "placement-after-report", "2026-12-10"));
        assertThat(PreSentencePack.KIND.check(entries.record(PreSentencePack.KIND, inTime)))
                .isEmpty();
    }

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-3")
    void aPackCollectsWhatTheRecordHoldsAndListsWhatIsMissing() {
        PreSentencePack empty =
                new PreSentencePack("atr", PreSentencePack.FINAL, null, List.of(), Placement.NONE, null, null, null);

        assertThat(contents(empty).missing())
                .containsExactly(
                        Missing.CONDITIONS,
                        Missing.SCORE,
                        Missing.OPTIONS,
                        Missing.CONSENT,
                        Missing.ASSESSOR,
                        Missing.PLACEMENT,
                        Missing.START_DATE,
                        Missing.REPORT_DATE);
        assertThat(contents(empty).check())
                .allMatch(Problem::refuses)
                .extracting(problem -> problem.details().get(0))
                .containsExactly("conditions", "score", "options", "consent", "assessor", "placement", "report-date");

        audit(12);
        suitableAtr();
        PreSentencePack full = pack("atr", PreSentencePack.FINAL, LocalDate.of(2026, 12, 14), DEC_8);
        assertThat(contents(full).missing()).isEmpty();
        assertThat(contents(full).check()).isEmpty();
        assertThat(contents(full).scores())
                .as("the last of each instrument")
                .extracting(Screening::total)
                .containsExactly(22);
        assertThat(contents(full).conditions()).isNotNull();
    }

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-28")
    void anMhtrPackBecomesFinalOnlyForSomebodyWhoIsRegisteredWithAGp() {
        entries.record(
                ConditionCheck.KIND, Bodies.conditions("mhtr", "suitable", "treatable", "arrangements", "willing"));
        PreSentencePack pack = pack("mhtr", PreSentencePack.FINAL, LocalDate.of(2026, 12, 14), DEC_8);

        assertThat(contents(pack).check()).containsExactly(Problem.refusal("status", "pack-missing", "gp"));
        entries.record(GpRegistration.KIND, new GpRegistration(false, null, DEC_8, "Colin Baptiste"));
        assertThat(contents(pack).check())
                .containsExactly(Problem.refusal("status", "pack-missing", "gp-not-registered"));
        entries.at("2026-12-09T09:00:00Z");
        Entry yes = entries.record(
                GpRegistration.KIND,
                new GpRegistration(true, "Quay Surgery", LocalDate.of(2026, 12, 9), "Colin Baptiste"));
        assertThat(GpRegistration.KIND.check(yes)).isEmpty();
        assertThat(contents(pack).check()).isEmpty();
        assertThat(contents(pack("drr", PreSentencePack.FINAL, DEC_8, DEC_8)).missing())
                .as("a DRR asks for no GP and no score")
                .containsExactly(Missing.CONDITIONS);
    }

    @Test
    void aRegistrationNamesThePractice() {
        Entry without = entries.record(GpRegistration.KIND, new GpRegistration(true, null, DEC_8, "Colin"));
        Entry tomorrow =
                entries.record(GpRegistration.KIND, new GpRegistration(false, null, DEC_8.plusDays(1), "Colin"));

        assertThat(GpRegistration.KIND.check(without)).containsExactly(Problem.refusal("practice", "required"));
        assertThat(GpRegistration.KIND.check(tomorrow)).containsExactly(Problem.refusal("checkedOn", "in-the-future"));
    }

    private PackContents contents(PreSentencePack pack) {
        return PackContents.of(pack, entries.ledger());
    }

    private void suitableAtr() {
        entries.record(ConditionCheck.KIND, atr(audit(22), null, null));
    }

    private EntryId audit(int total) {
        return entries.record(
                        Screening.KIND,
                        Screening.ofTotal(
                                AUDIT,
                                total,
                                Instant.parse("2026-12-07T10:00:00Z").plusSeconds(total)))
                .id();
    }

    private static ConditionCheck atr(
            @Nullable EntryId screening, @Nullable String evidence, @Nullable Boolean linked) {
        ConditionCheck plain = Bodies.conditions("atr", ConditionCheck.SUITABLE, ALL_FOUR);
        Map<String, ConditionCheck.Condition> conditions = new LinkedHashMap<>(plain.conditions());
        conditions.put(ConditionCheck.DEPENDENCE, new ConditionCheck.Condition(true, evidence, "Bethan Hughes", DEC_8));
        return new ConditionCheck("atr", conditions, linked, screening, ConditionCheck.SUITABLE);
    }

    private static PreSentencePack pack(String type, String status, @Nullable LocalDate start, LocalDate agreed) {
        return new PreSentencePack(
                type,
                status,
                "Conditional caution considered and not offered",
                List.of(new Assessor("Bethan Hughes", "Harbour Street clinic", "nurse")),
                new Placement("Harbour Street clinic", "Harbour Street", "Helen Ward", agreed),
                start,
                DEC_8,
                LocalDate.of(2026, 12, 10));
    }
}
