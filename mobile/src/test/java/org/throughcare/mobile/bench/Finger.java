package org.throughcare.mobile.bench;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.robot.Robot;
import org.throughcare.mobile.look.Page;

/**
 * A worker's finger on the screen: taps and types by way of the window, as a device does, and stops the time until the
 * screen shows what it should.
 */
final class Finger {

    private static final int PATIENCE_SECONDS = 60;

    private final Scene scene;
    private final Robot robot;

    /** A finger on that scene; made on the drawing thread. */
    Finger(Scene scene) {
        this.scene = scene;
        this.robot = new Robot();
    }

    /** Something that is done on the drawing thread. */
    interface Deed {
        void run() throws Exception;
    }

    /** What the screen should show. */
    interface Sight extends Predicate<Finger> {}

    /**
     * Does it and says how many milliseconds later the screen shows what it should: laid out in one pulse, and the next
     * pulse begun.
     */
    double until(Sight sight, Deed deed) {
        CompletableFuture<Long> seen = new CompletableFuture<>();
        long[] began = new long[1];
        Platform.runLater(() -> {
            watch(sight, seen);
            began[0] = System.nanoTime();
            try {
                deed.run();
            } catch (Exception e) {
                seen.completeExceptionally(e);
            }
        });
        return (await(seen) - began[0]) / 1e6;
    }

    private void watch(Sight sight, CompletableFuture<Long> seen) {
        Runnable[] laidOut = new Runnable[1];
        laidOut[0] = () -> {
            if (sight.test(this)) {
                scene.removePostLayoutPulseListener(laidOut[0]);
                next(seen);
            }
        };
        scene.addPostLayoutPulseListener(laidOut[0]);
    }

    private void next(CompletableFuture<Long> seen) {
        Runnable[] next = new Runnable[1];
        next[0] = () -> {
            scene.removePreLayoutPulseListener(next[0]);
            seen.complete(System.nanoTime());
        };
        Platform.runLater(() -> {
            scene.addPreLayoutPulseListener(next[0]);
            Platform.requestNextPulse();
        });
    }

    private <T> T await(CompletableFuture<T> seen) {
        try {
            return seen.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("the screen never showed it");
        }
    }

    /** Does it on the drawing thread and waits until it is done. */
    void run(Deed deed) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                deed.run();
                done.complete(true);
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        await(done);
    }

    /** Taps the middle of what bears that name; on the drawing thread. */
    void tap(String name) {
        Region found = (Region) all(scene.getRoot())
                .filter(node -> isCalled(node, name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing is called " + name));
        if (scene.getRoot().lookup(".page") instanceof Page page) {
            page.reveal(found);
        }
        Bounds on = found.localToScreen(found.getBoundsInLocal());
        robot.mouseMove(new Point2D(on.getCenterX(), on.getCenterY()));
        robot.mouseClick(MouseButton.PRIMARY);
    }

    /** Presses keys one after the other into whatever has the focus; on the drawing thread. */
    void type(String text) {
        for (int i = 0; i < text.length(); i++) {
            String letter = text.substring(i, i + 1);
            robot.keyType(letter.equals(" ") ? KeyCode.SPACE : KeyCode.getKeyCode(letter.toUpperCase(Locale.ROOT)));
        }
    }

    /** Takes the last letter back. */
    void backspace() {
        robot.keyType(KeyCode.BACK_SPACE);
    }

    /** Whether a node with that style is on the screen. */
    boolean shows(String style) {
        return scene.getRoot().lookup(style) != null;
    }

    /** Whether something on the screen says or is called these words. */
    boolean says(String words) {
        return all(scene.getRoot()).anyMatch(node -> text(node).contains(words));
    }

    private static boolean isCalled(Node node, String name) {
        String own = node.getAccessibleText();
        return node instanceof ButtonBase button
                ? name.equals(button.getText()) || (own != null && own.startsWith(name))
                : node.isFocusTraversable() && name.equals(own);
    }

    private static String text(Node node) {
        String own = node instanceof Labeled labeled ? labeled.getText() : node.getAccessibleText();
        return own == null ? "" : own;
    }

    private static Stream<Node> all(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Finger::all))
                : Stream.of(node);
    }
}
