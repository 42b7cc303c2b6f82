package org.throughcare.mobile.gallery;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.throughcare.mobile.look.Theme;

/** The drawing thread, for tests. */
public final class Fx {

    private static boolean started;

    private Fx() {}

    /** Something that may fail. */
    public interface Act {
        /** Does it. */
        void run() throws Exception;
    }

    /** Says that the app itself has started the drawing thread. */
    static synchronized void startedByTheApp() {
        started = true;
    }

    /** Runs it on the drawing thread and waits for its end. */
    public static void run(Act act) {
        start();
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                act.run();
                done.complete(null);
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        try {
            done.get(10, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static synchronized void start() {
        if (!started) {
            CompletableFuture<Void> up = new CompletableFuture<>();
            Platform.setImplicitExit(false);
            Platform.startup(() -> up.complete(null));
            up.join();
            Theme.load();
            started = true;
        }
    }
}
