package org.throughcare.mobile.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.loop.Next;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.screening.NotAnswered;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.testkit.Requirement;

class AskUpdateTest {

    private static final Questionnaire AUDIT = instrument("AUDIT/uk-units");
    private static final Questionnaire PHQ = instrument("PHQ-9");

    private static final Instant MORNING = Instant.parse("2026-12-05T09:00:00Z");

    private final AskUpdate update = new AskUpdate(Texts.of("en"), AskModel.START, false);

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
        assertThat(update.update(model, new AskEvent.WentBack()).model().spot().choosing())
                .isTrue();
        AskModel second = answered(AUDIT, 3);
        assertThat(update.update(second, new AskEvent.WentBack()).model().at()).isEqualTo("1");
    }

    @Test
    void eachAnswerIsKeptSoThatAFlatBatteryCostsNothing() {
        AskModel model = answered(AUDIT);
        Next<AskModel, AskEffect> next = update.update(model, new AskEvent.Answered("1", 4));
        assertThat(next.effects()).containsExactly(new AskEffect.Keep(next.model()));
        AskModel restored =
                update.update(AskModel.START, restored(Map.of("1", 4))).model();
        assertThat(restored.at()).isEqualTo("2");
    }

    @Test
    void thatTheAnswersAreNotKeptIsSaidOnEveryPageUntilTheyAre() {
        AskModel full = then(answered(AUDIT, 4, 3), new AskEvent.KeepFailed());
        assertThat(full.answers()).hasSize(2);
        assertThat(full.mistakes())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).startsWith("There is no room left on this tablet"));
        assertThat(then(full, new AskEvent.WentBack()).mistakes()).hasSize(1);
        assertThat(then(full, new AskEvent.ResultAsked()).mistakes()).hasSize(1);
        assertThat(then(full, new AskEvent.Answered("3", 2)).mistakes())
                .as("it is tried again")
                .isEmpty();
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
        AskUpdate correcting = new AskUpdate(Texts.of("en"), AskModel.START, true);
        AskModel model = answered(AUDIT, 4, 3, 3, 2, 2, 1, 2, 2, 4, 4);
        Next<AskModel, AskEffect> without = correcting.update(model, new AskEvent.SaveAsked());
        assertThat(without.effects()).isEmpty();
        assertThat(without.model().mistakes()).hasSize(1);
        AskModel with = correcting
                .update(model, new AskEvent.Reasoned("Question 3 misheard"))
                .model();
        assertThat(correcting.update(with, new AskEvent.SaveAsked()).effects()).hasSize(1);
    }

    private static AskEvent.Restored restored(Map<String, Integer> answers) {
        return new AskEvent.Restored(
                AUDIT, new Given(answers, Map.of()), false, "", Instant.parse("2026-12-05T14:05:00Z"));
    }

    private AskModel then(AskModel model, AskEvent... events) {
        AskModel now = model;
        for (AskEvent event : events) {
            now = update.update(now, event).model();
        }
        return now;
    }

    @Test
    void aQuestionThatIsRefusedLeadsToTheNextAndLeavesTheScoreWithoutATotal() {
        AskModel model =
                then(answered(PHQ, 1, 1, 1, 1), new AskEvent.LeftOut("5", new NotAnswered(NotAnswered.REFUSED, null)));
        assertThat(model.at()).isEqualTo("6");
        AskModel done = then(
                model,
                new AskEvent.Answered("6", 1),
                new AskEvent.Answered("7", 1),
                new AskEvent.Answered("8", 1),
                new AskEvent.Answered("9", 0),
                new AskEvent.Answered("difficulty", 0));
        assertThat(done.at()).as("nothing is asked again that was left out").isNull();
        assertThat(done.score().total()).isNull();
        assertThat(done.score().band()).isNull();
        assertThat(done.given().leftOut()).containsOnlyKeys("5");
    }

    @Test
    void anAnswerAfterAllTakesTheReasonForNoneAway() {
        AskModel left = then(answered(AUDIT), new AskEvent.LeftOut("1", new NotAnswered(NotAnswered.NOT_ASKED, null)));
        AskModel now = then(left, new AskEvent.Reopened("1"), new AskEvent.Answered("1", 3));
        assertThat(now.given().leftOut()).isEmpty();
        assertThat(now.answers()).containsEntry("1", 3);
    }

    @Test
    void aReasonInTheWorkersOwnWordsIsTypedOnTheSamePageAndKept() {
        AskModel model = answered(AUDIT, 3);
        Next<AskModel, AskEffect> typed =
                update.update(model, new AskEvent.LeftOut("2", new NotAnswered(NotAnswered.OTHER, "fell asleep")));
        assertThat(typed.model().at()).isEqualTo("2");
        assertThat(typed.effects()).containsExactly(new AskEffect.Keep(typed.model()));
        assertThat(then(typed.model(), new AskEvent.NextAsked("2")).at()).isEqualTo("3");
    }

    @Test
    void turningToOnePageAndBackKeepsTheAnswersAndTheDraftRemembersIt() {
        AskModel model = answered(AUDIT, 4, 3);
        Next<AskModel, AskEffect> turned = update.update(model, new AskEvent.PageTurned());
        assertThat(turned.model().spot().onePage()).isTrue();
        assertThat(turned.model().answers()).containsOnlyKeys("1", "2");
        assertThat(turned.effects()).containsExactly(new AskEffect.Keep(turned.model()));

        AskModel answered = then(turned.model(), new AskEvent.Answered("9", 2));
        assertThat(answered.spot().onePage()).as("one page stays where it is").isTrue();
        assertThat(answered.at()).isNotNull();

        AskEvent.Restored kept = AskDraft.read(AskDraft.json(answered, MORNING), MORNING.plusSeconds(1))
                .orElseThrow();
        assertThat(kept.onePage()).isTrue();
        assertThat(kept.given()).isEqualTo(answered.given());
        assertThat(kept.begunAt()).isEqualTo(MORNING);
        assertThat(then(answered, new AskEvent.PageTurned()).answers()).containsOnlyKeys("1", "2", "9");
    }

    @Test
    void whatWasBegunThreeDaysAgoIsOfferedWithItsDayToGoOnOrToStartAnew() {
        AskModel found = then(AskModel.START, restored(Map.of("1", 4, "2", 3)));
        assertThat(found.begunAt()).isEqualTo("2026-12-05T14:05:00Z");

        AskModel on = then(found, new AskEvent.WentOn());
        assertThat(on.begunAt()).isNull();
        assertThat(on.at()).isEqualTo("3");

        Next<AskModel, AskEffect> anew = update.update(found, new AskEvent.StartedAnew());
        assertThat(anew.model()).isEqualTo(AskModel.START);
        assertThat(anew.effects()).containsExactly(new AskEffect.Discard());
    }

    @Test
    void aDraftOfAnOlderVersionOfTheAppIsReadAsWell() {
        Json.Obj old = Json.obj()
                .put("instrument", AUDIT.about().instrument())
                .put("version", AUDIT.about().version())
                .put("answers", Json.obj().put("1", 4).build())
                .build();
        assertThat(AskDraft.read(old, MORNING).orElseThrow().given().answers()).containsEntry("1", 4);
    }

    @Test
    void theSameInstrumentChosenAgainKeepsItsAnswersAndAnotherBeginsAnew() {
        AskModel model = then(answered(AUDIT, 4), new AskEvent.WentBack(), new AskEvent.WentBack());
        assertThat(model.spot().choosing()).isTrue();
        assertThat(then(model, new AskEvent.Chosen(AUDIT)).answers()).containsEntry("1", 4);
        assertThat(then(model, new AskEvent.Chosen(PHQ)).answers()).isEmpty();
    }

    @Test
    void nothingCanBeAnsweredWhileItIsBeingSaved() {
        AskModel saving = then(answered(AUDIT, 4, 3, 3, 2, 2, 1, 2, 2, 4, 4), new AskEvent.SaveAsked());
        assertThat(then(saving, new AskEvent.Answered("1", 0))).isEqualTo(saving);
    }
}
