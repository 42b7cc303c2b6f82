package org.throughcare.mobile.look;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn after what is in sight, so that nobody waits for what they have to scroll to. One thing waits at a time:
 * a newer one takes its place.
 */
final class Afterwards {

    /** One pulse lays out what is in sight, the next begins when that is on the screen. */
    private static final int PULSES = 2;

    private @Nullable AnimationTimer waiting;

    /** Does it once what that node shows now is on the screen, or at once where no window shows the node. */
    void once(Node seen, Runnable rest) {
        drop();
        if (isOnScreen(seen)) {
            waiting = timer(rest);
            waiting.start();
        } else {
            rest.run();
        }
    }

    /** What waits is not done any more. */
    void drop() {
        if (waiting != null) {
            waiting.stop();
            waiting = null;
        }
    }

    private AnimationTimer timer(Runnable rest) {
        return new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses > PULSES) {
                    drop();
                    rest.run();
                }
            }
        };
    }

    private static boolean isOnScreen(Node node) {
        Scene scene = node.getScene();
        return scene != null && scene.getWindow() != null && scene.getWindow().isShowing();
    }
}
