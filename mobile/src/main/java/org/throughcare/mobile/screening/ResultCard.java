package org.throughcare.mobile.screening;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.model.screening.NotAnswered;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Score;

/** What a screening came to: a figure, what it may show, what may be considered. A score informs; people decide. */
final class ResultCard {

    private final Texts texts;

    ResultCard(Texts texts) {
        this.texts = texts;
    }

    Node of(Questionnaire questionnaire, Score score) {
        Card card = new Card();
        Integer total = score.total();
        if (total == null) {
            card.with(Notice.of(
                    Tone.WARNING,
                    texts.get("screening.incomplete"),
                    texts.count("screening.missing", score.missing().size())));
        } else {
            card.with(figure(questionnaire, total, score.band()));
        }
        flags(score).forEach(card::with);
        for (String advice : score.advice()) {
            card.with(new Notice(Tone.INFO, texts.getOr("screening.advice." + advice, advice)));
        }
        if (!score.skippedByRule().isEmpty()) {
            card.with(Words.hint(texts.get("screening.skipped", String.join(", ", score.skippedByRule()))));
        }
        return card.with(Words.hint(texts.get("screening.informs")));
    }

    private Node figure(Questionnaire questionnaire, int total, @Nullable String band) {
        var number = Words.text(String.valueOf(total));
        number.getStyleClass().add("big-number");
        number.setMinWidth(VBox.USE_PREF_SIZE);
        VBox words = new VBox(
                Words.heading(band == null ? "" : texts.getOr("band." + band, band)),
                Words.hint(texts.get("screening.outOf", most(questionnaire))));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox line = new HBox(number, words);
        line.getStyleClass().add("row-line");
        return line;
    }

    /** What an answer opens by itself, whatever the total (PRS-10). */
    List<Node> flags(Score score) {
        List<Node> notices = new ArrayList<>();
        for (String flag : score.flags()) {
            boolean risk = flag.equals("open-risk-step");
            notices.add(Notice.of(
                    risk ? Tone.GRAVE : Tone.INFO,
                    texts.getOr("screening.flag." + flag, flag),
                    texts.getOr("screening.flag." + flag + ".more", "")));
        }
        return notices;
    }

    private static int most(Questionnaire questionnaire) {
        return questionnaire.scoredItems().stream()
                .mapToInt(item -> item.options().stream()
                        .mapToInt(Questionnaire.Option::code)
                        .max()
                        .orElse(0))
                .sum();
    }

    /** What was said to a question: the answer, or why there is none. */
    String said(Questionnaire.Item item, Given given) {
        NotAnswered why = given.leftOut().get(item.linkId());
        if (why == null) {
            return answer(item, given.answers().get(item.linkId()), texts);
        }
        String words = texts.get("screening.noAnswer.said", texts.getOr("screening.noAnswer." + why.why(), why.why()));
        return why.note() == null || why.note().isBlank() ? words : words + " – " + why.note();
    }

    private static String answer(Questionnaire.Item item, @Nullable Integer code, Texts texts) {
        return item.options().stream()
                .filter(option -> code != null && option.code() == code)
                .map(option -> item.scored() ? option.display() + " (" + option.code() + ")" : option.display())
                .findFirst()
                .orElse(texts.get("form.nothing"));
    }
}
