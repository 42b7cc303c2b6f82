package org.throughcare.mobile.signin;

import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.Texts;

/** What all screens have that are shown while nobody is signed in. */
final class Door {

    private Door() {}

    /** A page with one sheet in its middle. */
    static Page page() {
        Page page = new Page().tall();
        page.getStyleClass().add("signin");
        return page;
    }

    /** The way to how the tablet looks and speaks, under the sheet. */
    static Node display(Texts texts, Runnable display) {
        return Buttons.link(texts.get("look.title"), Feather.SLIDERS, display);
    }
}
