package org.throughcare.mobile.waiting;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.describe.RestrictedTag;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.versions.SideBySide;

/**
 * What is to be resolved: what each of them said, side by side, and the way to the choice (USR-2). What stands in a restricted
 * record is said where the choice is made, once somebody has said why they look at it.
 */
final class ConflictCards {

    private static final int SHOWN = 20;

    private final Desk desk;
    private final Texts texts;
    private final Consumer<Route> go;

    ConflictCards(Desk desk, Consumer<Route> go) {
        this.desk = desk;
        this.texts = desk.texts();
        this.go = go;
    }

    Node of(List<Backroom.Conflict> conflicts) {
        Card card = new Card(texts.get("waiting.conflicts"), Words.text(texts.get("waiting.conflicts.more")));
        conflicts.stream().limit(SHOWN).map(this::of).forEach(card::with);
        if (conflicts.size() > SHOWN) {
            card.with(Words.hint(texts.get("waiting.more", conflicts.size() - SHOWN)));
        }
        return card;
    }

    private Node of(Backroom.Conflict conflict) {
        String title = conflict.whom().isEmpty() ? conflict.title() : conflict.title() + " · " + conflict.whom();
        VBox box = new VBox(Words.strong(title));
        box.getStyleClass().addAll("conflict", "apart");
        RestrictedTag.of(desk, conflict.ledger())
                .ifPresentOrElse(
                        tag -> box.getChildren().add(tag),
                        () -> conflict.fields()
                                .forEach(field -> box.getChildren().addAll(Words.hint(field.name()), sides(field))));
        Button choose = Buttons.plain(
                texts.get("versions.choose"),
                Feather.GIT_MERGE,
                () -> go.accept(new Route.Resolve(conflict.ledger(), conflict.kind(), conflict.thread())));
        choose.setAccessibleText(texts.get("versions.choose") + ": " + title);
        box.getChildren().add(choose);
        return box;
    }

    private Node sides(SideBySide.Field field) {
        Flow sides = new Flow("sides");
        for (SideBySide.Said said : field.said()) {
            VBox side = new VBox(Words.strong(said.value()), Words.text(said.who()), Words.hint(said.when()));
            side.getStyleClass().add("side");
            if (said.counts()) {
                side.getStyleClass().add("counts");
                side.getChildren().add(new Tag(texts.get("versions.counts"), Tone.INFO, Feather.SHIELD));
            }
            sides.getChildren().add(side);
        }
        return sides;
    }
}
