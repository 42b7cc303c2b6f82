package org.throughcare.mobile.look;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A banner that says something about the whole screen. */
public final class Notice extends HBox {

    /** A banner of that tone with a heading, and what stands under it. */
    public Notice(Tone tone, String heading, Node... under) {
        getStyleClass().addAll("notice", tone.style());
        VBox words = new VBox(Words.strong(heading));
        words.getStyleClass().add("notice-words");
        words.getChildren().addAll(List.of(under));
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Icon.of(tone.icon(), "notice-icon"), words);
        setMinHeight(USE_PREF_SIZE);
        setAccessibleText(heading);
    }

    /** A banner with a heading and a line of text. */
    public static Notice of(Tone tone, String heading, String text) {
        return text.isEmpty() ? new Notice(tone, heading) : new Notice(tone, heading, Words.text(text));
    }
}
