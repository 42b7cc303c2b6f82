package org.throughcare.server.reminder;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.jdbc.DataSourceResolver;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * The job that looks for due reminders, kept in the database: however many servers there are, each of its strands runs on
 * one of them at a time, and a strand of a server that died goes on elsewhere. What keeps a message from being sent twice
 * is the claim, not this.
 */
@Singleton
@Requires(property = "throughcare.reminders-job", notEquals = "off")
final class SendingJob {

    private static final int STRANDS = 4;
    private static final Duration LONGEST_POLL = Duration.ofSeconds(5);
    private static final Duration SHORTEST_HEARTBEAT = Duration.ofSeconds(1);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final Scheduler scheduler;

    SendingJob(
            DataSource dataSource,
            DataSourceResolver resolver,
            SendDue sendDue,
            @Property(name = "throughcare.reminders-every", defaultValue = "15s") Duration every) {
        List<RecurringTask<Void>> strands = IntStream.rangeClosed(1, STRANDS)
                .mapToObj(strand -> strand(strand, every, sendDue))
                .toList();
        this.scheduler = Scheduler.create(resolver.resolve(dataSource))
                .startTasks(strands)
                .threads(STRANDS)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(every.compareTo(LONGEST_POLL) < 0 ? every : LONGEST_POLL)
                .heartbeatInterval(every.compareTo(SHORTEST_HEARTBEAT) > 0 ? every : SHORTEST_HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .alwaysPersistTimestampInUTC()
                .shutdownMaxWait(LAST_WORDS)
                .build();
    }

    @EventListener
    void start(StartupEvent started) {
        scheduler.start();
    }

    @PreDestroy
    void stop() {
        scheduler.stop();
    }

    private static RecurringTask<Void> strand(int number, Duration every, SendDue sendDue) {
        return Tasks.recurring("send-due-reminders-" + number, FixedDelay.of(every))
                .execute((instance, context) -> sendDue.run());
    }
}
