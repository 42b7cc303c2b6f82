package org.throughcare.mobile.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Choice;
import org.throughcare.mobile.look.ChoiceList;
import org.throughcare.mobile.look.Input;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Words;
import org.throughcare.model.screening.NotAnswered;
import org.throughcare.model.screening.Questionnaire;

/** Draws questions with their answers, and why one has none. */
final class QuestionView {

    private final Texts texts;
    private final Consumer<AskEvent> events;
    private final Map<String, TextInputControl> notes = new HashMap<>();

    QuestionView(Texts texts, Consumer<AskEvent> events) {
        this.texts = texts;
        this.events = events;
    }

    /** How far it has come. */
    Node progress(String words, double part) {
        ProgressBar bar = new ProgressBar(part);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words);
        Card card = new Card(Words.hint(words), bar);
        card.getStyleClass().add("bare");
        return card;
    }

    /** One question by itself, its answers one under the other. */
    Node alone(AskModel model, Questionnaire.Item item) {
        Card card = new Card();
        String stem = model.chosen().about().stem();
        if (stem != null) {
            card.with(Words.hint(stem));
        }
        card.with(question(item.text())).with(answers(model, item, false));
        without(model, item).forEach(card::with);
        // The page turns under the finger: the second tap of two must not answer the next question.
        card.addEventFilter(MouseEvent.ANY, event -> {
            if (event.getClickCount() > 1) {
                event.consume();
            }
        });
        return card;
    }

    /** All questions on one page, each with its number, its answers side by side. */
    List<Node> all(AskModel model) {
        List<Node> cards = new ArrayList<>();
        String stem = model.chosen().about().stem();
        if (stem != null) {
            cards.add(Words.hint(stem));
        }
        int number = 0;
        for (Questionnaire.Item item : model.asked()) {
            number++;
            Card card = new Card(question(number + ". " + item.text()), answers(model, item, true));
            without(model, item).forEach(card::with);
            cards.add(card);
        }
        return cards;
    }

    private static Node question(String text) {
        var question = Words.text(text);
        question.getStyleClass().add("question");
        return question;
    }

    private ChoiceList answers(AskModel model, Questionnaire.Item item, boolean tiles) {
        List<Choice> choices = item.options().stream()
                .map(option -> new Choice(String.valueOf(option.code()), option.display(), ""))
                .toList();
        ChoiceList answers = new ChoiceList(
                item.text(),
                choices,
                tiles,
                code -> events.accept(new AskEvent.Answered(item.linkId(), Integer.parseInt(code))));
        answers.getStyleClass().add("answers");
        Integer given = model.answers().get(item.linkId());
        answers.choose(given == null ? null : String.valueOf(given));
        return answers;
    }

    /** The way to leave it out, and once that is asked for the reasons. */
    private List<Node> without(AskModel model, Questionnaire.Item item) {
        String linkId = item.linkId();
        NotAnswered why = model.given().leftOut().get(linkId);
        List<Node> nodes = new ArrayList<>();
        if (why == null && !linkId.equals(model.spot().leaving())) {
            var leave = Buttons.link(
                    texts.get("screening.noAnswer"),
                    Feather.SLASH,
                    () -> events.accept(new AskEvent.LeavingOutTurned(linkId)));
            leave.setAccessibleText(texts.get("screening.noAnswer") + ": " + item.text());
            return List.of(leave);
        }
        nodes.add(Words.strong(texts.get("screening.noAnswer.why")));
        nodes.add(reasons(linkId, why));
        if (why != null && why.why().equals(NotAnswered.OTHER)) {
            nodes.add(note(linkId, why));
            if (!model.spot().onePage()) {
                nodes.add(Buttons.plain(
                        texts.get("screening.next"),
                        Feather.ARROW_RIGHT,
                        () -> events.accept(new AskEvent.NextAsked(linkId))));
            }
        }
        return nodes;
    }

    private Node reasons(String linkId, @Nullable NotAnswered why) {
        List<Choice> choices = Stream.of(
                        NotAnswered.REFUSED, NotAnswered.NOT_UNDERSTOOD, NotAnswered.NOT_ASKED, NotAnswered.OTHER)
                .map(code -> new Choice(code, texts.get("screening.noAnswer." + code), ""))
                .toList();
        ChoiceList list = new ChoiceList(
                texts.get("screening.noAnswer.why"),
                choices,
                true,
                code -> events.accept(new AskEvent.LeftOut(linkId, new NotAnswered(code, null))));
        list.choose(why == null ? null : why.why());
        return list;
    }

    /** The field keeps its cursor while the page is drawn again with each letter. */
    private Node note(String linkId, NotAnswered why) {
        TextInputControl note = notes.computeIfAbsent(
                linkId,
                id -> Input.text(
                        texts.get("screening.noAnswer.note"),
                        1,
                        text -> events.accept(new AskEvent.LeftOut(id, new NotAnswered(NotAnswered.OTHER, text)))));
        Input.show(note, why.note() == null ? "" : why.note());
        return note;
    }
}
