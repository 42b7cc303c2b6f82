package org.throughcare.server.ledger;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws what was appended, every five seconds on every server, so that the pushes of a whole wing are drawn together and
 * mostly when its tablets have pulled, too. It is nobody's wait: who reads a projection draws what it lacks.
 */
@Singleton
@Requires(property = "throughcare.drawing-job", notEquals = "off")
final class DrawingJob {

    private static final Logger LOG = LoggerFactory.getLogger(DrawingJob.class);
    private static final int EVERY_SECONDS = 5;
    private static final int LAST_WORDS_SECONDS = 5;

    private final Drawing drawing;
    private final ScheduledExecutorService hand = Executors.newSingleThreadScheduledExecutor(DrawingJob::thread);
    private @Nullable Future<?> turns;

    DrawingJob(Drawing drawing) {
        this.drawing = drawing;
    }

    @EventListener
    void start(StartupEvent started) {
        turns = hand.scheduleWithFixedDelay(this::draw, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        if (turns != null) {
            turns.cancel(false);
        }
        hand.shutdown();
        if (!hand.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
            hand.shutdownNow();
        }
    }

    private void draw() {
        try {
            drawing.goOn();
        } catch (RuntimeException e) {
            // A job that threw would never run again; the next time may find the database there.
            LOG.warn("the projections could not be drawn this time: {}", e.toString());
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "drawing");
        thread.setDaemon(true);
        return thread;
    }
}
