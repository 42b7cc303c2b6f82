package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.throughcare.mobile.Workbench;

/**
 * A worker's keyboard at a real window, with key events that come from outside the scene. After every key it looks where
 * the keyboard is: somewhere, on something that is shown and can be used, and in sight.
 */
final class Keyboard implements AutoCloseable {

    private static final int FAR = 120;
    private static final int PATIENCE = 1500;

    private final Taps window;
    private final Robot robot;

    private Keyboard(Taps window, Robot robot) {
        this.window = window;
        this.robot = robot;
    }

    /** A keyboard at the window of that workbench, which opens. Call it off the drawing thread, as everything here. */
    static Keyboard at(Workbench workbench) {
        Taps window = Taps.on(workbench);
        return new Keyboard(window, fx(Robot::new));
    }

    /** The window, to look at. */
    Taps window() {
        return window;
    }

    /** Presses a key, while those before it are held. */
    void press(KeyCode... chord) {
        window.settle();
        for (KeyCode key : chord) {
            Fx.run(() -> robot.keyPress(key));
        }
        for (int i = chord.length - 1; i >= 0; i--) {
            KeyCode key = chord[i];
            Fx.run(() -> robot.keyRelease(key));
        }
        window.settle();
        look(List.of(chord));
    }

    /** Types a text of small letters and spaces where the keyboard is. */
    void type(String text) {
        text.chars()
                .mapToObj(letter ->
                        letter == ' ' ? KeyCode.SPACE : KeyCode.getKeyCode(Character.toString(letter - 'a' + 'A')))
                .forEach(this::press);
    }

    /** Presses Tab until the keyboard is at the control of that name. */
    void tabTo(String name) {
        goTo(name, KeyCode.TAB);
    }

    /** Presses Shift and Tab until the keyboard is at the control of that name. */
    void backTo(String name) {
        goTo(name, KeyCode.SHIFT, KeyCode.TAB);
    }

    /** Goes to the control of that name and presses it with Enter. */
    void enter(String name) {
        tabTo(name);
        press(KeyCode.ENTER);
    }

    /** Goes to the control of that name and presses it with the space bar. */
    void space(String name) {
        tabTo(name);
        press(KeyCode.SPACE);
    }

    /** Goes to the field of that name and types. */
    void fill(String name, String text) {
        tabTo(name);
        type(text);
    }

    private void goTo(String name, KeyCode... chord) {
        List<String> passed = new ArrayList<>();
        for (int presses = 0; presses < FAR; presses++) {
            if (isCalled(focused(), name) && !(owner() instanceof Label)) {
                return;
            }
            press(chord);
            passed.add(focused());
        }
        throw new AssertionError("no way leads to " + name + " but to " + passed);
    }

    private static boolean isCalled(String own, String name) {
        return own.equals(name) || own.startsWith(name + ",") || (name.endsWith(" ") && own.startsWith(name));
    }

    /** Goes to that question, with the arrows to its answer, and chooses it. */
    void choose(String question, String answer) {
        tabTo(question + ": ");
        String wanted = question + ": " + answer;
        for (int presses = 0; !focused().equals(wanted); presses++) {
            assertThat(presses).as("the arrows lead to " + wanted).isLessThan(FAR);
            press(KeyCode.DOWN);
        }
        press(KeyCode.SPACE);
    }

    /** What the keyboard is at: its name, or what stands on it; empty when it is nowhere. */
    String focused() {
        return name(owner());
    }

    /** What has the keyboard; null when nothing has. */
    Node owner() {
        return fx(() -> window.scene().getFocusOwner());
    }

    static String name(Node node) {
        String name = node == null ? "" : node.getAccessibleText();
        return name == null && node instanceof Labeled labeled ? labeled.getText() : String.valueOf(name);
    }

    /** Whether the screen says it. */
    boolean says(String words) {
        return window.says(words);
    }

    /** Waits until that is so, without a key. */
    void waitUntil(BooleanSupplier so) {
        for (int tries = 0; !so.getAsBoolean(); tries++) {
            assertThat(tries).as("it has come to that").isLessThan(PATIENCE);
            Fx.run(() -> {});
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** All in one look, for a sync may draw the page anew at any moment. */
    private void look(List<KeyCode> after) {
        Fx.run(() -> {
            Node owner = window.scene().getFocusOwner();
            String where = "after " + after + ", at \"" + name(owner) + "\"";
            assertThat(owner).as("the keyboard is somewhere " + where).isNotNull();
            assertThat(isShown(owner)).as("on something that is shown " + where).isTrue();
            assertThat(owner.isDisabled())
                    .as("on something that can be used " + where)
                    .isFalse();
            assertThat(hidden(owner)).as("in sight " + where).isEmpty();
            assertThat(owner.getPseudoClassStates())
                    .as("shown to be there " + where)
                    .contains(PseudoClass.getPseudoClass("by-key"));
        });
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** What of it can't be seen; nothing when its beginning is in the window and in what it scrolls in. */
    private static String hidden(Node node) {
        Bounds own = node.localToScene(node.getLayoutBounds());
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane || at.getParent() == null) {
                Bounds frame = at.localToScene(at.getLayoutBounds());
                double most = Math.min(own.getMaxY(), own.getMinY() + frame.getHeight());
                if (own.getMinY() < frame.getMinY() - 1 || most > frame.getMaxY() + 1) {
                    return own + " is not within " + frame;
                }
            }
        }
        return "";
    }

    @Override
    public void close() {
        window.close();
    }

    private static <T> T fx(Callable<T> asked) {
        AtomicReference<T> answer = new AtomicReference<>();
        Fx.run(() -> answer.set(asked.call()));
        return answer.get();
    }
}
