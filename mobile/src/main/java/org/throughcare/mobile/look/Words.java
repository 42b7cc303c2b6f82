package org.throughcare.mobile.look;

import javafx.scene.control.Label;

/** Text on the screen: it wraps, and is never cut. */
public final class Words {

    private Words() {}

    /** The title of a screen. */
    public static Label title(String text) {
        return label(text, "title");
    }

    /** What stands above a title: whom the screen is about. */
    public static Label caption(String text) {
        return label(text, "caption");
    }

    /** The heading of a section. */
    public static Label heading(String text) {
        return label(text, "heading");
    }

    /** Ordinary text. */
    public static Label text(String text) {
        return label(text, "body");
    }

    /** Ordinary text that carries weight. */
    public static Label strong(String text) {
        return label(text, "strong");
    }

    /** Text that helps and may be skipped. */
    public static Label hint(String text) {
        return label(text, "hint");
    }

    private static Label label(String text, String style) {
        Label label = new Worded(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
