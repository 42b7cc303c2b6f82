package org.throughcare.mobile.gallery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import org.throughcare.mobile.look.RowButton;

/** Fills in any form that is on the screen, whatever it asks, and says what stands in it. */
final class Typist {

    private static final int PASSES = 5;

    private final Scene scene;
    private final Supplier<String> words;
    private final Set<String> done = new HashSet<>();

    Typist(Scene scene) {
        this(scene, () -> "Typed by hand");
    }

    /** One who types the next of these words into each field that takes words. */
    Typist(Scene scene, Supplier<String> words) {
        this.scene = scene;
        this.words = words;
    }

    /** Types into every field and taps an answer to every question, those that answers lead to as well. */
    void fillIn() {
        boolean more = true;
        for (int pass = 0; more && pass < PASSES; pass++) {
            settle();
            more = false;
            for (Node node : nodes()) {
                if (node.getScene() != null && !isChosen(node) && done.add(question(node))) {
                    more |= answer(node);
                }
            }
        }
        settle();
    }

    /** What stands in every field, and which answers are chosen, by their names; lines that lead on as well. */
    Map<String, String> state() {
        settle();
        Map<String, String> state = new LinkedHashMap<>();
        for (Node node : nodes()) {
            if (node instanceof TextInputControl input && !isSearch(node)) {
                state.merge(name(node), input.getText(), (one, other) -> one + " | " + other);
            } else if (node instanceof ToggleButton toggle) {
                state.merge(name(node), String.valueOf(toggle.isSelected()), (one, other) -> one + " | " + other);
            } else if (node instanceof RowButton) {
                state.put(name(node), "");
            } else if (node instanceof CheckBox box) {
                state.merge(name(node), String.valueOf(box.isSelected()), (one, other) -> one + " | " + other);
            }
        }
        return state;
    }

    /** Goes on with what was begun, where the form asks whether to. */
    void goOn() {
        settle();
        List<Node> all = new ArrayList<>();
        visit(scene.getRoot(), all);
        all.stream()
                .filter(node -> node instanceof Button && name(node).equals("Go on"))
                .findFirst()
                .ifPresent(node -> ((Button) node).fire());
    }

    /** The lines that lead to a form that was begun. */
    List<RowButton> begun() {
        settle();
        return nodes().stream()
                .filter(node -> node instanceof RowButton && name(node).contains("last typed"))
                .map(RowButton.class::cast)
                .toList();
    }

    private boolean answer(Node node) {
        if (isSearch(node)) {
            // What is looked for is no answer; what is found is.
            Parent around = node.getParent();
            return around != null && fireFirst(around);
        } else if (node instanceof TextInputControl input) {
            boolean narrow = input instanceof TextField field && field.getPrefColumnCount() <= 5;
            input.setText(narrow ? "7" : words.get());
            return true;
        } else if (node instanceof ToggleButton toggle) {
            toggle.fire();
            return true;
        } else if (node instanceof CheckBox box) {
            box.fire();
            return true;
        } else if (node instanceof Button button && isIn(node, "lines")) {
            button.fire();
            return true;
        } else if (node instanceof RowButton row && name(node).startsWith("AUDIT (units)")) {
            row.fire();
            return true;
        }
        return false;
    }

    /** An answer that is given already; another one is tapped. */
    private static boolean isChosen(Node node) {
        return node instanceof ToggleButton toggle && toggle.isSelected();
    }

    private static boolean isSearch(Node node) {
        return node instanceof TextInputControl input
                && input.getPromptText() != null
                && !input.getPromptText().isEmpty();
    }

    private static boolean fireFirst(Parent around) {
        List<Node> inside = new ArrayList<>();
        visit(around, inside);
        return inside.stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .map(button -> {
                    button.fire();
                    return true;
                })
                .orElse(false);
    }

    /** Of several answers to a question one is tapped. */
    private static String question(Node node) {
        String name = name(node);
        boolean answer = node instanceof ToggleButton;
        return node.getClass().getSimpleName() + " " + (answer ? name.replaceAll(": [^:]*$", "") : name);
    }

    private static boolean isIn(Node node, String style) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(style)) {
                return true;
            }
        }
        return false;
    }

    private static String name(Node node) {
        return String.valueOf(node.getAccessibleText());
    }

    private List<Node> nodes() {
        Node content = scene.getRoot().lookup(".page-content");
        List<Node> nodes = new ArrayList<>();
        if (content != null) {
            visit(content, nodes);
        }
        return nodes;
    }

    private static void visit(Node node, List<Node> into) {
        if (node.isVisible()) {
            into.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> visit(child, into));
            }
        }
    }

    private void settle() {
        for (int i = 0; i < 2; i++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }
}
