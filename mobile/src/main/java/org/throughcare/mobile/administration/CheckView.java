package org.throughcare.mobile.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.link.TrailLink.Break;
import org.throughcare.mobile.link.TrailLink.Verdict;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Input;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;

/** Draws what is verified of the audit trail, what it can be compared with, and what came of it. */
final class CheckView {

    /** Breaks that are told one by one; the first is where to look. */
    private static final int TOLD = 10;

    private final Texts texts;
    private final Consumer<CheckModel.Event> events;
    private final FetchedView fetched;
    private final TextInputControl number;
    private final TextInputControl hash;
    private final Page page = new Page();
    private CheckModel shown = CheckModel.start();

    CheckView(Texts texts, Consumer<CheckModel.Event> events) {
        this.texts = texts;
        this.events = events;
        this.fetched = new FetchedView(texts, () -> events.accept(new CheckModel.Event.CheckAsked()));
        this.number = Input.text(texts.get("check.number"), 1, typed -> {
            if (!typed.equals(shown.number())) {
                events.accept(new CheckModel.Event.Filled(typed, shown.hash()));
            }
        });
        this.hash = Input.text(texts.get("check.hash"), 1, typed -> {
            if (!typed.equals(shown.hash())) {
                events.accept(new CheckModel.Event.Filled(shown.number(), typed));
            }
        });
    }

    Page page() {
        return page;
    }

    void render(CheckModel model) {
        CheckModel before = shown;
        shown = model;
        Input.show(number, model.number());
        Input.show(hash, model.hash());
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.title(texts.get("administration.check")));
        if (model.verdict() != null && model.wrong().isEmpty()) {
            nodes.addAll(fetched.of(model.verdict(), this::verdict));
        }
        nodes.add(Words.text(texts.get("check.more")));
        nodes.add(new Card(
                texts.get("check.noted"),
                Words.hint(texts.get("check.noted.more")),
                field("number", number, model),
                field("hash", hash, model)));
        page.show(nodes.toArray(Node[]::new));
        Button go = Buttons.primary(
                texts.get("check.go"), Feather.CHECK, () -> events.accept(new CheckModel.Event.CheckAsked()));
        go.setDisable(!model.isStill());
        page.foot(go);
        if (model.verdict() == null || model.verdict().equals(before.verdict())) {
            return;
        }
        if (model.wrong().isEmpty()) {
            page.top();
        } else {
            Node wrong = model.wrong().equals("number") ? number : hash;
            wrong.requestFocus();
            page.reveal(wrong);
        }
    }

    private VBox field(String name, Node input, CheckModel model) {
        VBox field = new VBox(Words.strong(texts.get("check." + name)));
        field.getStyleClass().add("field");
        if (model.wrong().equals(name)) {
            field.getStyleClass().add("in-error");
            field.getChildren().add(Notice.of(Tone.WARNING, texts.get("check.wrong." + name), ""));
        }
        field.getChildren().add(input);
        return field;
    }

    private List<Node> verdict(Verdict verdict) {
        String end = texts.get("check.end", verdict.number(), verdict.hash());
        if (verdict.whole()) {
            return List.of(new Notice(
                    Tone.GOOD, texts.get("check.whole"), Words.text(texts.get("check.whole.more")), Words.text(end)));
        }
        List<Node> under = new ArrayList<>();
        verdict.breaks().stream().limit(TOLD).forEach(one -> under.add(Words.text("• " + broken(one))));
        int more = verdict.breaks().size() - TOLD;
        if (more > 0) {
            under.add(Words.text(texts.count("check.breaks.more", more)));
        }
        under.add(Words.text(texts.get("check.broken.more")));
        return List.of(new Notice(Tone.GRAVE, texts.get("check.broken"), under.toArray(Node[]::new)));
    }

    private String broken(Break one) {
        String what = texts.get(
                "check.break." + one.sort().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return one.number() == 0 ? what : texts.get("check.break.at", one.number(), what);
    }
}
