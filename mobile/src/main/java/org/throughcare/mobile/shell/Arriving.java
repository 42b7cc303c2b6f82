package org.throughcare.mobile.shell;

import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.nav.Screen;

/** Lets the screen before stay in sight while the next one reads, and that for a moment at most; on the drawing thread. */
public final class Arriving {

    private static final Duration PATIENCE = Duration.millis(200);

    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private @Nullable Screen awaited;

    /** Places the screen once it has something to show, or has none after a moment. */
    public void of(Screen next, Runnable place) {
        awaited = next;
        Runnable arrived = () -> {
            if (awaited == next) {
                place.run();
            }
        };
        next.whenReady(arrived);
        if (awaited == next) {
            patience.setOnFinished(over -> arrived.run());
            patience.playFromStart();
        }
    }

    /** Something stands in sight that was asked for since: nothing is awaited any more. */
    public void over() {
        awaited = null;
        patience.stop();
    }
}
