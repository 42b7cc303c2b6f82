package org.throughcare.mobile.gallery;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Whether everything on a screen has room: texts and targets for themselves, and none sticks out of what holds it. */
final class Fit {

    private static final double LEAST_TARGET = 43.5;
    /** Letters are given a little more than they are drawn on. */
    private static final double SLACK = 2;

    private final Scene scene;

    Fit(Scene scene) {
        this.scene = scene;
    }

    /** What lies over another text, or sticks out of what holds it. */
    List<String> ofTexts(List<Text> texts) {
        List<String> faults = new ArrayList<>();
        List<Text> words = texts.stream()
                .filter(text -> !Inspection.isIcon(text) && !isTyped(text))
                .toList();
        for (Text text : words) {
            if (text.getText().length() > 6
                    && text.getLayoutBounds().getWidth() < 2 * text.getFont().getSize()) {
                faults.add("text over itself, letter by letter: " + said(text));
            }
            Node holder = tooSmall(text);
            if (holder != null) {
                faults.add("sticks out of " + holder.getTypeSelector() + holder.getStyleClass() + ": " + said(text));
            }
        }
        faults.addAll(overlaps("text over text: ", words));
        return faults;
    }

    /** What is hard to hit, lies over another target, or could be reached by scrolling sideways alone. */
    List<String> ofTargets(List<Node> controls) {
        List<String> faults = new ArrayList<>();
        for (Node control : controls) {
            Bounds size = control.getLayoutBounds();
            if (size.getHeight() < LEAST_TARGET || size.getWidth() < LEAST_TARGET) {
                faults.add("hard to hit: " + said(control) + " " + Math.round(size.getWidth()) + "x"
                        + Math.round(size.getHeight()));
            }
            if (isPushedOut(place(control))) {
                faults.add("pushed out of the window: " + said(control));
            }
        }
        faults.addAll(overlaps("target over target: ", controls));
        return faults;
    }

    private static List<String> overlaps(String what, List<? extends Node> nodes) {
        List<String> faults = new ArrayList<>();
        List<Bounds> places = nodes.stream().map(Fit::place).toList();
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                if (places.get(i).intersects(places.get(j))
                        && layer(nodes.get(i)) == layer(nodes.get(j))
                        && !isWithin(nodes.get(i), nodes.get(j))) {
                    faults.add(what + said(nodes.get(i)) + " and " + said(nodes.get(j)));
                }
            }
        }
        return faults;
    }

    private static boolean isWithin(Node outer, Node inner) {
        for (Node node = inner.getParent(); node != null; node = node.getParent()) {
            if (node == outer) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Node tooSmall(Text text) {
        Bounds place = place(text);
        if (isPushedOut(place)) {
            return scene.getRoot();
        }
        Node scrolled = layer(text) instanceof ScrollPane scroll ? scroll.getContent() : scene.getRoot();
        for (Node holder = text; holder != scrolled; ) {
            holder = holder.getParent();
            Bounds around = holder.localToScene(holder.getLayoutBounds());
            if (!around.contains(place)) {
                return holder;
            }
        }
        return null;
    }

    private boolean isPushedOut(Bounds place) {
        return place.getMaxX() > scene.getRoot().getLayoutBounds().getWidth() || place.getMinX() < 0;
    }

    private static Bounds place(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return new BoundingBox(
                bounds.getMinX() + SLACK,
                bounds.getMinY() + SLACK,
                Math.max(0, bounds.getWidth() - 2 * SLACK),
                Math.max(0, bounds.getHeight() - 2 * SLACK));
    }

    /** What scrolls together; what scrolls away under the foot is no overlap. */
    private static @Nullable Node layer(Node node) {
        Node at = node;
        while (at != null && !(at instanceof ScrollPane)) {
            at = at.getParent();
        }
        return at;
    }

    private static boolean isTyped(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof TextInputControl) {
                return true;
            }
        }
        return false;
    }

    static String said(Node node) {
        if (node instanceof Text text) {
            return "\"" + text.getText().replace('\n', ' ') + "\"";
        }
        String name = node.getAccessibleText();
        return name == null && node instanceof ButtonBase button ? button.getText() : String.valueOf(name);
    }
}
