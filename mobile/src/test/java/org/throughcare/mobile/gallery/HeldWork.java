package org.throughcare.mobile.gallery;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Work that screens ask for, done at once on the drawing thread, or held back until a test lets it come. */
final class HeldWork implements Executor {

    private final Queue<Runnable> late = new ArrayDeque<>();
    private boolean holding;

    @Override
    public void execute(Runnable task) {
        if (holding) {
            late.add(task);
        } else {
            task.run();
        }
    }

    /** From now on nothing is done. */
    void hold() {
        holding = true;
    }

    /** What is asked for from now on is done at once; what was held back waits on. */
    void goOn() {
        holding = false;
    }

    /** Does what was held back; on the drawing thread. */
    void release() {
        while (!late.isEmpty()) {
            late.remove().run();
        }
    }
}
