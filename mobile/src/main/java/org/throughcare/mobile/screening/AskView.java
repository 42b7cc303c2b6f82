package org.throughcare.mobile.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextInputControl;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.form.Mistake;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Choice;
import org.throughcare.mobile.look.ChoiceList;
import org.throughcare.mobile.look.Input;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.RowButton;
import org.throughcare.mobile.look.Rows;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Questionnaires;

/** Draws a screening: the instruments, then one question on the screen at a time, then the result to save. */
final class AskView {

    private final Texts texts;
    private final String caption;
    private final boolean correcting;
    private final Consumer<AskEvent> events;
    private final ResultCard result;
    private final Page page = new Page();
    private final TextInputControl reason;

    AskView(Desk desk, String caption, boolean correcting, Consumer<AskEvent> events) {
        this.texts = desk.texts();
        this.caption = caption;
        this.correcting = correcting;
        this.events = events;
        this.result = new ResultCard(texts);
        this.reason = Input.text(texts.get("form.reason"), 2, text -> events.accept(new AskEvent.Reasoned(text)));
    }

    Page page() {
        return page;
    }

    void render(AskModel model) {
        String at = model.at();
        if (model.questionnaire() == null) {
            choose();
        } else if (at != null) {
            ask(model, at);
        } else {
            review(model);
        }
    }

    private void choose() {
        Rows rows = new Rows();
        for (Questionnaire each : Questionnaires.bundled().all()) {
            rows.with(new RowButton(
                    each.about().title(),
                    texts.getOr("screening.about." + each.about().id(), ""),
                    () -> events.accept(new AskEvent.Chosen(each))));
        }
        page.show(Words.caption(caption), Words.title(texts.get("screening.choose")), new Card(rows))
                .foot(leave());
    }

    private void ask(AskModel model, String at) {
        List<Questionnaire.Item> asked = model.asked();
        Questionnaire.Item item = asked.stream()
                .filter(each -> each.linkId().equals(at))
                .findFirst()
                .orElseThrow();
        int number = asked.indexOf(item) + 1;
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.caption(caption + " · " + model.chosen().about().title()));
        nodes.add(progress(number, asked.size()));
        if (number == 1) {
            nodes.addAll(beforehand(model.chosen()));
        }
        nodes.addAll(result.flags(model.score()));
        nodes.add(question(model, item));
        page.show(nodes.toArray(Node[]::new)).foot(back(), leave(), Page.gap(), Words.hint(texts.get("form.kept")));
        page.top();
    }

    private Node progress(int number, int of) {
        ProgressBar bar = new ProgressBar((number - 1) / (double) of);
        bar.setMaxWidth(Double.MAX_VALUE);
        String words = texts.get("screening.question", number, of);
        bar.setAccessibleText(words);
        Card card = new Card(Words.hint(words), bar);
        card.getStyleClass().add("bare");
        return card;
    }

    private List<Node> beforehand(Questionnaire chosen) {
        List<Node> nodes = new ArrayList<>();
        String instruction = chosen.about().instruction();
        if (instruction != null) {
            nodes.add(Words.text(instruction));
        }
        chosen.about().notes().stream()
                .filter(note -> texts.has("screening.note." + note))
                .forEach(note -> nodes.add(Words.hint(texts.get("screening.note." + note))));
        return nodes;
    }

    private Node question(AskModel model, Questionnaire.Item item) {
        String stem = model.chosen().about().stem();
        List<Choice> choices = item.options().stream()
                .map(option -> new Choice(String.valueOf(option.code()), option.display(), ""))
                .toList();
        ChoiceList answers = new ChoiceList(
                item.text(),
                choices,
                false,
                code -> events.accept(new AskEvent.Answered(item.linkId(), Integer.parseInt(code))));
        answers.getStyleClass().add("answers");
        Integer given = model.answers().get(item.linkId());
        answers.choose(given == null ? null : String.valueOf(given));
        var question = Words.text(item.text());
        question.getStyleClass().add("question");
        Card card = new Card();
        if (stem != null) {
            card.with(Words.hint(stem));
        }
        return card.with(question).with(answers);
    }

    private void review(AskModel model) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.caption(caption));
        nodes.add(Words.title(model.chosen().about().title()));
        for (Mistake mistake : model.mistakes()) {
            nodes.add(new Notice(Tone.GRAVE, mistake.text()));
        }
        nodes.add(result.of(model.chosen(), model.score()));
        if (correcting) {
            Input.show(reason, model.reason());
            nodes.add(new Card(texts.get("form.reason"), Words.hint(texts.get("form.reason.hint")), reason));
        }
        Rows rows = new Rows();
        for (Questionnaire.Item item : model.asked()) {
            rows.with(new RowButton(
                    item.text(),
                    ResultCard.answer(item, model.answers().get(item.linkId()), texts),
                    () -> events.accept(new AskEvent.Reopened(item.linkId()))));
        }
        nodes.add(new Card(texts.get("screening.answers"), rows));
        nodes.add(Words.hint(model.chosen().about().copyright()));
        Button save =
                Buttons.primary(texts.get("form.save"), Feather.CHECK, () -> events.accept(new AskEvent.SaveAsked()));
        save.setDisable(model.saving());
        page.show(nodes.toArray(Node[]::new)).foot(save, back(), leave());
        page.top();
    }

    private Button back() {
        return Buttons.plain(texts.get("nav.back"), Feather.ARROW_LEFT, () -> events.accept(new AskEvent.WentBack()));
    }

    private Button leave() {
        return Buttons.plain(texts.get("form.leave"), null, () -> events.accept(new AskEvent.Left()));
    }
}
