package org.throughcare.model.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.model.screening.Score.Subscore;
import org.throughcare.model.testkit.Requirement;

class ScoringTest {

    private static final Questionnaire AUDIT = Answers.questionnaire("AUDIT/uk-units");
    private static final Questionnaire AUDIT_C = Answers.questionnaire("AUDIT-C/uk-units");
    private static final Questionnaire PHQ_9 = Answers.questionnaire("PHQ-9");
    private static final Questionnaire GAD_7 = Answers.questionnaire("GAD-7");

    @ParameterizedTest(name = "AUDIT {0} -> {1} {2}")
    @CsvSource({
        "0 0 0 0 0 0 0 0 0 0, 0, low",
        "4 4 4 4 4 4 4 4 4 4, 40, possible-dependence",
        "4 3 3 2 2 1 2 2 4 4, 27, possible-dependence",
        "3 2 2 0 0 0 0 0 0 0, 7, low",
        "3 2 2 1 0 0 0 0 0 0, 8, increasing",
        "3 2 2 1 1 1 1 1 2 2, 16, higher"
    })
    void auditVectors(String answers, int total, String band) {
        for (String instrument : List.of("AUDIT/uk-units", "AUDIT/who-2001")) {
            Score score = Scoring.of(Answers.questionnaire(instrument), Answers.of(answers));

            assertThat(score.total()).isEqualTo(total);
            assertThat(score.band()).isEqualTo(band);
            assertThat(score.missing()).isEmpty();
        }
    }

    @Test
    @Requirement("PRS-7")
    void anAuditOf27PointsToPossibleDependenceAtOnce() {
        Score score = Scoring.of(AUDIT, Answers.of("4,3,3,2,2,1,2,2,4,4"));

        assertThat(score.total()).isEqualTo(27);
        assertThat(score.band()).isEqualTo("possible-dependence");
    }

    @Requirement("CTR-23")
    @ParameterizedTest(name = "AUDIT {0} -> {1} {2}")
    @CsvSource({
        "7, low,",
        "8, increasing,",
        "15, increasing,",
        "16, higher,",
        "17, higher,",
        "18, higher, consider-for-atr",
        "19, higher, consider-for-atr",
        "20, possible-dependence,",
        "40, possible-dependence,"
    })
    void auditBandsAndAdvice(int total, String band, String advice) {
        List<String> expected = advice == null ? List.of() : List.of(advice);
        Score answered = Scoring.of(AUDIT, Answers.comingTo(total, AUDIT));
        Score entered = Scoring.ofTotal(AUDIT, total);

        assertThat(List.of(answered, entered)).allSatisfy(score -> {
            assertThat(score.total()).isEqualTo(total);
            assertThat(score.band()).isEqualTo(band);
            assertThat(score.advice()).isEqualTo(expected);
        });
    }

    @ParameterizedTest(name = "AUDIT item 9 = {0}")
    @ValueSource(ints = {1, 3})
    void theLastTwoAuditItemsHaveNoOptionBetween(int answer) {
        Score score = Scoring.of(AUDIT, Answers.of("4 3 3 2 2 1 2 2 " + answer + " 4"));

        assertThat(score.illegal()).containsExactly("9");
        assertThat(score.total()).isNull();
        assertThat(score.band()).isNull();
    }

    @Test
    void whoNeverDrinksIsAskedTheLastTwoOnly() {
        Score score = Scoring.of(AUDIT, Answers.of("0 - - - - - - - 2 0"));

        assertThat(score.total()).isEqualTo(2);
        assertThat(score.skippedByRule()).containsExactly("2", "3", "4", "5", "6", "7", "8");
        assertThat(score.missing()).isEmpty();
    }

    @Test
    void whoDrinksLittleAndNeverMuchIsNotAskedItems4To8() {
        Score score = Scoring.of(AUDIT, Answers.of("1 0 0 - - - - - 0 2"));

        assertThat(score.total()).isEqualTo(3);
        assertThat(score.skippedByRule()).containsExactly("4", "5", "6", "7", "8");
    }

    @Test
    void aMissingAnswerIsNeverA0() {
        Score score = Scoring.of(AUDIT, Answers.of("1 0 1 - 0 0 0 0 0 2"));

        assertThat(score.complete()).isFalse();
        assertThat(score.missing()).containsExactly("4");
        assertThat(score.skippedByRule()).isEmpty();
        assertThat(score.band()).isNull();
    }

    @Test
    void theFirstAnswerAloneDecidesWhatNeedNotBeAsked() {
        assertThat(Scoring.skippable(AUDIT, Map.of())).isEmpty();
        assertThat(Scoring.skippable(AUDIT, Answers.of("1"))).isEmpty();
        assertThat(Scoring.skippable(AUDIT, Answers.of("0"))).hasSize(7);
    }

