package org.throughcare.mobile.person;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.RowButton;
import org.throughcare.mobile.look.Rows;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.PersonAlert;
import org.throughcare.mobile.nav.PersonCard;
import org.throughcare.mobile.nav.Route;

/** Draws what features tell of a person. */
final class FeatureView {

    private final Consumer<Route> go;

    FeatureView(Consumer<Route> go) {
        this.go = go;
    }

    /** A card. */
    Node card(PersonCard card) {
        Card drawn = new Card(card.heading());
        Rows rows = new Rows();
        for (PersonCard.Line line : card.lines()) {
            if (line.route() == null) {
                drawn.with(plain(line));
            } else {
                rows.with(led(line, line.route()));
            }
        }
        if (!rows.getChildren().isEmpty()) {
            drawn.with(rows);
        }
        return card.deeds().isEmpty() ? drawn : drawn.with(deeds(card.deeds()));
    }

    /** What has to be seen first. */
    Node alert(PersonAlert alert) {
        return alert.deeds().isEmpty()
                ? new Notice(alert.tone(), alert.heading(), Words.text(alert.more()))
                : new Notice(alert.tone(), alert.heading(), Words.text(alert.more()), deeds(alert.deeds()));
    }

    private Node plain(PersonCard.Line line) {
        VBox words = new VBox();
        words.getStyleClass().add("row-words");
        words.getChildren().addAll(tags(line));
        words.getChildren().add(Words.text(line.strong()));
        if (!line.under().isEmpty()) {
            words.getChildren().add(Words.hint(line.under()));
        }
        return words;
    }

    private Node led(PersonCard.Line line, Route route) {
        return new RowButton(
                line.strong(), line.under(), () -> go.accept(route), tags(line).toArray(Node[]::new));
    }

    private static List<Node> tags(PersonCard.Line line) {
        PersonCard.Mark mark = line.mark();
        return mark == null ? List.of() : List.of(new Tag(mark.words(), mark.tone()));
    }

    private Node deeds(List<PersonCard.Deed> deeds) {
        Flow pane = new Flow("quick");
        deeds.forEach(deed -> pane.getChildren().add(Buttons.plain(deed.words(), null, () -> go.accept(deed.route()))));
        return pane;
    }
}
