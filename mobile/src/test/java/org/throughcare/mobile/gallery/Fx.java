package org.throughcare.mobile.gallery;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
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
        awaited(done);
    }

    /** Waits until that window has been laid out to be drawn once more, with all that this brings about. */
    static void drawn(Scene scene) {
        CompletableFuture<Void> drawn = new CompletableFuture<>();
        Runnable[] once = new Runnable[1];
        once[0] = () -> {
            scene.removePostLayoutPulseListener(once[0]);
            drawn.complete(null);
        };
        run(() -> {
            scene.addPostLayoutPulseListener(once[0]);
            Platform.requestNextPulse();
        });
        awaited(drawn);
    }

    private static void awaited(CompletableFuture<Void> done) {
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
