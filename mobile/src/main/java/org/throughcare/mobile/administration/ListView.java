package org.throughcare.mobile.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Icon;
import org.throughcare.mobile.look.Input;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.Rows;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;

/** Draws a list of all: what to search by, and those that are found, a line each. */
final class ListView<R extends ListModel.Row> {

    private final Texts texts;
    private final String key;
    private final Function<R, Node> line;
    private final Consumer<ListModel.Event<R>> events;
    private final FetchedView fetched;
    private final TextField field;
    private final VBox results = new VBox();
    private final Page page = new Page();

    /** {@code key} is what the names of its words begin with, {@code line} draws one, {@code ways} is what else can be done. */
    ListView(
            Texts texts,
            String title,
            String key,
            List<Button> ways,
            Function<R, Node> line,
            Consumer<ListModel.Event<R>> events) {
        this.texts = texts;
        this.key = key;
        this.line = line;
        this.events = events;
        this.fetched = new FetchedView(texts, () -> events.accept(new ListModel.Event.TriedAgain<>()));
        this.field = (TextField) Input.text(
                texts.get(key + ".search"), 1, typed -> events.accept(new ListModel.Event.Searched<>(typed)));
        results.getStyleClass().add("column");
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.title(texts.get(title)));
        nodes.add(Words.text(texts.get(key + ".list.more")));
        if (!ways.isEmpty()) {
            nodes.add(new Flow("quick", ways.toArray(Node[]::new)));
        }
        nodes.add(search());
        nodes.add(results);
        page.wide().show(nodes.toArray(Node[]::new));
    }

    Page page() {
        return page;
    }

    /** Goes on with what was being searched for there. */
    void takeOver(ListView<?> before) {
        field.setText(before.field.getText());
    }

    private Node search() {
        field.setPromptText(texts.get(key + ".search.prompt"));
        field.getStyleClass().add("search");
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(Icon.of(Feather.SEARCH), field);
        line.getStyleClass().add("row-line");
        return line;
    }

    void render(ListModel<R> model) {
        results.setAccessibleText("");
        results.getChildren().setAll(fetched.of(model.all(), rows -> list(model, rows)));
    }

    private List<Node> list(ListModel<R> model, List<R> rows) {
        List<R> found = model.found(rows);
        String count = texts.count(key + ".count", found.size());
        // Said to whoever can't see the list, after each letter.
        results.setAccessibleText(count);
        if (rows.isEmpty()) {
            return List.of(Notice.of(Tone.INFO, texts.get(key + ".none"), texts.get(key + ".none.more")));
        } else if (found.isEmpty()) {
            return List.of(new Card(
                    texts.get(key + ".notFound", model.query().strip()),
                    Words.text(texts.get(key + ".notFound.more"))));
        }
        Rows lines = new Rows();
        found.stream().limit(model.limit()).forEach(row -> lines.with(line.apply(row)));
        Card card = new Card(lines);
        int left = found.size() - model.limit();
        if (left > 0) {
            card.with(Buttons.link(
                    texts.get("administration.shown.more", Math.min(left, ListModel.AT_ONCE)),
                    Feather.CHEVRON_DOWN,
                    () -> events.accept(new ListModel.Event.MoreAsked<>())));
        }
        return List.of(Words.hint(count), card);
    }
}
