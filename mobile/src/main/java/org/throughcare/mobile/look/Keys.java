package org.throughcare.mobile.look;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether a window is worked with keys or by touch. While keys are used, whatever has the focus is in the state
 * {@code by-key}: it shows it, even where the app moved it, and is scrolled into view; a finger would only be disturbed by
 * that. The state stands on that one control, for a style on the root has those of the whole screen worked out anew with
 * the first letter that is typed.
 */
final class Keys {

    private static final PseudoClass BY_KEY = PseudoClass.getPseudoClass("by-key");
    private static final String WATCHED = "throughcare.keys.watched";
    private static final String USED = "throughcare.keys.used";

    private Keys() {}

    /** Watches that window from now on. */
    static void watch(Scene scene) {
        if (scene.getProperties().put(WATCHED, true) == null) {
            scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> use(scene, true));
            scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> use(scene, false));
            scene.addEventFilter(TouchEvent.TOUCH_PRESSED, event -> use(scene, false));
            scene.focusOwnerProperty().addListener((owner, before, now) -> {
                mark(before, false);
                mark(now, inUse(scene));
            });
        }
    }

    private static void mark(@Nullable Node focused, boolean byKey) {
        if (focused != null) {
            focused.pseudoClassStateChanged(BY_KEY, byKey);
        }
    }

    /** Whether the last thing that was used in that window was a key. */
    static boolean inUse(@Nullable Scene scene) {
        return scene != null && Boolean.TRUE.equals(scene.getProperties().get(USED));
    }

    /** Lets every arrow lead from one of several controls to the one before or after it, without pressing any. */
    static void list(Parent around, List<? extends Node> controls) {
        around.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int at = controls.indexOf(Focus.owner(around));
            if (at >= 0 && event.getCode().isArrowKey()) {
                event.consume();
                at(controls, at + across(event.getCode()) + down(event.getCode()))
                        .requestFocus();
            }
        });
    }

    /** Lets the arrows lead from one of the controls in rows to the one beside, above or below it, without pressing any. */
    static void grid(Parent around, List<? extends List<? extends Node>> rows) {
        around.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Node owner = Focus.owner(around);
            for (int row = 0; event.getCode().isArrowKey() && row < rows.size(); row++) {
                int column = rows.get(row).indexOf(owner);
                if (column >= 0) {
                    event.consume();
                    List<? extends Node> there = at(rows, row + down(event.getCode()));
                    at(there, column + across(event.getCode())).requestFocus();
                }
            }
        });
    }

    private static <T> T at(List<? extends T> all, int wanted) {
        return all.get(Math.max(0, Math.min(all.size() - 1, wanted)));
    }

    private static int across(KeyCode key) {
        return key == KeyCode.RIGHT ? 1 : key == KeyCode.LEFT ? -1 : 0;
    }

    private static int down(KeyCode key) {
        return key == KeyCode.DOWN ? 1 : key == KeyCode.UP ? -1 : 0;
    }

    /** Lets Tab lead on from a field of several lines, and Shift with Tab back, as from any other; no text has tabs. */
    static void leadOn(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                event.consume();
                // With Control the toolkit itself leads on.
                area.fireEvent(new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
            }
        });
    }

    private static void use(Scene scene, boolean keys) {
        if (inUse(scene) != keys) {
            scene.getProperties().put(USED, keys);
            mark(scene.getFocusOwner(), keys);
        }
    }
}
