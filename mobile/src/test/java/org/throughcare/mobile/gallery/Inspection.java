package org.throughcare.mobile.gallery;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/** What has to hold on every screen (USR-7): no text is cut, everything to press has a name and is easy to hit. */
final class Inspection {

    private static final double LEAST_TOUCH = 43.5;

    private final Scene scene;
    private final List<String> faults = new ArrayList<>();

    private Inspection(Scene scene) {
        this.scene = scene;
    }

    /** Everything that is wrong with what the scene shows now. */
    static List<String> of(Scene scene) {
        Inspection inspection = new Inspection(scene);
        inspection.visit(scene.getRoot());
        return inspection.faults;
    }

    private void visit(Node node) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled) {
            text(labeled);
        }
        if (node instanceof ButtonBase button) {
            name(button, button.getAccessibleText(), button.getText());
            size(button);
        } else if (node instanceof TextInputControl input) {
            name(input, input.getAccessibleText(), "");
            size(input);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::visit);
        }
    }

    private void text(Labeled labeled) {
        String text = labeled.getText();
        if (text == null
                || text.isEmpty()
                || labeled.getContentDisplay() == javafx.scene.control.ContentDisplay.GRAPHIC_ONLY) {
            return;
        }
        if (text.matches("[a-z]+(\\.[a-zA-Z0-9-]+)+")) {
            faults.add("no words for: " + text);
        }
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text shown
                    && !child.getStyleClass().contains("icon")
                    && child.isVisible()
                    && !shown.getText().equals(text)) {
                faults.add("cut: \"" + text + "\" shows \"" + shown.getText() + "\"");
            }
        }
        Bounds bounds = labeled.localToScene(labeled.getBoundsInLocal());
        if (bounds.getMaxX() > scene.getWidth() + 1 || bounds.getMinX() < -1) {
            faults.add("off the screen: \"" + text + "\"");
        }
    }

    private void name(Node control, String accessible, String text) {
        boolean named = (accessible != null && !accessible.isBlank()) || (text != null && !text.isBlank());
        if (!named) {
            faults.add("no name: " + control);
        }
    }

    private void size(Node control) {
        Bounds bounds = control.getBoundsInLocal();
        if (bounds.getHeight() < LEAST_TOUCH || bounds.getWidth() < LEAST_TOUCH) {
            faults.add("hard to hit: " + control.getAccessibleText() + " " + Math.round(bounds.getWidth()) + "x"
                    + Math.round(bounds.getHeight()));
        }
    }
}
