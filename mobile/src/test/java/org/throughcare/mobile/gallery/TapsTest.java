package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.look.Page;

/** A finger that counts must fail where a worker's would find nothing to press. */
class TapsTest {

    private final AtomicInteger pressed = new AtomicInteger();

    @Test
    void whatIsInReachIsPressedOnceAndCounted() {
        with(button -> new StackPane(button), taps -> {
            taps.tap("Save");
            taps.tap("Save");
            assertThat(pressed).hasValue(2);
            assertThat(taps.count()).isEqualTo(2);
            assertThat(taps.scrolls()).isZero();
        });
    }

    @Test
    void whatIsFurtherDownIsScrolledToAndThatIsCounted() {
        with(button -> new Page().show(new Button("Has the keyboard"), room(2000), button), taps -> {
            taps.tap("Save");
            assertThat(pressed).hasValue(1);
            assertThat(taps.scrolls()).isEqualTo(1);
        });
    }

    @RepeatedTest(5)
    void aPageThatGoesToItsKeyboardFirstIsScrolledAfterwards() {
        Button keyboard = new Button("Has the keyboard");
        Page page = new Page();
        with(button -> page.show(new Button("Has it next"), keyboard, room(2000), button), taps -> {
            Fx.run(keyboard::requestFocus);
            Fx.drawn(taps.scene());
            Fx.run(() -> ((Pane) keyboard.getParent()).getChildren().remove(keyboard));
            taps.tap("Save");
            assertThat(pressed).hasValue(1);
            assertThat(taps.scrolls()).isEqualTo(1);
        });
    }

    @Test
    void whatIsDisabledCannotBePressed() {
        with(
                button -> {
                    button.setDisable(true);
                    return new StackPane(button);
                },
                this::fails);
    }

    @Test
    void whatIsNotShownCannotBePressed() {
        with(
                button -> {
                    button.setVisible(false);
                    return new StackPane(button);
                },
                this::fails);
    }

    @Test
    void whatLiesUnderSomethingElseCannotBePressed() {
        with(button -> new StackPane(button, new StackPane(room(100))), this::fails);
    }

    @Test
    void whatIsOffTheWindowCannotBePressed() {
        with(
                button -> {
                    button.relocate(200, 2000);
                    return new Pane(button);
                },
                this::fails);
    }

    private void fails(Taps taps) {
        assertThatThrownBy(() -> taps.tap("Save")).isInstanceOf(AssertionError.class);
        assertThat(pressed).hasValue(0);
    }

    private static Region room(double height) {
        Region room = new Region();
        room.setPickOnBounds(true);
        room.setMinHeight(height);
        return room;
    }

    private void with(Function<Button, Parent> around, Consumer<Taps> visit) {
        try (Taps taps = Taps.on(() -> {
            Button save = new Button("Save");
            save.setOnAction(event -> pressed.incrementAndGet());
            return around.apply(save);
        })) {
            visit.accept(taps);
        }
    }
}
