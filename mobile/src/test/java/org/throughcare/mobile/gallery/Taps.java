package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.throughcare.mobile.Workbench;

/**
 * A worker's finger on a real window: it presses the middle of what it finds by its words, with events that come from
 * outside the scene as a touch does, and counts. It fails where there is nothing to press: what is not on the screen, is
 * disabled, or lies under something else. Scrolling is counted too.
 */
public final class Taps implements AutoCloseable {

    private static final int TIMES = 300;
    private static final long PAUSE_NANOS = 100_000_000;

    private final Stage stage;
    private final Scene scene;
    private final Robot robot;
    private final AtomicReference<Node> hit = new AtomicReference<>();
    private int count;
    private int scrolls;

    private Taps(Stage stage, Scene scene, Robot robot) {
        this.stage = stage;
        this.scene = scene;
        this.robot = robot;
    }

    /** A finger on the window of that workbench, which opens. Call it off the drawing thread, as everything here. */
    public static Taps on(Workbench workbench) {
        Taps taps = on(workbench::root);
        Fx.run(() -> {
            workbench.dress(taps.scene);
            workbench.open();
        });
        taps.settle();
        return taps;
    }

    /** A finger on a window that is open already. */
    static Taps on(Stage open) {
        AtomicReference<Taps> made = new AtomicReference<>();
        Fx.run(() -> made.set(new Taps(open, open.getScene(), new Robot()).watching()));
        Taps taps = made.get();
        taps.settle();
        return taps;
    }

    private Taps watching() {
        scene.addEventFilter(
                MouseEvent.MOUSE_PRESSED, event -> hit.set(event.getPickResult().getIntersectedNode()));
        return this;
    }

    /** A finger on a window with that in it. */
    static Taps on(Supplier<Parent> root) {
        AtomicReference<Taps> made = new AtomicReference<>();
        Fx.run(() -> {
            Scene scene = new Scene(root.get(), 1280, 800);
            Stage stage = new Stage(StageStyle.UNDECORATED);
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            made.set(new Taps(stage, scene, new Robot()).watching());
        });
        Taps taps = made.get();
        taps.settle();
        return taps;
    }

    /** How often something was pressed. */
    int count() {
        return count;
    }

    /** How often the page had to be moved before. */
    int scrolls() {
        return scrolls;
    }

    /** Begins to count anew. */
    void recount() {
        count = 0;
        scrolls = 0;
    }

    /** Presses what has that name: its accessible name, the beginning of that, or what stands on it. */
    public void tap(String name) {
        settle();
        ButtonBase button = fx(() -> (ButtonBase) named(name, ButtonBase.class));
        assertThat(fx(button::isDisabled)).as("can be pressed: " + name).isFalse();
        press(button, name);
    }

    /** Presses the first answer of that wording to whatever question is on the screen. */
    public void tapAnswer(String words) {
        settle();
        ButtonBase button = fx(() -> (ButtonBase) all(ButtonBase.class).stream()
                .filter(node -> words.equals(((ButtonBase) node).getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no answer \"" + words + "\" on: " + words())));
        press(button, words);
    }

    /** Presses into a field and types, key by key; each key counts. */
    public void type(String name, String text) {
        settle();
        TextInputControl field = fx(() -> (TextInputControl) named(name, TextInputControl.class));
        press(field, name);
        text.chars().forEach(letter -> {
            Fx.run(() -> field.insertText(field.getCaretPosition(), Character.toString(letter)));
            count++;
        });
        settle();
    }

    /** Presses into a field that takes what is known by heart; what is typed there is not counted. */
    public void typeAt(String name, String text) {
        settle();
        TextInputControl field = fx(() -> (TextInputControl) named(name, TextInputControl.class));
        press(field, name);
        Fx.run(() -> field.setText(text));
        settle();
    }

    /** Whether the screen says it. */
    public boolean says(String words) {
        settle();
        return fx(() -> words().stream().anyMatch(text -> text.contains(words)));
    }

    /** Waits until the window says these words: what a screen asks the server comes when it comes. */
    public void until(String words) {
        for (int i = 0; i < TIMES && !says(words); i++) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        assertThat(words()).anyMatch(text -> text.contains(words));
    }

    /** Every word that can be seen in the window, by scrolling too, and those for screen readers. */
    public List<String> words() {
        return words(false);
    }

    /** Every word in the window, whether it can be seen or not. */
    public List<String> everyWord() {
        return words(true);
    }

