package org.throughcare.mobile.administration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.link.AdministrationLink.MadeCode;
import org.throughcare.mobile.link.AdministrationLink.WorkerLine;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Choice;
import org.throughcare.mobile.look.ChoiceList;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Input;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.SearchList;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.ledger.WorkerId;

/** Draws the questions before a code is made, and then the code. */
final class NewCodeView {

    private final Texts texts;
    private final Consumer<NewCodeModel.Event> events;
    private final FetchedView fetched;
    private final TextInputControl name;
    private final ChoiceList time;
    private final Page page = new Page();
    private @Nullable SearchList workers;

    NewCodeView(Desk desk, Consumer<NewCodeModel.Event> events) {
        this.texts = desk.texts();
        this.events = events;
        this.fetched = new FetchedView(texts, () -> events.accept(new NewCodeModel.Event.TriedAgain()));
        this.name = Input.text(texts.get("code.tablet"), 1, typed -> {});
        List<Choice> times = NewCodeModel.CHOICES.stream()
                .map(good -> new Choice(good.toString(), time(good), ""))
                .toList();
        this.time = new ChoiceList(
                texts.get("code.time"),
                times,
                true,
                code -> events.accept(new NewCodeModel.Event.ChoseTime(Duration.parse(code))));
    }

    private String time(Duration good) {
        return good.toDays() == 1 ? texts.get("code.time.day") : texts.get("code.time.days", good.toDays());
    }

    Page page() {
        return page;
    }

    /** Goes on with the name that is being given there. */
    void takeOver(NewCodeView before) {
        name.setText(before.name.getText());
    }

    void render(NewCodeModel model) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.title(texts.get("code.new")));
        if (model.made() instanceof Fetched.Here<MadeCode> made) {
            nodes.addAll(made(made.value(), model.name()));
            page.show(nodes.toArray(Node[]::new));
            page.top();
            page.foot(Buttons.primary(
                    texts.get("code.noted"), Feather.CHECK, () -> events.accept(new NewCodeModel.Event.Done())));
            return;
        }
        time.choose(model.good().toString());
        nodes.addAll(fetched.of(model.workers(), all -> asking(all, model)));
        page.show(nodes.toArray(Node[]::new));
        page.foot(model.workers() instanceof Fetched.Here ? new Node[] {make(model)} : new Node[0]);
        if (model.missing() && workers != null) {
            workers.first().requestFocus();
            page.reveal(workers.first());
        }
    }

    private Button make(NewCodeModel model) {
        Button make = Buttons.primary(
                texts.get("code.make"),
                Feather.KEY,
                () -> events.accept(new NewCodeModel.Event.MakeAsked(name.getText())));
        make.setDisable(!model.isStill());
        return make;
    }

    private List<Node> asking(List<WorkerLine> all, NewCodeModel model) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.text(texts.get("code.new.more")));
        if (model.made() instanceof Fetched.Not<MadeCode> not) {
            nodes.add(new Notice(
                    Tone.WARNING,
                    texts.get(not.why().key()),
                    Words.text(texts.get("code.make.again")),
                    Words.text(texts.get(not.why().key() + ".more"))));
        } else if (model.made() instanceof Fetched.Loading) {
            nodes.add(Words.hint(texts.get("administration.loading")));
        }
        VBox whom = field("code.whom", "code.whom.hint", list(all, model.worker()));
        if (model.missing()) {
            whom.getStyleClass().add("in-error");
            whom.getChildren()
                    .add(1, Notice.of(Tone.WARNING, texts.get("form.mistake.required", texts.get("code.whom")), ""));
        }
        nodes.add(new Card(
                whom, field("code.time", "code.time.hint", time), field("code.tablet", "code.tablet.hint", name)));
        return nodes;
    }

    private SearchList list(List<WorkerLine> all, @Nullable WorkerId chosen) {
        SearchList list = workers;
        if (list == null) {
            list = new SearchList(
                    texts.get("code.whom"),
                    all.stream()
                            .map(worker -> new Choice(worker.id().toString(), worker.name(), ""))
                            .toList(),
                    texts,
                    code -> events.accept(new NewCodeModel.Event.Chose(code.isEmpty() ? null : WorkerId.parse(code))));
            workers = list;
        }
        list.choose(chosen == null ? null : chosen.toString());
        return list;
    }

    private VBox field(String words, String hint, Node input) {
        VBox field = new VBox(Words.strong(texts.get(words)), Words.hint(texts.get(hint)), input);
        field.getStyleClass().add("field");
        return field;
    }

    private List<Node> made(MadeCode made, String worker) {
        Flow groups = new Flow("code-groups");
        Arrays.stream(made.code().split("-")).map(NewCodeView::group).forEach(groups.getChildren()::add);
        groups.setAccessibleText(texts.get("code.is", spelt(made.code())));
        return List.of(
                new Card(
                        texts.get("code.for.worker", worker),
                        groups,
                        Words.strong(texts.get("code.good.until", texts.dateTime(made.expiresAt())))),
                Notice.of(Tone.WARNING, texts.get("code.once"), texts.get("code.once.more")),
                Words.text(texts.get("code.how", worker)));
    }

    /** One group of the code, which never wraps within itself. */
    private static Label group(String letters) {
        Label label = new Label(letters);
        label.getStyleClass().add("code-group");
        label.setMinWidth(Label.USE_PREF_SIZE);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.setAccessibleText(spelt(letters));
        return label;
    }

    /** Letter by letter, for those who hear it. */
    private static String spelt(String code) {
        return String.join(" ", code.replace("-", ",").split("")).replace(" ,", ",");
    }
}
