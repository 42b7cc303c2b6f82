package org.throughcare.mobile.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;

/**
 * A hand on an open window that waits for what it wants: it presses and fills in what is called so as soon as it is there,
 * whatever page comes and goes in between.
 */
final class PatientHand {

    /** How often it looks, with a fiftieth of a second in between. */
    static final int PATIENCE = 1_500;

    private final Taps taps;

    PatientHand(Taps taps) {
        this.taps = taps;
    }

    /** Presses what is called so, if it is there. */
    boolean fire(String name) {
        boolean fired = fx(() -> {
            Optional<ButtonBase> found = named(name);
            found.ifPresent(ButtonBase::fire);
            return found.isPresent();
        });
        taps.settle();
        return fired;
    }

    /** Whether a field is called so. */
    boolean isThere(String field) {
        return fx(() -> fields().stream().anyMatch(one -> field.equals(one.getAccessibleText())));
    }

    /** Presses what is called so, as soon as it is there; a page that is read anew in between does not matter. */
    void press(String name) {
        until("a button called " + name, () -> fire(name));
    }

    /** Types into the field that is called so, as soon as it is there. */
    void type(String name, String text) {
        until("a field called " + name, () -> typed(name, text));
    }

    /** Types into the field that is called so, if it is there: the page it stands on may go at any moment. */
    boolean typed(String name, String text) {
        boolean typed = fx(() -> {
            Optional<TextInputControl> field = fields().stream()
                    .filter(one -> name.equals(one.getAccessibleText()))
                    .findFirst();
            field.ifPresent(one -> one.setText(text));
            return field.isPresent();
        });
        taps.settle();
        return typed;
    }

    private Optional<ButtonBase> named(String name) {
        List<ButtonBase> buttons = all(ButtonBase.class).stream()
                .filter(button -> !button.isDisabled())
                .toList();
        return Stream.<Predicate<ButtonBase>>of(
                        button -> name.equals(button.getAccessibleText()),
                        button -> name.equals(button.getText()),
                        button -> button.getAccessibleText() != null
                                && button.getAccessibleText().startsWith(name))
                .flatMap(called -> buttons.stream().filter(called))
                .findFirst();
    }

    /** The tiles of what can be recorded. */
    List<ButtonBase> tiles() {
        return fx(() -> {
            List<ButtonBase> tiles = new ArrayList<>();
            for (Node pane : taps.scene().getRoot().lookupAll(".choice-tiles")) {
                ((Pane) pane)
                        .getChildren().stream()
                                .filter(ButtonBase.class::isInstance)
                                .map(ButtonBase.class::cast)
                                .forEach(tiles::add);
            }
            return tiles;
        });
    }

    /** All fields that text is typed into. */
    List<TextInputControl> fields() {
        return all(TextInputControl.class);
    }

    /** All nodes of that sort that can be seen. */
    <T extends Node> List<T> all(Class<T> type) {
        return taps.scene().getRoot().lookupAll("*").stream()
                .filter(type::isInstance)
                .filter(Node::isVisible)
                .map(type::cast)
                .toList();
    }

    /** Waits until it is so; throws AssertionError, with what is on the screen, where it never is. */
    void until(String what, BooleanSupplier so) {
        for (int tries = 0; tries < PATIENCE; tries++) {
            taps.settle();
            if (so.getAsBoolean()) {
                return;
            }
            pause();
        }
        throw new AssertionError("it has not come to: " + what + "; there is " + taps.words());
    }

    static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }

    /** What that answers on the drawing thread. */
    static <T> T fx(Callable<T> asked) {
        AtomicReference<T> answer = new AtomicReference<>();
        Fx.run(() -> answer.set(asked.call()));
        return answer.get();
    }
}
