package org.throughcare.mobile.look;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/** Where the keyboard is, and keeping it there while a screen is drawn anew or turned. */
public final class Focus {

    private Focus() {}

    /**
     * Changes what is within a node and gives the focus back: to the control that had it, to the one that now has its
     * name, or else to the title, where there is one, and to the control in its place where there is none. What was typed
     * and where the cursor stood stays.
     */
    public static void keep(Parent within, Runnable change) {
        Node owner = owner(within);
        if (owner == null || !isWithin(owner, within)) {
            change.run();
            return;
        }
        Cursor cursor = Cursor.of(owner);
        int number = controls(within).indexOf(owner);
        change.run();
        Node again = isWithin(owner, within) ? owner : named(within, owner.getAccessibleText());
        if (again != null && again != owner(within)) {
            again.requestFocus();
            cursor.putBack(again);
        } else if (again == null && !toTitle(within)) {
            instead(within, number);
        }
    }

    /** What the keyboard is at in the window of that node; null when it is nowhere. */
    public static @Nullable Node owner(Node node) {
        Scene scene = node.getScene();
        return scene == null ? null : scene.getFocusOwner();
    }

    /** Lays a node out now, so that all of its controls are there to be found. */
    public static void settled(Parent node) {
        node.applyCss();
        node.layout();
    }

    /** Where the keyboard is within a node that may be drawn anew in other words; null when it is elsewhere. */
    public static @Nullable Place place(Parent within, @Nullable Node focused) {
        return focused != null && isWithin(focused, within)
                ? new Place(controls(within).indexOf(focused), Cursor.of(focused))
                : null;
    }

    /**
     * A place for the keyboard that does not hang on words: the how-manieth control it is.
     *
     * @param number 0 for the first; -1 for what is no control, such as a title
     * @param cursor where the cursor stands in it
     */
    public record Place(int number, Cursor cursor) {

        /** Brings the keyboard to the same place in what stands there now; to its title when there is none. */
        public void in(Parent within) {
            List<Node> controls = controls(within);
            if (number >= 0 && number < controls.size()) {
                controls.get(number).requestFocus();
                cursor.putBack(controls.get(number));
            } else {
                toTitle(within);
            }
        }
    }

    /** What can be reached with the keyboard, in the order in which it is read. */
    private static List<Node> controls(Parent within) {
        List<Node> controls = new ArrayList<>();
        for (Node child : within.getChildrenUnmodifiable()) {
            if (child.isFocusTraversable() && child.isVisible()) {
                controls.add(child);
            }
            if (child instanceof Parent parent && child.isVisible()) {
                controls.addAll(controls(parent));
            }
        }
        return controls;
    }

    /** Brings the keyboard to the title of what is shown there, from where the first key leads on; false without one. */
    public static boolean toTitle(Parent shown) {
        return to(shown, ".title");
    }

    /** The same on a page that has no title and asks one question. */
    static boolean toQuestion(Parent shown) {
        return to(shown, ".question");
    }

    private static boolean to(Parent shown, String style) {
        Node title = shown.lookup(style);
        if (title != null && title.getScene() != null) {
            title.requestFocus();
        }
        return title != null;
    }

    private static void instead(Parent within, int number) {
        List<Node> controls = controls(within);
        if (!controls.isEmpty()) {
            controls.get(Math.max(0, Math.min(number, controls.size() - 1))).requestFocus();
        }
    }

    static boolean isWithin(Node node, Parent parent) {
        Node at = node;
        while (at != null && at != parent) {
            at = at.getParent();
        }
        return at != null;
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
    public record Cursor(int anchor, int caret) {

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
