package org.throughcare.mobile.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.loop.Next;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.testkit.Requirement;

class AskUpdateTest {

    private static final Questionnaire AUDIT = instrument("AUDIT/uk-units");
    private static final Questionnaire PHQ = instrument("PHQ-9");

    private final AskUpdate update = new AskUpdate(Texts.of("en"), false);

    private static Questionnaire instrument(String name) {
        return Questionnaires.bundled().all().stream()
                .filter(each -> each.about().instrument().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private AskModel answered(Questionnaire questionnaire, int... answers) {
        AskModel model = update.update(AskModel.START, new AskEvent.Chosen(questionnaire))
                .model();
        for (int answer : answers) {
            String at = model.at();
            assertThat(at).as("still a question to answer").isNotNull();
            model = update.update(model, new AskEvent.Answered(at, answer)).model();
        }
        return model;
    }

    @Test
    @Requirement("PRS-7")
    void givenTheAnswersOfTheExampleThenTotalAndBandAreThereAtOnce() {
        AskModel model = answered(AUDIT, 4, 3, 3, 2, 2, 1, 2, 2, 4, 4);
        assertThat(model.at()).isNull();
        assertThat(model.score().total()).isEqualTo(27);
        assertThat(model.score().band()).isEqualTo("possible-dependence");
    }

    @Test
    void givenNeverAtTheFirstQuestionThenTheInstrumentsOwnRuleLeadsToTheNinth() {
        AskModel model = answered(AUDIT, 0);
        assertThat(model.at()).isEqualTo("9");
        assertThat(model.asked()).extracting(Questionnaire.Item::linkId).containsExactly("1", "9", "10");
        AskModel done = answered(AUDIT, 0, 2, 0);
        assertThat(done.score().total()).isEqualTo(2);
        assertThat(done.score().skippedByRule()).containsExactly("2", "3", "4", "5", "6", "7", "8");
    }

    @Test
    void givenAnAnswerThatIsTakenBackThenWhatItMadeNeedlessIsAskedAfterAll() {
        AskModel model = answered(AUDIT, 0, 2, 0);
        AskModel again = update.update(model, new AskEvent.Reopened("1")).model();
        AskModel changed = update.update(again, new AskEvent.Answered("1", 3)).model();
        assertThat(changed.at()).isEqualTo("2");
        assertThat(changed.score().total()).isNull();
    }

    @Test
    void givenLaterAnswersWhenARuleMakesThemNeedlessThenTheyGo() {
        AskModel model = answered(AUDIT, 3, 2, 2, 1);
        AskModel again = update.update(model, new AskEvent.Reopened("1")).model();
        AskModel never = update.update(again, new AskEvent.Answered("1", 0)).model();
        assertThat(never.answers()).containsOnlyKeys("1");
        assertThat(never.at()).isEqualTo("9");
    }

    @Test
    void givenOneAnswerAboutHarmThenTheRiskStepOpensWhateverTheTotal() {
        AskModel model = answered(PHQ, 0, 0, 0, 0, 0, 0, 0, 0, 1);
        assertThat(model.score().flags()).contains("open-risk-step");
    }

    @Test
    void givenBackAtTheFirstQuestionThenTheInstrumentsAreOfferedAgain() {
        AskModel model = answered(AUDIT);
        assertThat(update.update(model, new AskEvent.WentBack()).model()).isEqualTo(AskModel.START);
        AskModel second = answered(AUDIT, 3);
        assertThat(update.update(second, new AskEvent.WentBack()).model().at()).isEqualTo("1");
    }

    @Test
    void eachAnswerIsKeptSoThatAFlatBatteryCostsNothing() {
        AskModel model = answered(AUDIT);
        Next<AskModel, AskEffect> next = update.update(model, new AskEvent.Answered("1", 4));
        assertThat(next.effects()).containsExactly(new AskEffect.Keep(next.model()));
        AskModel restored = update.update(AskModel.START, new AskEvent.Restored(AUDIT, Map.of("1", 4)))
                .model();
        assertThat(restored.at()).isEqualTo("2");
    }

    @Test
    void aDoubleTapSavesOnce() {
        AskModel model = answered(AUDIT, 4, 3, 3, 2, 2, 1, 2, 2, 4, 4);
        AskModel saving = update.update(model, new AskEvent.SaveAsked()).model();
        assertThat(saving.saving()).isTrue();
        assertThat(update.update(saving, new AskEvent.SaveAsked()).effects()).isEmpty();
    }

    @Test
    void aRefusalIsShownAndTheAnswersStay() {
        AskModel model = answered(AUDIT, 4, 3, 3, 2, 2, 1, 2, 2, 4, 4);
        AskModel saving = update.update(model, new AskEvent.SaveAsked()).model();
        SaveResult refused = new SaveResult.Refused(
                List.of(new SaveResult.Found(0, Problem.refusal("happenedAt", "in-the-future"))));
        AskModel now = update.update(saving, new AskEvent.SaveAnswered(refused)).model();
        assertThat(now.saving()).isFalse();
        assertThat(now.mistakes()).hasSize(1);
        assertThat(now.answers()).hasSize(10);
    }

    @Test
    void aCorrectionNeedsAReason() {
        AskUpdate correcting = new AskUpdate(Texts.of("en"), true);
        AskModel model = answered(AUDIT, 4, 3, 3, 2, 2, 1, 2, 2, 4, 4);
        Next<AskModel, AskEffect> without = correcting.update(model, new AskEvent.SaveAsked());
        assertThat(without.effects()).isEmpty();
        assertThat(without.model().mistakes()).hasSize(1);
        AskModel with = correcting
                .update(model, new AskEvent.Reasoned("Question 3 misheard"))
                .model();
        assertThat(correcting.update(with, new AskEvent.SaveAsked()).effects()).hasSize(1);
    }
}
