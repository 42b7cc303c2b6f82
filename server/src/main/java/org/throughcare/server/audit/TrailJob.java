package org.throughcare.server.audit;

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

/** Links the trail's new records and writes down the idle contacts, every few seconds on every server. */
@Singleton
@Requires(property = "throughcare.audit-job", notEquals = "off")
final class TrailJob {

    private static final Logger LOG = LoggerFactory.getLogger(TrailJob.class);
    private static final int EVERY_SECONDS = 5;
    private static final int LAST_WORDS_SECONDS = 5;

    private final Chain chain;
    private final Contacts contacts;
    private final ScheduledExecutorService hand = Executors.newSingleThreadScheduledExecutor(TrailJob::thread);
    private @Nullable Future<?> turns;

    TrailJob(Chain chain, Contacts contacts) {
        this.chain = chain;
        this.contacts = contacts;
    }

    @EventListener
    void start(StartupEvent started) {
        turns = hand.scheduleWithFixedDelay(this::goOn, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        if (turns != null) {
            turns.cancel(false);
        }
        hand.execute(this::goOn);
        hand.shutdown();
        if (!hand.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
            hand.shutdownNow();
        }
    }

    private void goOn() {
        try {
            contacts.writeDown();
            chain.goOn();
        } catch (RuntimeException e) {
            // A job that threw would never run again; the next time may find the database there.
            LOG.warn("the audit trail could not be linked this time: {}", e.toString());
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "audit");
        thread.setDaemon(true);
        return thread;
    }
}
