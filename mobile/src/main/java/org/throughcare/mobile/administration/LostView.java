package org.throughcare.mobile.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Choice;
import org.throughcare.mobile.look.Input;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.SummaryList;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.TickList;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;

/** Draws what is about to be done about a lost tablet, and then the list of what was on it. */
final class LostView {

    private static final int REASON_LINES = 2;
    private static final List<String> DONE =
            List.of("lost.does.access", "lost.does.erase", "lost.does.list", "lost.does.trail", "lost.does.for-good");

    private final Texts texts;
    private final TabletWords words;
    private final boolean here;
    private final Consumer<LostModel.Event> events;
    private final FetchedView fetched;
    private final TextInputControl reason;
    private final TickList sure;
    private final LostListView list;
    private final Page page = new Page();
    private Optional<Node> trouble = Optional.empty();
    private LostModel shown = LostModel.start();

    /** {@code here} says whether it is the tablet that the administrator holds. */
    LostView(Desk desk, boolean here, Consumer<LostModel.Event> events) {
        this.texts = desk.texts();
        this.words = new TabletWords(texts, desk.today());
        this.here = here;
        this.events = events;
        this.fetched = new FetchedView(texts, () -> events.accept(new LostModel.Event.TriedAgain()));
        this.reason = Input.text(texts.get("lost.reason"), REASON_LINES, typed -> {});
        this.sure = new TickList(
                texts.get("lost.sure"),
                List.of(new Choice("sure", texts.get("lost.sure.tick"), "")),
                ticked -> events.accept(new LostModel.Event.Ticked(!ticked.isEmpty())));
        this.list = new LostListView(texts, () -> events.accept(new LostModel.Event.MoreAsked()));
    }

    Page page() {
        return page;
    }

    /** Goes on with the reason that is being given there. */
    void takeOver(LostView before) {
        reason.setText(before.reason.getText());
    }

    void render(LostModel model) {
        draw(model);
        LostModel before = shown;
        shown = model;
        if (model.list() instanceof Fetched.Here && !(before.list() instanceof Fetched.Here)) {
            page.top();
        } else if (model.saved() != null && before.saved() == null) {
            page.top();
        } else if (!model.missing().isEmpty() && before.missing().isEmpty()) {
            goTo(model.missing().equals(Set.of(LostModel.Missing.SURE)) ? sure.first() : reason);
        } else if (model.list() instanceof Fetched.Not && before.list() instanceof Fetched.Loading) {
            trouble.ifPresent(page::reveal);
        }
    }

    /** Leads to what was not filled in, which may stand out of sight. */
    private void goTo(Node wrong) {
        wrong.requestFocus();
        page.reveal(wrong);
    }

    private void draw(LostModel model) {
        sure.tick(model.sure() ? List.of("sure") : List.of());
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.title(texts.get("lost.title")));
        if (model.list() instanceof Fetched.Here<LostList> told) {
            nodes.addAll(list.of(told.value(), model));
            page.show(nodes.toArray(Node[]::new));
            page.foot(Buttons.primary(
                    texts.get("lost.save"), Feather.DOWNLOAD, () -> events.accept(new LostModel.Event.SaveAsked())));
            return;
        }
        nodes.addAll(fetched.of(model.tablet(), row -> asking(row, model)));
        page.show(nodes.toArray(Node[]::new));
        page.foot(model.tablet() instanceof Fetched.Here ? new Node[] {go(model)} : new Node[0]);
    }

    private Button go(LostModel model) {
        Button go = Buttons.primary(
                texts.get("lost.go"),
                Feather.ALERT_TRIANGLE,
                () -> events.accept(new LostModel.Event.Confirmed(reason.getText())));
        go.setDisable(!model.isStill());
        return go;
    }

    private List<Node> asking(TabletRow row, LostModel model) {
        List<Node> nodes = new ArrayList<>();
        if (here) {
            nodes.add(Notice.of(Tone.GRAVE, texts.get("lost.here"), texts.get("lost.here.more")));
        }
        nodes.add(which(row));
        Card does = new Card(texts.get("lost.does"));
        DONE.forEach(key -> does.with(Words.text("• " + texts.get(key))));
        nodes.add(does);
        if (model.list() instanceof Fetched.Not<LostList> not) {
            Notice notice = new Notice(
                    Tone.WARNING,
                    texts.get(not.why().key()),
                    Words.text(texts.get("lost.again")),
                    Words.text(texts.get(not.why().key() + ".more")));
            trouble = Optional.of(notice);
            nodes.add(notice);
        } else if (model.list() instanceof Fetched.Loading) {
            nodes.add(Words.hint(texts.get("administration.loading")));
        }
        nodes.add(new Card(
                field("lost.reason", "lost.reason.hint", reason, missing(model)),
                field("lost.sure", "", sure, model.missing().contains(LostModel.Missing.SURE) ? "lost.sure" : "")));
        return nodes;
    }

    private static String missing(LostModel model) {
        if (model.missing().contains(LostModel.Missing.SHORTER)) {
            return "lost.reason.shorter";
        }
        return model.missing().contains(LostModel.Missing.REASON) ? "lost.reason" : "";
    }

    private Node which(TabletRow row) {
        return new Card(
                words.name(row.tablet()),
                new SummaryList()
                        .row(texts.get("tablet.state"), words.state(row.state()))
                        .row(texts.get("tablet.workers"), words.workers(row))
                        .row(
                                texts.get("tablet.contact"),
                                row.tablet().lastContactAt() == null
                                        ? texts.get("tablet.contact.never")
                                        : texts.dateTime(Objects.requireNonNull(
                                                row.tablet().lastContactAt()))));
    }

    /** Something to fill in, with what is wrong with it above it. */
    private VBox field(String name, String hint, Node input, String wrong) {
        VBox field = new VBox(Words.strong(texts.get(name)));
        field.getStyleClass().add("field");
        if (!hint.isEmpty()) {
            field.getChildren().add(Words.hint(texts.get(hint)));
        }
        if (!wrong.isEmpty()) {
            field.getStyleClass().add("in-error");
            String words = wrong.equals(name)
                    ? texts.get("form.mistake.required", texts.get(name))
                    : texts.get(wrong, LostModel.LONGEST);
            field.getChildren().add(Notice.of(Tone.WARNING, words, ""));
        }
        field.getChildren().add(input);
        return field;
    }
}