    @ParameterizedTest(name = "AUDIT-C {0} -> {1} {2} {3} {4}")
    @CsvSource({
        "0 0 0, 0, negative, ,",
        "0 - -, 0, negative, ,",
        "2 1 1, 4, negative, ,",
        "2 2 1, 5, positive, offer-full-audit,",
        "4 4 2, 10, positive, offer-full-audit,",
        "4 4 3, 11, positive, offer-full-audit, possible-dependence",
        "4 4 4, 12, positive, offer-full-audit, possible-dependence"
    })
    void auditCVectors(String answers, int total, String band, String flag, String advice) {
        Score score = Scoring.of(AUDIT_C, Answers.of(answers));

        assertThat(score.total()).isEqualTo(total);
        assertThat(score.band()).isEqualTo(band);
        assertThat(score.flags()).isEqualTo(flag == null ? List.of() : List.of(flag));
        assertThat(score.advice()).isEqualTo(advice == null ? List.of() : List.of(advice));
    }

    @ParameterizedTest(name = "PHQ-9 {0} -> {1}")
    @CsvSource({
        "0, minimal",
        "4, minimal",
        "5, mild",
        "9, mild",
        "10, moderate",
        "14, moderate",
        "15, moderately-severe",
        "19, moderately-severe",
        "20, severe",
        "27, severe"
    })
    void phq9Bands(int total, String band) {
        Score score = Scoring.of(PHQ_9, Answers.comingTo(total, PHQ_9));

        assertThat(score.total()).isEqualTo(total);
        assertThat(score.band()).isEqualTo(band);
    }

    @Test
    void thoughtsOfSelfHarmOpenTheRiskStepWhateverTheTotal() {
        Score score = Scoring.of(PHQ_9, Answers.of("0 0 0 0 0 0 0 0 1"));

        assertThat(score.total()).isEqualTo(1);
        assertThat(score.band()).isEqualTo("minimal");
        assertThat(score.flags()).containsExactly("open-risk-step");
    }

    @Test
    void theRiskStepDoesNotWaitForTheOtherAnswers() {
        Score score = Scoring.of(PHQ_9, Answers.of("- - - - - - - - 1"));

        assertThat(score.total()).isNull();
        assertThat(score.flags()).containsExactly("open-risk-step");
    }

    @Test
    void aPhq9WithoutThoughtsOfSelfHarmRaisesNothing() {
        assertThat(Scoring.of(PHQ_9, Answers.of("3 3 3 3 3 3 3 3 0")).flags()).isEmpty();
    }

    @Test
    void aPhq9HasATotalOnlyWhenAllNineAreAnswered() {
        Score score = Scoring.of(PHQ_9, Answers.of("3 3 3 3 3 3 3 3 -"));

        assertThat(score.total()).isNull();
        assertThat(score.missing()).containsExactly("9");
    }

    @Test
    void howDifficultThingsAreIsStoredAndNotCounted() {
        Map<String, Integer> answers = Answers.of("1 1 1 1 1 1 1 1 0");
        answers.put("difficulty", 3);

        assertThat(Scoring.of(PHQ_9, answers).total()).isEqualTo(8);
    }

    @ParameterizedTest(name = "GAD-7 {0} -> {1}")
    @CsvSource({
        "0, minimal",
        "4, minimal",
        "5, mild",
        "9, mild",
        "10, moderate",
        "14, moderate",
        "15, severe",
        "21, severe"
    })
    void gad7Bands(int total, String band) {
        Score score = Scoring.of(GAD_7, Answers.comingTo(total, GAD_7));

        assertThat(score.total()).isEqualTo(total);
        assertThat(score.band()).isEqualTo(band);
        assertThat(score.flags()).isEmpty();
    }

    @ParameterizedTest(name = "{0} with {1}: {2} {3}")
    @CsvSource({
        "PHQ-9, 1 1, phq-2, 2, false",
        "PHQ-9, 1 2, phq-2, 3, true",
        "GAD-7, 2 0, gad-2, 2, false",
        "GAD-7, 3 0, gad-2, 3, true"
    })
    void theFirstTwoItemsMakeAShorterScore(
            String instrument, String answers, String code, int total, boolean positive) {
        assertThat(Scoring.of(Answers.questionnaire(instrument), Answers.of(answers))
                        .subscores())
                .containsExactly(new Subscore(code, total, positive));
    }

    @Test
    void halfAShorterScoreIsNone() {
        assertThat(Scoring.of(GAD_7, Answers.of("3")).subscores()).isEmpty();
    }
}
