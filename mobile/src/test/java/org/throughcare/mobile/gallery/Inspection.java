package org.throughcare.mobile.gallery;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/**
 * What has to hold on every screen (USR-7): no text is cut, none lies over another, all of it stands out against its
 * ground, everything to press has a name and a role, is easy to hit and shows its frame. What is below the fold is
 * inspected as well.
 */
final class Inspection {

    private final Scene scene;
    private final List<Node> controls = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private Inspection(Scene scene) {
        this.scene = scene;
        visit(scene.getRoot());
    }

    /** Everything that is wrong with what the scene shows now. */
    static List<String> of(Scene scene) {
        return new Inspection(scene).look();
    }

    /** The controls that the scene shows now, in the order in which they are read. */
    static List<Node> controls(Scene scene) {
        return List.copyOf(new Inspection(scene).controls);
    }

    /** The texts that the scene shows now, pictures of the icon font too. */
    static List<Text> texts(Scene scene) {
        return List.copyOf(new Inspection(scene).texts);
    }

    private List<String> look() {
        controls.forEach(this::name);
        Fit fit = new Fit(scene);
        faults.addAll(fit.ofTexts(texts));
        faults.addAll(fit.ofTargets(controls));
        faults.addAll(Legibility.of(texts));
        faults.addAll(Legibility.frames(controls));
        return faults;
    }

    private void visit(Node node) {
        if (!node.isVisible() || node instanceof ScrollBar) {
            return;
        }
        if (node instanceof Labeled labeled) {
            words(labeled);
        }
        if (node instanceof TextField field) {
            prompt(field);
        }
        if (node instanceof ButtonBase || node instanceof TextInputControl) {
            controls.add(node);
        } else if (node instanceof Text text && !text.getText().isBlank()) {
            texts.add(text);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::visit);
        }
    }

    private void words(Labeled labeled) {
        String text = labeled.getText();
        if (text == null || text.isEmpty() || labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY) {
            return;
        }
        if (text.matches("[a-z]+(\\.[a-zA-Z0-9-]+)+")) {
            faults.add("no words for: " + text);
        }
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text shown
                    && !isIcon(child)
                    && child.isVisible()
                    && !shown.getText().equals(text)) {
                faults.add("cut: \"" + text + "\" shows \"" + shown.getText() + "\"");
            }
        }
    }

    /** What an empty field asks for stands on one line, which does not wrap. */
    private void prompt(TextField field) {
        String prompt = field.getPromptText();
        if (prompt == null || prompt.isEmpty()) {
            return;
        }
        Text whole = new Text(prompt);
        whole.setFont(field.getFont());
        double room = field.getWidth()
                - field.getInsets().getLeft()
                - field.getInsets().getRight();
        if (whole.getLayoutBounds().getWidth() > room) {
            faults.add("cut: the field shows only part of \"" + prompt + "\"");
        }
    }

    static boolean isIcon(Node node) {
        return node.getStyleClass().contains("icon");
    }

    private void name(Node control) {
        String accessible = control.getAccessibleText();
        String own = control instanceof ButtonBase button ? button.getText() : "";
        if ((accessible == null || accessible.isBlank()) && (own == null || own.isBlank())) {
            faults.add("no name: " + control);
        }
        AccessibleRole role = control.getAccessibleRole();
        if (role == null || role == AccessibleRole.NODE || role == AccessibleRole.PARENT) {
            faults.add("no role: " + control);
        }
    }
}
