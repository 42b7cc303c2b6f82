package org.throughcare.mobile;

import java.io.PrintStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;

/**
 * What the app says of a failure that nobody foresaw: of what sort it is and where in the code, never its message, for that
 * may repeat what was typed, and whatever a program says is kept in some journal of the machine.
 */
final class Failures implements Thread.UncaughtExceptionHandler {

    private static final String OURS = "org.throughcare";

    private final PrintStream out;

    private Failures(PrintStream out) {
        this.out = out;
    }

    /** Has failures of any thread told so from now on, and libraries log nothing: their lines are not ours to vouch for. */
    static void tellWhereAlone(PrintStream out) {
        Thread.setDefaultUncaughtExceptionHandler(new Failures(out));
        for (Handler handler : LogManager.getLogManager().getLogger("").getHandlers()) {
            handler.setFilter(line -> line.getThrown() == null
                    && line.getLoggerName() != null
                    && line.getLoggerName().startsWith(OURS));
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        StringBuilder told = new StringBuilder("failed in thread ").append(thread.getName());
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (@Nullable Throwable at = failure; at != null && seen.add(at); at = at.getCause()) {
            told.append(System.lineSeparator()).append(at.getClass().getName());
            for (StackTraceElement place : at.getStackTrace()) {
                told.append(System.lineSeparator()).append("\tat ").append(place);
            }
        }
        out.println(told);
    }
}
