package org.throughcare.mobile.people;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.describe.DutyWords;
import org.throughcare.mobile.look.Beside;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Focus;
import org.throughcare.mobile.look.Icon;
import org.throughcare.mobile.look.Input;
import org.throughcare.mobile.look.Lines;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.Rows;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;

/** Draws the caseload: what to search by, the choices, and those who are found. */
final class PeopleView {

    private static final double HINT_IN_EM = 12;
    private static final double LOW = 0.5;

    private final Texts texts;
    private final Consumer<PeopleModel.Event> events;
    private final TextField field;
    private final LookingBar looking;
    private final PersonLines lines;
    private final Page page = new Page();
    private final Flow newcomers = new Flow("quick");
    private final Lines choices = new Lines();
    private final VBox results = new VBox();
    private final Label count = Words.hint("");
    private final Rows rows = new Rows();
    private final VBox more = new VBox();
    private final Card list = new Card(rows, more);
    private boolean aside;

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
        choices.getStyleClass().add("column");
        choices.getChildren().setAll(looking.filters(), new Flow("quick", looking.orders(), count));
        page.wide().show(Words.title(texts.get("people.title")), search(desk), choices, results);
    }

    Page page() {
        return page;
    }

    /** Goes on with what was being searched for there. */
    void takeOver(PeopleView before) {
        field.setText(before.field.getText());
    }

    private Node search(Desk desk) {
        field.setPromptText(texts.get("people.search.prompt"));
        field.getStyleClass().add("search");
        field.setAccessibleHelp(texts.get("people.search.hint"));
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(Icon.of(Feather.SEARCH), field);
        line.getStyleClass().add("row-line");
        newcomers(desk);
        Node under = Beside.end(Words.hint(texts.get("people.search.hint")), newcomers, HINT_IN_EM);
        VBox search = new VBox(line, under);
        search.getStyleClass().add("search-line");
        return search;
    }

    private void newcomers(Desk desk) {
        newcomers.getChildren().add(add("people.new"));
        desk.rooms()
                .newcomers(texts)
                .forEach(deed -> newcomers
                        .getChildren()
                        .add(Buttons.plain(
                                deed.words(), null, () -> desk.navigator().go(deed.route()))));
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
        makeRoom(model.looking());
        // Said to whoever can't see the list, after each letter.
        results.setAccessibleText(
                texts.get("people.found", model.looking().query(), model.found().size()));
        if (model.found().isEmpty()) {
            count.setText("");
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
            results.getChildren().setAll(list);
        }
    }

    /**
     * With large text what is found would lie out of sight below all that it can be chosen by: that stands aside as long as
     * something is searched for, but not what was chosen.
     */
    private void makeRoom(PeopleModel.Looking sought) {
        boolean now = !sought.query().isBlank() && (aside || low());
        if (now != aside) {
            aside = now;
            newcomers.setVisible(!aside);
            newcomers.setManaged(!aside);
            choices.setVisible(!aside || sought.chosen());
            choices.setManaged(!aside || sought.chosen());
        }
    }

    private boolean low() {
        Scene scene = page.getScene();
        if (scene == null) {
            return false;
        }
        if (results.getLayoutY() == 0) {
            Focus.settled(page);
        }
        return results.getLayoutY() > scene.getHeight() * LOW;
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
