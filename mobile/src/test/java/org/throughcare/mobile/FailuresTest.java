package org.throughcare.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What fails says where, and nothing of what somebody typed. */
class FailuresTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Thread.UncaughtExceptionHandler before;

    @BeforeEach
    void listen() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Failures.tellWhereAlone(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        Thread.setDefaultUncaughtExceptionHandler(before);
        for (Handler handler : LogManager.getLogManager().getLogger("").getHandlers()) {
            handler.setFilter(null);
        }
    }

    @Test
    void aFailureOfAnyThreadSaysItsSortItsCausesAndWhereAndNoMessage() throws InterruptedException {
        Thread thread = new Thread(
                () -> {
                    throw new IllegalStateException(
                            "Sian said",
                            new IllegalArgumentException("at the landing", new RuntimeException("frightened")));
                },
                "a screen");
        thread.start();
        thread.join();

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("failed in thread a screen")
                .contains("java.lang.IllegalStateException", "java.lang.IllegalArgumentException")
                .contains("\tat org.throughcare.mobile.FailuresTest")
                .doesNotContain("Sian", "landing", "frightened");
    }

    @Test
    void causesThatGoRoundInARingComeToAnEnd() {
        RuntimeException one = new RuntimeException("one");
        one.initCause(new RuntimeException("other", one));

        Thread.getDefaultUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), one);

        assertThat(bytes.toString(StandardCharsets.UTF_8)).doesNotContain("other");
    }

    @Test
    void librariesLogNothingAndTheHouseNoFailureWithItsMessage() {
        Handler handler = LogManager.getLogManager().getLogger("").getHandlers()[0];

        assertThat(handler.isLoggable(line("javafx.scene", null))).isFalse();
        assertThat(handler.isLoggable(line("org.throughcare.mobile.sync.SyncLoop", null)))
                .isTrue();
        assertThat(handler.isLoggable(line("org.throughcare.mobile.sync.SyncLoop", new RuntimeException("typed"))))
                .isFalse();
    }

    private static LogRecord line(String logger, Throwable thrown) {
        LogRecord line = new LogRecord(Level.WARNING, "something");
        line.setLoggerName(logger);
        line.setThrown(thrown);
        return line;
    }
}
