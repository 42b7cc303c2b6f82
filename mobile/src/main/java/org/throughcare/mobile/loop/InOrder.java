package org.throughcare.mobile.loop;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * A queue of its own over threads that others use too: its tasks run one after the other, but none of them waits for
 * anybody else's. So a slow reading of one screen does not keep the save of another.
 */
final class InOrder implements Executor {

    private final Executor threads;
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean running;

    InOrder(Executor threads) {
        this.threads = threads;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (this) {
            tasks.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        threads.execute(this::next);
    }

    /** One task; one that fails ends its thread's work as it would without a queue, and the next ones run all the same. */
    private void next() {
        Runnable task;
        synchronized (this) {
            task = tasks.remove();
        }
        try {
            task.run();
        } finally {
            boolean more;
            synchronized (this) {
                running = !tasks.isEmpty();
                more = running;
            }
            if (more) {
                threads.execute(this::next);
            }
        }
    }
}
