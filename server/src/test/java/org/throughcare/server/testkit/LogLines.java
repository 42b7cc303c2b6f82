package org.throughcare.server.testkit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** All that is logged from when this is made until it is closed, as the real configuration would write it. */
public final class LogLines implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger house = (Logger) LoggerFactory.getLogger("org.throughcare");
    private final Level before = root.getLevel();
    private final @Nullable Level houseBefore = house.getLevel();
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();
    private final Level least;

    /** Listens from now on. */
    public LogLines() {
        this(Level.INFO);
    }

    private LogLines(Level ours) {
        events.start();
        root.addAppender(events);
        root.setLevel(Level.INFO);
        house.setLevel(ours);
        least = ours;
    }

    /** Listens from now on to whatever the house itself has to say, down to what is only for looking for faults. */
    public static LogLines ofEverything() {
        return new LogLines(Level.DEBUG);
    }

    /** How many times something was logged. */
    public int count() {
        return logged().size();
    }

    /** What was logged, a line each. */
    public String text() {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setWithArguments(true);
        encoder.setWithFormattedMessage(true);
        encoder.start();
        StringBuilder log = new StringBuilder();
        logged().forEach(event -> log.append(new String(encoder.encode(event), StandardCharsets.UTF_8)));
        return log.toString();
    }

    private List<ILoggingEvent> logged() {
        return List.copyOf(events.list).stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(least))
                .toList();
    }

    @Override
    public void close() {
        root.setLevel(before);
        house.setLevel(houseBefore);
        root.detachAppender(events);
    }
}
