package org.throughcare.mobile.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.loop.Next;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.store.StoreFault;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Problem;

class FormUpdateTest {

    private static final Instant TYPED = Instant.parse("2026-12-05T09:30:00Z");
    private static final Values FILLED = Values.EMPTY
            .with("name", "Mark")
            .with("on", LocalDate.of(2026, 12, 8))
            .with("count", "3");

    private final FormUpdate update = new FormUpdate(new Sample(false), Texts.of("en"));

    private record Sample(boolean amends) implements FormSpec {
        @Override
        public String key() {
            return "sample/1";
        }

        @Override
        public String caption() {
            return "";
        }

        @Override
        public String title() {
            return "Sample";
        }

        @Override
        public Values start() {
            return Values.EMPTY;
        }

        @Override
        public List<Section> sections(Values values) {
            return List.of(Section.of(
                    "",
                    new Field.Text(About.of("name", "Name"), 1),
                    new Field.Day(About.of("on", "Day"), List.of()),
                    new Field.Count(About.of("count", "Count").orNot(), 1, 5, 1, "")));
        }

        @Override
        public List<Draft<?>> drafts(Values values) {
            return List.of();
        }

        @Override
        public String savedWords() {
            return "Saved";
        }

        @Override
        public Route after(List<Entry> saved) {
            return new Route.Today();
        }
    }

    private FormModel model(Values values) {
        return FormModel.of(values);
    }

    private FormModel after(FormModel model, FormEvent... events) {
        FormModel now = model;
        for (FormEvent event : events) {
            now = update.update(now, event).model();
        }
        return now;
    }

    @Test
    void givenAFormWhenSomethingIsTypedThenItIsKept() {
        Next<FormModel, FormEffect> next = update.update(model(Values.EMPTY), new FormEvent.Typed(FILLED));
        assertThat(next.model().values()).isEqualTo(FILLED);
        assertThat(next.effects()).containsExactly(new FormEffect.Keep(FILLED));
    }

    @Test
    void givenGapsWhenContinuedThenEachIsNamedAndWhatWasTypedStays() {
        Values half = Values.EMPTY
                .with("on.day", "31")
                .with("on.month", "2")
                .with("on.year", "2026")
                .with("count", "9");
        FormModel now = after(model(half), new FormEvent.Continued());
        assertThat(now.step()).isEqualTo(FormModel.Step.EDIT);
        assertThat(now.mistakes()).extracting(Mistake::key).containsExactly("name", "on", "count");
        assertThat(now.values()).isEqualTo(half);
    }

    @Test
    void givenCompleteAnswersWhenContinuedThenTheRulesAreAskedBeforeAnythingIsSaved() {
        Next<FormModel, FormEffect> next = update.update(model(FILLED), new FormEvent.Continued());
        assertThat(next.effects()).containsExactly(new FormEffect.Check(FILLED));
        FormModel checked = after(next.model(), new FormEvent.Checked(List.of()));
        assertThat(checked.step()).isEqualTo(FormModel.Step.CHECK);
    }

    @Test
    void givenARefusalWhenCheckedThenItStandsBesideItsField() {
        FormModel checking = after(model(FILLED), new FormEvent.Continued());
        Problem refusal = Problem.refusal("on", "in-the-future");
        FormModel now = after(checking, new FormEvent.Checked(List.of(new SaveResult.Found(0, refusal))));
        assertThat(now.step()).isEqualTo(FormModel.Step.EDIT);
        assertThat(now.mistakes())
                .containsExactly(new Mistake("on", Texts.of("en").get("problem.in-the-future")));
    }

    @Test
    void givenAWarningWhenItIsNotTickedThenNothingIsSavedAndWhenTickedItIs() {
        FormModel checking = after(model(FILLED), new FormEvent.Continued());
        Problem warning = Problem.warning("on", "not-a-working-day", "2026-12-25");
        FormModel warned = after(checking, new FormEvent.Checked(List.of(new SaveResult.Found(0, warning))));
        assertThat(warned.warnings()).extracting(Mistake::text).containsExactly("Fri 25 Dec 2026 is not a working day");
        assertThat(update.update(warned, new FormEvent.SaveAsked()).effects()).isEmpty();
        FormModel read =
                after(warned, new FormEvent.Ticked(warned.warnings().get(0).text(), true));
        assertThat(update.update(read, new FormEvent.SaveAsked()).effects())
                .containsExactly(new FormEffect.Save(FILLED));
    }

    @Test
    void givenASaveUnderWayWhenItIsAskedAgainThenItIsSavedOnce() {
        FormModel checked = after(model(FILLED), new FormEvent.Continued(), new FormEvent.Checked(List.of()));
        FormModel saving = after(checked, new FormEvent.SaveAsked());
        assertThat(update.update(saving, new FormEvent.SaveAsked()).effects()).isEmpty();
    }

    @Test
    void givenAStoreThatCantWhenSavedThenTheAnswersAreStillThere() {
        FormModel saving = after(
                model(FILLED), new FormEvent.Continued(), new FormEvent.Checked(List.of()), new FormEvent.SaveAsked());
        FormModel now = after(saving, new FormEvent.SaveAnswered(new SaveResult.NotStored(StoreFault.Cause.FULL)));
        assertThat(now.step()).isEqualTo(FormModel.Step.CHECK);
        assertThat(now.values()).isEqualTo(FILLED);
        assertThat(now.mistakes()).hasSize(1);
        assertThat(now.mistakes().get(0).text()).contains("no room left");
        assertThat(update.update(now, new FormEvent.SaveAsked()).effects())
                .as("and can be tried again")
                .containsExactly(new FormEffect.Save(FILLED));
    }

    @Test
    void givenATabletThatKeepsNoDraftThenItIsSaidAndWhatWasTypedStays() {
        FormModel now = after(model(FILLED), new FormEvent.KeepFailed());
        assertThat(now.values()).isEqualTo(FILLED);
        assertThat(now.mistakes().get(0).text()).contains("no room left");
    }

    @Test
    void givenAnAmendmentWhenThereIsNoReasonThenItIsAskedFor() {
        FormUpdate amending = new FormUpdate(new Sample(true), Texts.of("en"));
        FormModel now =
                amending.update(model(FILLED), new FormEvent.Continued()).model();
        assertThat(now.mistakes()).extracting(Mistake::key).containsExactly("reason");
    }

    @Test
    void givenAFormThatWasBegunWhenItIsOpenedThenItIsRestoredAndCanBeThrownAway() {
        FormModel restored = after(model(Values.EMPTY), new FormEvent.Restored(FILLED, TYPED));
        assertThat(restored.values()).isEqualTo(FILLED);
        assertThat(restored.restored()).isEqualTo(TYPED);
        Next<FormModel, FormEffect> afresh = update.update(restored, new FormEvent.StartedAfresh());
        assertThat(afresh.model().values()).isEqualTo(Values.EMPTY);
        assertThat(afresh.effects()).containsExactly(new FormEffect.Discard());
    }
}
