package org.throughcare.model.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughcare.model.assessment.Assessments.audit;
import static org.throughcare.model.assessment.Assessments.problems;
import static org.throughcare.model.assessment.Assessments.refusals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.testkit.Requirement;

/** Where a score of the AUDIT points to, and that the worker decides. */
class RoutingTest {

    @ParameterizedTest(name = "{0}: {1}")
    @Requirement({"ATR-B7", "CTR-23", "CTR-24"})
    @CsvSource({
        "0, low, NONE BRIEF-ADVICE",
        "7, low, NONE BRIEF-ADVICE",
        "8, not-indicated-for-atr, BRIEF-ADVICE EXTENDED-BRIEF PROGRAMME",
        "12, not-indicated-for-atr, BRIEF-ADVICE EXTENDED-BRIEF PROGRAMME",
        "15, not-indicated-for-atr, BRIEF-ADVICE EXTENDED-BRIEF PROGRAMME",
        "16, not-indicated-for-atr, BRIEF-ADVICE EXTENDED-BRIEF PROGRAMME",
        "17, not-indicated-for-atr, BRIEF-ADVICE EXTENDED-BRIEF PROGRAMME",
        "18, consider-for-atr, BRIEF-ADVICE EXTENDED-BRIEF PROGRAMME ATR-ASSESSMENT",
        "19, consider-for-atr, BRIEF-ADVICE EXTENDED-BRIEF PROGRAMME ATR-ASSESSMENT",
        "20, possible-dependence, ATR-ASSESSMENT BRIEF-ADVICE EXTENDED-BRIEF PROGRAMME",
        "40, possible-dependence, ATR-ASSESSMENT BRIEF-ADVICE EXTENDED-BRIEF PROGRAMME",
    })
    void eachTotalPointsSomewhere(int total, String code, String options) {
        RoutingAdvice advice = RoutingAdvice.of(audit("2026-12-08", total)).orElseThrow();

        assertThat(advice.code()).isEqualTo(code);
        assertThat(advice.options()).containsExactly(options.split(" "));
    }

    @Test
    void otherToolsAndTotalsThatCannotBePointNowhere() {
        assertThat(RoutingAdvice.of(audit("2026-12-08", 41))).isEmpty();
        assertThat(RoutingAdvice.of(new ToolScore("SADQ", LocalDate.of(2026, 12, 8), 31, null, null)))
                .isEmpty();
    }

    @ParameterizedTest(name = "AUDIT {0}, {1}, why: {2}")
    @Requirement("ATR-B7")
    @CsvSource({
        "12, BRIEF-ADVICE, , ''",
        "12, ATR-ASSESSMENT, , overruleWhy why-overruled",
        "12, ATR-ASSESSMENT, withdrew twice this year, ''",
        "12, GP-ADVICE, , ''",
        "18, ATR-ASSESSMENT, , ''",
        "26, NONE, , overruleWhy why-overruled",
    })
    void theWorkerMayOverruleWithAReason(int total, String choice, @Nullable String why, String refusal) {
        AlcoholRouting routing = new AlcoholRouting(
                LocalDate.of(2026, 12, 8), audit("2026-12-08", total), null, choice, why, null, null);

        assertThat(refusals(problems(AlcoholRouting.KIND, routing, "2026-12-08")))
                .isEqualTo(refusal.isEmpty() ? List.of() : List.of(refusal));
    }

    @Test
    @Requirement("CTR-24")
    void aConcernWithoutAScoreMayBeRoutedToTheGp() {
        LocalDate on = LocalDate.of(2027, 1, 4);
        AlcoholRouting concern =
                new AlcoholRouting(on, null, "shakes in the morning", "GP-ADVICE", null, "Dr Evans", null);
        AlcoholRouting nothing = new AlcoholRouting(on, null, null, "GP-ADVICE", null, null, null);

        assertThat(problems(AlcoholRouting.KIND, concern, "2027-01-04")).isEmpty();
        assertThat(refusals(problems(AlcoholRouting.KIND, nothing, "2027-01-03")))
                .containsExactly("routedOn in-the-future", "concern score-or-concern");
    }
}
