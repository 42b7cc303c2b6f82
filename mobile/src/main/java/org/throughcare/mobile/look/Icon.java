package org.throughcare.mobile.look;

import javafx.scene.Node;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/** A picture beside words, never instead of them: a letter of the icon font, so that it grows with the text. */
public final class Icon {

    private Icon() {}

    /** An icon of the size of the text around it. */
    public static Node of(Feather feather) {
        return of(feather, "plain");
    }

    /** An icon with a style of its own. */
    public static Node of(Feather feather, String style) {
        Text icon = new Text(String.valueOf((char) feather.getCode()));
        icon.getStyleClass().addAll("icon", style);
        return icon;
    }
}
