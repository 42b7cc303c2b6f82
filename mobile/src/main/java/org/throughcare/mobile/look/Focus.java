package org.throughcare.mobile.look;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/** Where the keyboard is, and keeping it there while a screen is drawn anew or turned. */
public final class Focus {

    private Focus() {}

    /**
     * Changes what is within a node and gives the focus back: to the control that had it, or to the one that now has its
     * name. What was typed and where the cursor stood stays.
     */
    public static void keep(Parent within, Runnable change) {
        Node owner = owner(within);
        if (owner == null || !isWithin(owner, within)) {
            change.run();
            return;
        }
        Cursor cursor = Cursor.of(owner);
        change.run();
        Node again = isWithin(owner, within) ? owner : named(within, owner.getAccessibleText());
        if (again != null && again != owner(within)) {
            again.requestFocus();
            cursor.putBack(again);
        }
    }

    /** Brings the keyboard to the title of what is shown there, from where the first key leads on; false without one. */
    public static boolean toTitle(Parent shown) {
        Node title = shown.lookup(".title");
        if (title != null && title.getScene() != null) {
            title.requestFocus();
        }
        return title != null;
    }

    static boolean isWithin(Node node, Parent parent) {
        Node at = node;
        while (at != null && at != parent) {
            at = at.getParent();
        }
        return at != null;
    }

    private static @Nullable Node owner(Node node) {
        Scene scene = node.getScene();
        return scene == null ? null : scene.getFocusOwner();
    }

    private static @Nullable Node named(Parent parent, @Nullable String name) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (name != null && child.isFocusTraversable() && name.equals(child.getAccessibleText())) {
                return child;
            }
            Node found = child instanceof Parent below ? named(below, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Where the cursor stands in a field; a field that gets the focus selects all, and the next key would wipe it. */
    private record Cursor(int anchor, int caret) {

        static Cursor of(Node node) {
            return node instanceof TextInputControl input
                    ? new Cursor(input.getAnchor(), input.getCaretPosition())
                    : new Cursor(0, 0);
        }

        void putBack(Node node) {
            if (node instanceof TextInputControl input) {
                input.selectRange(anchor, caret);
            }
        }
    }
}
