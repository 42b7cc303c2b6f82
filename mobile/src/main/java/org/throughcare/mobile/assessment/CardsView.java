package org.throughcare.mobile.assessment;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.RowButton;
import org.throughcare.mobile.look.Rows;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Navigator;
import org.throughcare.mobile.nav.PersonCard;
import org.throughcare.mobile.nav.Route;

/** Draws a list of tasks. */
final class CardsView {

    private final Navigator navigator;

    CardsView(Navigator navigator) {
        this.navigator = navigator;
    }

    /** A card, with a row for each task that leads to its page. */
    Node card(PersonCard card) {
        Card drawn = new Card(card.heading());
        Rows rows = new Rows();
        card.lines().forEach(line -> rows.with(row(line)));
        drawn.with(rows);
        if (!card.deeds().isEmpty()) {
            Flow deeds = new Flow("quick");
            card.deeds()
                    .forEach(deed -> deeds.getChildren()
                            .add(Buttons.plain(deed.words(), null, () -> navigator.go(deed.route()))));
            drawn.with(deeds);
        }
        return drawn;
    }

    private Node row(PersonCard.Line line) {
        PersonCard.Mark mark = line.mark();
        Node[] tags = mark == null ? new Node[0] : new Node[] {new Tag(mark.words(), mark.tone())};
        Route route = line.route();
        if (route != null) {
            return new RowButton(line.strong(), line.under(), () -> navigator.go(route), tags);
        }
        VBox words = new VBox(Words.strong(line.strong()));
        words.getStyleClass().add("row-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (!line.under().isEmpty()) {
            words.getChildren().add(Words.hint(line.under()));
        }
        HBox plain = new HBox(words);
        plain.getChildren().addAll(tags);
        plain.setAlignment(Pos.CENTER_LEFT);
        plain.getStyleClass().addAll("row-line", "row-plain");
        return plain;
    }
}
