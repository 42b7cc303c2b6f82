package org.throughcare.mobile.administration;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Icon;
import org.throughcare.mobile.look.Input;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.RowButton;
import org.throughcare.mobile.look.Rows;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;

/** Draws the tablets: what to search by, and those that are found, a line each. */
final class TabletsView {

    private final Texts texts;
    private final TabletWords words;
    private final Consumer<TabletsModel.Event> events;
    private final FetchedView fetched;
    private final TextField field;
    private final VBox results = new VBox();
    private final Page page = new Page();

    TabletsView(Desk desk, Consumer<TabletsModel.Event> events) {
        this.texts = desk.texts();
        this.words = new TabletWords(texts, desk.today());
        this.events = events;
        this.fetched = new FetchedView(texts, () -> events.accept(new TabletsModel.Event.TriedAgain()));
        this.field = (TextField) Input.text(
                texts.get("tablet.search"), 1, typed -> events.accept(new TabletsModel.Event.Searched(typed)));
        results.getStyleClass().add("column");
        page.wide()
                .show(
                        Words.title(texts.get("administration.tablets")),
                        Words.text(texts.get("tablet.list.more")),
                        search(),
                        results);
    }

    Page page() {
        return page;
    }

    /** Goes on with what was being searched for there. */
    void takeOver(TabletsView before) {
        field.setText(before.field.getText());
    }

    private Node search() {
        field.setPromptText(texts.get("tablet.search.prompt"));
        field.getStyleClass().add("search");
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(Icon.of(Feather.SEARCH), field);
        line.getStyleClass().add("row-line");
        return line;
    }

    void render(TabletsModel model) {
        results.setAccessibleText("");
        results.getChildren().setAll(fetched.of(model.all(), rows -> list(model, rows)));
    }

    private List<Node> list(TabletsModel model, List<TabletRow> rows) {
        List<TabletRow> found = model.found(rows);
        // Said to whoever can't see the list, after each letter.
        results.setAccessibleText(texts.count("tablet.count", found.size()));
        if (rows.isEmpty()) {
            return List.of(Notice.of(Tone.INFO, texts.get("tablet.none"), texts.get("tablet.none.more")));
        } else if (found.isEmpty()) {
            return List.of(new Card(
                    texts.get("tablet.notFound", model.query().strip()),
                    Words.text(texts.get("tablet.notFound.more"))));
        }
        Rows lines = new Rows();
        found.stream().limit(model.limit()).forEach(row -> lines.with(line(row)));
        Card card = new Card(lines);
        int left = found.size() - model.limit();
        if (left > 0) {
            card.with(Buttons.link(
                    texts.get("administration.shown.more", Math.min(left, TabletsModel.AT_ONCE)),
                    Feather.CHEVRON_DOWN,
                    () -> events.accept(new TabletsModel.Event.MoreAsked())));
        }
        return List.of(Words.hint(texts.count("tablet.count", found.size())), card);
    }

    private Node line(TabletRow row) {
        return new RowButton(
                words.name(row.tablet()),
                words.workers(row) + "\n" + words.met(row),
                () -> events.accept(new TabletsModel.Event.Chosen(row.tablet().id())),
                words.tag(row.state()));
    }
}
