package org.throughcare.mobile.administration;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;

/** Draws what is on its way from the server: that it is, what has come, or why it has not and the way to try again. */
record FetchedView(Texts texts, Runnable again) {

    /** The nodes of it. */
    <T> List<Node> of(Fetched<T> fetched, Function<T, List<Node>> drawing) {
        if (fetched instanceof Fetched.Here<T> here) {
            return drawing.apply(here.value());
        } else if (fetched instanceof Fetched.Not<T> not) {
            return List.of(trouble(not.why()));
        }
        return List.of(Words.hint(texts.get("administration.loading")));
    }

    /** Why something has not come, and the way to try again. */
    Node trouble(Trouble why) {
        return new Notice(
                Tone.WARNING,
                texts.get(why.key()),
                Words.text(texts.get(why.key() + ".more")),
                Buttons.plain(texts.get("administration.again"), Feather.REFRESH_CW, again));
    }

    /** These nodes under each other, with the space of a page between them. */
    static VBox column(List<? extends Node> nodes) {
        VBox column = new VBox();
        column.getChildren().addAll(nodes);
        column.getStyleClass().add("column");
        return column;
    }
}