    private List<String> words(boolean hidden) {
        List<String> words = new ArrayList<>();
        visit(scene.getRoot(), hidden, node -> {
            if (node instanceof Labeled labeled && labeled.getText() != null) {
                words.add(labeled.getText());
            }
            if (node instanceof TextInputControl input && input.getText() != null) {
                words.add(input.getText());
            }
            if (node instanceof javafx.scene.text.Text text) {
                words.add(text.getText());
            }
            if (node.getAccessibleText() != null) {
                words.add(node.getAccessibleText());
            }
        });
        if (stage.getTitle() != null) {
            words.add(stage.getTitle());
        }
        return words;
    }

    /** The scene, to look over or to photograph on the drawing thread. */
    Scene scene() {
        return scene;
    }

    /** Waits until everything that was asked of the drawing thread is done and laid out. */
    void settle() {
        for (int i = 0; i < 4; i++) {
            Fx.run(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            });
        }
    }

    @Override
    public void close() {
        Fx.run(stage::close);
    }

    private void press(Node node, String name) {
        bringIntoView(node, name);
        hit.set(null);
        Point2D middle = fx(() -> middle(node));
        // Two presses at one spot within a blink are a double tap, which no form takes for two; a worker reads in
        // between.
        Fx.run(() -> robot.mouseMove(stage.getX() + 1, stage.getY() + 1));
        settle();
        Fx.run(() -> robot.mouseMove(stage.getX() + middle.getX(), stage.getY() + middle.getY()));
        settle();
        Fx.run(() -> robot.mousePress(MouseButton.PRIMARY));
        settle();
        Node pressed = hit.get();
        boolean reached = isIn(pressed, node);
        Fx.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
        assertThat(reached)
                .as("\"" + name + "\" is in reach at " + middle + "; there is " + pressed)
                .isTrue();
        count++;
        settle();
    }

    /** Moves the page as a finger does, and only where it has to be moved. */
    private void bringIntoView(Node node, String name) {
        ScrollPane pane = fx(() -> scrollOf(node));
        if (pane == null) {
            return;
        }
        if (fx(this::keyboardLost)) {
            // The next drawing gives the keyboard another place, and the page goes there.
            Fx.drawn(scene);
        }
        double off = fx(() -> hiddenBy(pane, node));
        if (off != 0) {
            Fx.run(() -> {
                double room = pane.getContent().getBoundsInLocal().getHeight()
                        - pane.getViewportBounds().getHeight();
                pane.setVvalue(Math.max(0, Math.min(1, pane.getVvalue() + off / room)));
            });
            scrolls++;
            settle();
            assertThat(fx(() -> hiddenBy(pane, node)))
                    .as("can be scrolled to: " + name)
                    .isZero();
        }
    }

    private boolean keyboardLost() {
        Node owner = scene.getFocusOwner();
        return owner == null || owner.getScene() != scene;
    }

    /** How far the page has to move so that the middle of the node stands well inside it; nothing when it does. */
    private static double hiddenBy(ScrollPane pane, Node node) {
        Bounds frame = pane.localToScene(pane.getBoundsInLocal());
        Bounds own = node.localToScene(node.getBoundsInLocal());
        if (own.getCenterY() < frame.getMinY() + 8) {
            return own.getMinY() - frame.getMinY() - 60;
        }
        return own.getCenterY() > frame.getMaxY() - 8 ? own.getMaxY() - frame.getMaxY() + 60 : 0;
    }

    private static Point2D middle(Node node) {
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private static ScrollPane scrollOf(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane) {
                return pane;
            }
        }
        return null;
    }

    private static boolean isIn(Node inner, Node outer) {
        for (Node at = inner; at != null; at = at.getParent()) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private Node named(String name, Class<? extends Node> type) {
        List<Node> nodes = all(type);
        return nodes.stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .findFirst()
                .or(() -> nodes.stream().filter(node -> isCalled(node, name)).findFirst())
                .orElseThrow(() -> new AssertionError("nothing to press is called \"" + name + "\" among "
                        + nodes.stream().map(Node::getAccessibleText).toList()));
    }

    private static boolean isCalled(Node node, String name) {
        String own = node.getAccessibleText();
        return (own != null && own.startsWith(name))
                || (node instanceof ButtonBase button && name.equals(button.getText()));
    }

    private List<Node> all(Class<? extends Node> type) {
        List<Node> nodes = new ArrayList<>();
        visit(scene.getRoot(), false, node -> {
            if (type.isInstance(node)) {
                nodes.add(node);
            }
        });
        return nodes;
    }

    private static void visit(Node node, boolean hidden, Consumer<Node> visitor) {
        if (hidden || node.isVisible()) {
            visitor.accept(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> visit(child, hidden, visitor));
            }
        }
    }

    private static <T> T fx(Callable<T> asked) {
        AtomicReference<T> answer = new AtomicReference<>();
        Fx.run(() -> answer.set(asked.call()));
        return answer.get();
    }
}
