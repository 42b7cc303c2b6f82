package org.throughcare.mobile.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.ErrorSummary;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.SummaryList;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;

/** Draws any form: the answers being given, or the answers to read over. Controls stay while their field stays. */
final class FormView {

    private final FormSpec spec;
    private final FormUpdate update;
    private final Texts texts;
    private final LocalDate today;
    private final Answers answers;
    private final Consumer<FormEvent> events;
    private final Controls controls;
    private final Page page = new Page();
    private final FormFoot foot;
    private final Map<Field, FieldView> views = new HashMap<>();
    private FormModel model;
    private List<Node> laidOut = List.of();
    private List<Section> sections = List.of();
    private Optional<ErrorSummary> summary = Optional.empty();
    private FormModel.@Nullable Step shownStep;
    private @Nullable Instant shownRestored;
    private List<Mistake> shownMistakes = List.of();

    FormView(FormSpec spec, FormUpdate update, Texts texts, LocalDate today, Consumer<FormEvent> events) {
        this.spec = spec;
        this.update = update;
        this.texts = texts;
        this.today = today;
        this.answers = new Answers(texts);
        this.events = events;
        this.foot = new FormFoot(texts, events);
        this.model = FormModel.of(spec.start());
        this.controls =
                new Controls(texts, today, () -> model.values(), values -> events.accept(new FormEvent.Typed(values)));
        page.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    }

    Page page() {
        return page;
    }

    /** From the answers being read over one step back; the way out of the form itself is everybody's. */
    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.step() == FormModel.Step.CHECK) {
            events.accept(new FormEvent.WentBack());
            event.consume();
        }
    }

    void render(FormModel now) {
        model = now;
        if (now.step() == FormModel.Step.SAVING && shownStep == FormModel.Step.CHECK) {
            // The answers stand there already, and whoever saved them waits for what comes next.
            foot.underAnswers(page, true);
            shownStep = now.step();
            return;
        }
        summary = now.mistakes().isEmpty() ? Optional.empty() : Optional.of(summary());
        if (now.step() == FormModel.Step.CHECK || now.step() == FormModel.Step.SAVING) {
            check();
        } else {
            edit();
        }
        boolean turned = shownStep != now.step() && now.step() != FormModel.Step.CHECKING;
        if (turned || !shownMistakes.equals(now.mistakes())) {
            page.top();
            summary.ifPresent(ErrorSummary::requestFocus);
        }
        shownStep = now.step();
        shownMistakes = now.mistakes();
        shownRestored = now.restored();
    }

    private void edit() {
        List<Section> wanted = update.sections(model.values());
        if (!wanted.equals(sections)
                || shownStep == FormModel.Step.CHECK
                || shownStep == FormModel.Step.SAVING
                || laidOut.isEmpty()
                || !shownMistakes.equals(model.mistakes())
                || !Objects.equals(shownRestored, model.restored())
                || shownStep == null) {
            sections = wanted;
            layOut();
        }
        for (Section section : sections) {
            section.fields().forEach(field -> view(field).show(model.values(), model.mistakes()));
        }
    }

    private void layOut() {
        List<Node> nodes = new ArrayList<>(head(spec.title()));
        Instant restored = model.restored();
        if (restored != null) {
            nodes.add(new Notice(
                    Tone.INFO,
                    texts.get("form.restored", texts.when(restored, today)),
                    Buttons.link(
                            texts.get("form.afresh"),
                            Feather.ROTATE_CCW,
                            () -> events.accept(new FormEvent.StartedAfresh()))));
        }
        summary.ifPresent(nodes::add);
        for (Section section : sections) {
            Card card = section.heading().isEmpty() ? new Card() : new Card(section.heading());
            section.fields().forEach(field -> card.with(view(field)));
            nodes.add(card);
        }
        laidOut = nodes;
        page.show(nodes.toArray(Node[]::new));
        foot.underQuestions(
                page,
                sections.stream()
                        .flatMap(section -> section.fields().stream())
                        .anyMatch(field -> !(field instanceof Field.Note)));
    }

    private void check() {
        List<Node> nodes = new ArrayList<>(head(texts.get("form.check", spec.title())));
        summary.ifPresent(nodes::add);
        if (!model.warnings().isEmpty()) {
            nodes.add(warnings());
        }
        for (Section section : update.sections(model.values())) {
            SummaryList list = new SummaryList();
            section.fields().stream()
                    .filter(field -> !(field instanceof Field.Note))
                    .forEach(field -> list.row(
                            field.about().label(), Words.text(answers.of(field, model.values())), change(field)));
            if (!list.getChildren().isEmpty()) {
                nodes.add(section.heading().isEmpty() ? new Card(list) : new Card(section.heading(), list));
            }
        }
        page.show(nodes.toArray(Node[]::new));
        foot.underAnswers(page, model.step() == FormModel.Step.SAVING);
    }

    private Button change(Field field) {
        Button change = Buttons.link(texts.get("form.change"), null, () -> {
            events.accept(new FormEvent.WentBack());
            lead(field.key());
        });
        change.setAccessibleText(texts.get("form.change") + ": " + field.about().label());
        return change;
    }

    private Node warnings() {
        VBox ticks = new VBox();
        ticks.getStyleClass().add("warnings");
        for (Mistake warning : model.warnings()) {
            CheckBox tick = new CheckBox(texts.get("form.read"));
            tick.setSelected(model.read().contains(warning.text()));
            tick.getStyleClass().add("choice");
            tick.setAccessibleText(texts.get("form.read") + " " + warning.text());
            tick.setOnAction(event -> events.accept(new FormEvent.Ticked(warning.text(), tick.isSelected())));
            ticks.getChildren().addAll(Words.text(warning.text()), tick);
        }
        return new Notice(Tone.WARNING, texts.get("form.warnings"), ticks);
    }

    private List<Node> head(String title) {
        List<Node> head = new ArrayList<>();
        if (!spec.caption().isEmpty()) {
            head.add(Words.caption(spec.caption()));
        }
        head.add(Words.title(title));
        return head;
    }

    private ErrorSummary summary() {
        return new ErrorSummary(
                texts.get("form.mistakes"),
                model.mistakes().stream()
                        .map(mistake -> new ErrorSummary.Line(mistake.text(), () -> lead(mistake.key())))
                        .toList());
    }

    private void lead(String key) {
        for (Section section : sections) {
            for (Field field : section.fields()) {
                if (view(field).isAbout(key)) {
                    page.reveal(view(field));
                    view(field).focus();
                    return;
                }
            }
        }
    }

    private FieldView view(Field field) {
        return views.computeIfAbsent(field, controls::view);
    }
}
