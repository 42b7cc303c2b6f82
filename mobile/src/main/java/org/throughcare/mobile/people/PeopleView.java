package org.throughcare.mobile.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.describe.DutyWords;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Icon;
import org.throughcare.mobile.look.Input;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.Rows;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;

/** Draws the caseload: what to search by, the choices, and those who are found. */
final class PeopleView {

    private final Texts texts;
    private final Consumer<PeopleModel.Event> events;
    private final TextField field;
    private final LookingBar looking;
    private final PersonLines lines;
    private final Page page = new Page();
    private final VBox results = new VBox();
    private final Label count = Words.hint("");
    private final Rows rows = new Rows();
    private final VBox more = new VBox();
    private final Card list = new Card(rows, more);

    PeopleView(Desk desk, Consumer<PeopleModel.Event> events) {
        this.texts = desk.texts();
        this.events = events;
        this.field = (TextField)
                Input.text(texts.get("people.search"), 1, text -> events.accept(new PeopleModel.Event.Searched(text)));
        this.looking = new LookingBar(texts, desk.session(), events);
        this.lines = new PersonLines(
                texts,
                desk.today(),
                new DutyWords(texts, desk.lists(), desk.today()),
                person -> events.accept(new PeopleModel.Event.Chosen(person)));
        results.getStyleClass().add("column");
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.title(texts.get("people.title")));
        nodes.add(search());
        nodes.add(newcomers(desk));
        nodes.addAll(looking.nodes());
        nodes.add(results);
        page.wide().show(nodes.toArray(Node[]::new));
    }

    Page page() {
        return page;
    }

    /** Goes on with what was being searched for there. */
    void takeOver(PeopleView before) {
        field.setText(before.field.getText());
    }

    private Node search() {
        field.setPromptText(texts.get("people.search.prompt"));
        field.getStyleClass().add("search");
        field.setAccessibleHelp(texts.get("people.search.hint"));
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(Icon.of(Feather.SEARCH), field);
        line.getStyleClass().add("row-line");
        VBox search = new VBox(line, Words.hint(texts.get("people.search.hint")));
        search.getStyleClass().add("search-line");
        return search;
    }

    private Node newcomers(Desk desk) {
        Flow flow = new Flow("quick");
        flow.getChildren().add(add("people.new"));
        desk.rooms()
                .newcomers(texts)
                .forEach(deed -> flow.getChildren()
                        .add(Buttons.plain(
                                deed.words(), null, () -> desk.navigator().go(deed.route()))));
        return flow;
    }

    private Button add(String words) {
        return Buttons.plain(
                texts.get(words), Feather.USER_PLUS, () -> events.accept(new PeopleModel.Event.NewAsked()));
    }

    void render(PeopleModel model) {
        if (!model.loaded()) {
            results.getChildren().setAll(Words.hint(texts.get("people.loading")));
            return;
        }
        looking.show(model);
        // Said to whoever can't see the list, after each letter.
        results.setAccessibleText(
                texts.get("people.found", model.looking().query(), model.found().size()));
        if (model.found().isEmpty()) {
            results.getChildren().setAll(nobody(model));
            return;
        }
        count.setText(texts.count("people.count", model.found().size()));
        List<PersonRow> shown = model.shown();
        rows.show(
                shown.size(),
                count -> lines.of(shown.subList(0, count), model.looking().order()));
        int left = model.found().size() - model.shown().size();
        more.setVisible(left > 0);
        more.setManaged(left > 0);
        more.getChildren()
                .setAll(Buttons.link(
                        texts.get("people.more", Math.min(left, PeopleModel.AT_ONCE)),
                        Feather.CHEVRON_DOWN,
                        () -> events.accept(new PeopleModel.Event.MoreAsked())));
        if (!results.getChildren().contains(list)) {
            results.getChildren().setAll(count, list);
        }
    }

    /** Where nobody is found who was searched for, they can be added with what was typed. */
    private Node nobody(PeopleModel model) {
        String query = model.looking().query().strip();
        boolean chosen = model.looking().chosen();
        if (query.isEmpty()) {
            return chosen
                    ? new Card(texts.get("people.nobodySuch"), Words.text(texts.get("people.notFound.chosen")))
                    : new Card(texts.get("people.none"), Words.text(texts.get("people.none.more")));
        }
        Flow ways = new Flow("quick");
        ways.getChildren().add(add("people.new.sought"));
        return new Card(
                texts.get("people.notFound", query),
                Words.text(texts.get(chosen ? "people.notFound.chosen" : "people.notFound.more")),
                Words.text(texts.get("people.new.sought.more")),
                ways);
    }
}
