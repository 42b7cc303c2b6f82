package org.throughcare.mobile.sync;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The background thread that syncs every minute, sooner when nudged, later and later while there is no network. */
final class SyncLoop implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Supplier<SyncStatus> sync;
    private final Backoff backoff;
    private final Semaphore nudges = new Semaphore(0);
    private volatile boolean closed;
    private @Nullable Thread thread;

    SyncLoop(Supplier<SyncStatus> sync, Backoff backoff) {
        this.sync = sync;
        this.backoff = backoff;
    }

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
                if (nudges.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    nudges.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration once() {
        try {
            SyncStatus status = sync.get();
            boolean failed = status.phase() == SyncStatus.Phase.OFFLINE || status.phase() == SyncStatus.Phase.TROUBLED;
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
