package org.throughcare.mobile.look;

import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether a window is worked with keys or by touch. While keys are used the style class {@code keys} stands on its
 * root: then whatever has the focus shows it, even where the app moved it, and is scrolled into view; a finger would only
 * be disturbed by that.
 */
final class Keys {

    private static final String STYLE = "keys";
    private static final String WATCHED = "throughcare.keys";

    private Keys() {}

    /** Watches that window from now on. */
    static void watch(Scene scene) {
        if (scene.getProperties().put(WATCHED, true) == null) {
            scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> use(scene, true));
            scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> use(scene, false));
            scene.addEventFilter(TouchEvent.TOUCH_PRESSED, event -> use(scene, false));
        }
    }

    /** Whether the last thing that was used in that window was a key. */
    static boolean inUse(@Nullable Scene scene) {
        return scene != null && scene.getRoot().getStyleClass().contains(STYLE);
    }

    private static void use(Scene scene, boolean keys) {
        if (inUse(scene) != keys) {
            if (keys) {
                scene.getRoot().getStyleClass().add(STYLE);
            } else {
                scene.getRoot().getStyleClass().remove(STYLE);
            }
        }
    }
}
