package org.throughcare.mobile.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
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

/** Draws a screening: the instruments, then its questions one at a time or all on a page, then the result to save. */
final class AskView {

    private final Texts texts;
    private final String caption;
    private final boolean correcting;
    private final Consumer<AskEvent> events;
    private final ResultCard result;
    private final QuestionView questions;
    private final Page page = new Page();
    private final TextInputControl reason;

    AskView(Desk desk, String caption, boolean correcting, Consumer<AskEvent> events) {
        this.texts = desk.texts();
        this.caption = caption;
        this.correcting = correcting;
        this.events = events;
        this.result = new ResultCard(texts);
        this.questions = new QuestionView(texts, events);
        this.reason = Input.text(texts.get("form.reason"), 2, text -> events.accept(new AskEvent.Reasoned(text)));
    }

    Page page() {
        return page;
    }

    void render(AskModel model) {
        String at = model.at();
        Instant begunAt = model.begunAt();
        if (model.questionnaire() == null || model.spot().choosing()) {
            choose();
        } else if (begunAt != null) {
            found(model, begunAt);
        } else if (at == null) {
            review(model);
        } else if (model.spot().onePage()) {
            askAll(model);
        } else {
            ask(model, at);
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

    /** What was begun before: since when and how far, and whether to go on with it. */
    private void found(AskModel model, Instant begunAt) {
        page.show(
                Words.caption(caption),
                Words.title(model.chosen().about().title()),
                new Notice(
                        Tone.INFO,
                        texts.get("screening.begun", texts.dateTime(begunAt)),
                        Words.text(texts.get(
                                "screening.begun.more",
                                model.settled(),
                                model.asked().size())),
                        Buttons.link(
                                texts.get("screening.anew"),
                                Feather.ROTATE_CCW,
                                () -> events.accept(new AskEvent.StartedAnew()))));
        page.foot(
                Buttons.primary(
                        texts.get("screening.goOn"), Feather.ARROW_RIGHT, () -> events.accept(new AskEvent.WentOn())),
                leave());
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
        nodes.addAll(mistakes(model));
        nodes.add(questions.progress(
                texts.get("screening.question", number, asked.size()), (number - 1) / (double) asked.size()));
        if (number == 1) {
            nodes.addAll(beforehand(model.chosen()));
        }
        nodes.addAll(result.flags(model.score()));
        nodes.add(questions.alone(model, item));
        nodes.add(turn("screening.onePage", Feather.LIST));
        page.show(nodes.toArray(Node[]::new)).foot(back(), leave());
        page.top();
    }

    private void askAll(AskModel model) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.caption(caption));
        nodes.add(Words.title(model.chosen().about().title()));
        nodes.addAll(mistakes(model));
        nodes.addAll(beforehand(model.chosen()));
        nodes.add(turn("screening.oneByOne", Feather.SQUARE));
        nodes.addAll(questions.all(model));
        nodes.addAll(result.flags(model.score()));
        int open = model.asked().size() - model.settled();
        nodes.add(questions.progress(
                open == 0 ? texts.get("screening.allDone") : texts.count("screening.open", open),
                model.settled() / (double) model.asked().size()));
        Button on = Buttons.primary(
                texts.get("screening.toResult"), Feather.ARROW_RIGHT, () -> events.accept(new AskEvent.ResultAsked()));
        page.show(nodes.toArray(Node[]::new)).foot(on, back(), leave());
    }

    private static List<Node> mistakes(AskModel model) {
        return model.mistakes().stream()
                .<Node>map(mistake -> new Notice(Tone.GRAVE, mistake.text()))
                .toList();
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

    private void review(AskModel model) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.caption(caption));
        nodes.add(Words.title(model.chosen().about().title()));
        nodes.addAll(mistakes(model));
        nodes.add(result.of(model.chosen(), model.score()));
        if (correcting) {
            Input.show(reason, model.reason());
            nodes.add(new Card(texts.get("form.reason"), Words.hint(texts.get("form.reason.hint")), reason));
        }
        Rows rows = new Rows();
        for (Questionnaire.Item item : model.asked()) {
            rows.with(new RowButton(
                    item.text(),
                    result.said(item, model.given()),
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

    private Button turn(String words, Feather icon) {
        return Buttons.link(texts.get(words), icon, () -> events.accept(new AskEvent.PageTurned()));
    }

    private Button back() {
        return Buttons.plain(texts.get("nav.back"), Feather.ARROW_LEFT, () -> events.accept(new AskEvent.WentBack()));
    }

    private Button leave() {
        return Buttons.plain(texts.get("form.leave"), null, () -> events.accept(new AskEvent.Left()));
    }
}
