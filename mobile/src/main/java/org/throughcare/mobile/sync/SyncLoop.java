package org.throughcare.mobile.sync;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The background thread that syncs every minute, sooner when nudged, later and later while there is no network, and not before the server wants it. */
final class SyncLoop implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Supplier<Turn> sync;
    private final Backoff backoff;
    private final Semaphore nudges = new Semaphore(0);
    private volatile boolean closed;
    private boolean deferred;
    private @Nullable Thread thread;

    SyncLoop(Supplier<Turn> sync, Backoff backoff) {
        this.sync = sync;
        this.backoff = backoff;
    }

    /**
     * What came of one sync.
     *
     * @param pause for how long the server wants to be left alone; zero when it did not say so
     */
    record Turn(SyncStatus.Phase phase, Duration pause) {}

    synchronized void start() {
        if (thread == null) {
            thread = new Thread(this::run, "sync");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void nudge() {
        nudges.release();
    }

    private void run() {
        try {
            while (!closed) {
                Duration pause = once();
                if (deferred) {
                    // Whoever presses a button would only be turned away again.
                    Thread.sleep(pause.toMillis());
                } else if (nudges.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    nudges.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration once() {
        deferred = false;
        try {
            Turn turn = sync.get();
            deferred = !turn.pause().isZero();
            if (deferred) {
                return backoff.after(turn.pause());
            }
            boolean failed = turn.phase() == SyncStatus.Phase.OFFLINE || turn.phase() == SyncStatus.Phase.TROUBLED;
            if (!failed) {
                backoff.succeeded();
                return EVERY;
            }
        } catch (RuntimeException e) {
            // A fault that nobody foresaw must not end the thread; the next try comes later.
            System.getLogger(SyncLoop.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "sync failed: {0}",
                            e.getClass().getName());
        }
        backoff.failed();
        return backoff.next();
    }

    @Override
    public void close() {
        closed = true;
        Thread running;
        synchronized (this) {
            running = thread;
        }
        if (running != null) {
            running.interrupt();
            try {
                running.join(TimeUnit.SECONDS.toMillis(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
