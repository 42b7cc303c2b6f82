package org.throughcare.mobile.look;

import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Buttons: at least 44 pixels high, with words, and a name for screen readers. */
public final class Buttons {

    private Buttons() {}

    /** The one thing that the screen is for. */
    public static Button primary(String text, @Nullable Feather icon, Runnable pressed) {
        Button button = plain(text, icon, pressed);
        button.getStyleClass().add("primary");
        return button;
    }

    /** Another thing that can be done. */
    public static Button plain(String text, @Nullable Feather icon, Runnable pressed) {
        Button button = new Button(text);
        if (icon != null) {
            button.setGraphic(Icon.of(icon));
        }
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setMnemonicParsing(false);
        button.setAccessibleText(text);
        button.setOnAction(event -> pressed.run());
        return button;
    }

    /** The same button, but where room is short its words wrap instead of sticking out. */
    public static <B extends Labeled> B wrapping(B button) {
        button.setWrapText(true);
        button.setMinWidth(0);
        button.setMinHeight(Button.USE_PREF_SIZE);
        return button;
    }

    /** A thing in passing that looks like a link. */
    public static Button link(String text, @Nullable Feather icon, Runnable pressed) {
        Button button = plain(text, icon, pressed);
        button.getStyleClass().add("link");
        return button;
    }
}
