package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.RowButton;
import org.throughcare.mobile.look.Rows;

/** What is in sight is drawn first and the rest once that is on the screen, in a real window. */
class InSightFirstTest {

    private static final int PULSES = 6;

    private Page page;
    private Rows rows;
    private Label first;
    private Button below;
    private Taps taps;

    @BeforeEach
    void make() {
        Fx.run(() -> {
            page = new Page();
            rows = new Rows();
            first = new Label("first");
            below = new Button("below");
        });
    }

    @AfterEach
    void close() {
        if (taps != null) {
            taps.close();
        }
    }

    @Test
    void aPageShowsItsBeginningAtOnceAndTheRestSoonAfter() {
        inAWindow(page);
        Fx.run(() -> {
            page.show(List.of(first), () -> List.of(below));
            assertThat(content()).containsExactly(first);
        });
        pulses();
        assertThat(content()).containsExactly(first, below);
    }

    @Test
    void aPageInNoWindowShowsAllAtOnce() {
        Fx.run(() -> {
            new Scene(page).getRoot().applyCss();
            page.show(List.of(first), () -> List.of(below));
            assertThat(content()).containsExactly(first, below);
        });
    }

    @Test
    void aPageThatWasWholeIsDrawnAnewInOneGoAndKeepsTheKeyboard() {
        inAWindow(page);
        Fx.run(() -> page.show(List.of(first), () -> List.of(below)));
        pulses();
        Fx.run(() -> {
            below.requestFocus();
            Label other = new Label("other");
            page.show(List.of(other), () -> List.of(below));
            assertThat(content()).containsExactly(other, below);
            assertThat(below.isFocused()).isTrue();
        });
    }

    @Test
    void whatWasStillToComeIsLeftWhenThePageShowsSomethingElseOrIsLeft() {
        inAWindow(page);
        Label other = new Label("other");
        Fx.run(() -> {
            page.show(List.of(first), () -> List.of(below));
            page.show(other);
        });
        pulses();
        assertThat(content()).containsExactly(other);
        Fx.run(() -> {
            page.show(List.of(first), () -> List.of(below));
            page.left();
        });
        pulses();
        assertThat(content()).containsExactly(first);
    }

    @Test
    void ofManyLinesThoseInSightComeFirstAndThoseBelowKeepTheirPlaceUntilThen() {
        inAWindow(rows);
        List<Node> before = lines("before", 40);
        List<Node> now = lines("now", 40);
        List<Integer> asked = new ArrayList<>();
        IntFunction<List<Node>> beginning = count -> {
            asked.add(count);
            return now.subList(0, count);
        };
        Fx.run(() -> rows.show(before));
        Fx.run(() -> {
            rows.show(now.size(), beginning);
            int inSight = asked.get(0);
            // 800 points of height, lines of 56 points and more.
            assertThat(inSight).isBetween(5, 15);
            assertThat(rows.getChildren().subList(0, inSight)).isEqualTo(now.subList(0, inSight));
            assertThat(rows.getChildren().subList(inSight, 40)).isEqualTo(before.subList(inSight, 40));
        });
        pulses();
        assertThat(rows.getChildren()).isEqualTo(now);
        assertThat(now.stream().filter(line -> line.getStyleClass().contains("last")))
                .containsExactly(now.get(39));
    }

    @Test
    void aLineThatMovesIntoSightStandsThereOnce() {
        inAWindow(rows);
        List<Node> before = lines("line", 40);
        List<Node> now = new ArrayList<>(before);
        now.add(0, now.remove(39));
        Fx.run(() -> rows.show(before));
        Fx.run(() -> {
            rows.show(now.size(), count -> now.subList(0, count));
            assertThat(rows.getChildren())
                    .hasSizeGreaterThan(38)
                    .doesNotHaveDuplicates()
                    .startsWith(before.get(39));
        });
        pulses();
        assertThat(rows.getChildren()).isEqualTo(now);
    }

    @Test
    void linesThatAreTypedForQuicklyAreThoseOfTheLastLetter() {
        inAWindow(rows);
        List<Node> before = lines("before", 40);
        List<Node> few = lines("few", 3);
        Fx.run(() -> {
            rows.show(before.size(), count -> before.subList(0, count));
            rows.show(few.size(), count -> few.subList(0, count));
            assertThat(rows.getChildren()).as("all of them are in sight").isEqualTo(few);
        });
        pulses();
        assertThat(rows.getChildren()).isEqualTo(few);
    }

    private void inAWindow(Parent root) {
        taps = Taps.on(() -> root);
    }

    private List<Node> content() {
        return List.copyOf(((Parent) page.lookup(".page-content")).getChildrenUnmodifiable());
    }

    private static List<Node> lines(String name, int count) {
        List<Node> lines = new ArrayList<>();
        Fx.run(() ->
                IntStream.range(0, count).forEach(i -> lines.add(new RowButton(name + " " + i, "under it", () -> {}))));
        return lines;
    }

    /** Waits until the window was drawn so many times. */
    private static void pulses() {
        CountDownLatch left = new CountDownLatch(PULSES);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                left.countDown();
            }
        };
        Fx.run(timer::start);
        try {
            left.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        Fx.run(timer::stop);
    }
}
