package org.throughcare.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.throughcare.server.CannotStart;

/**
 * The database process of a server that was killed: it lives on, and PostgreSQL does not start a second one on its
 * folder. Whoever calls this holds the folder's lock, so no living server is using that process.
 */
final class LeftoverPostmaster {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(50);

    private LeftoverPostmaster() {}

    /** Ends the leftover, if there is one, the way that lets it write everything down; throws {@link CannotStart}. */
    static void end(Path data) {
        Path file = data.resolve("postmaster.pid");
        try {
            Optional<ProcessHandle> leftover =
                    pid(file).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
            boolean postgres = leftover.filter(LeftoverPostmaster::isPostgres).isPresent();
            if (postgres) {
                leftover.get().destroy();
                waitUntilGone(file, leftover.get());
            }
            // What is left now names no living postgres: the process was killed too, or its number has been given anew.
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new CannotStart("The database folder " + data + " can't be read: allow it.", e);
        }
    }

    private static Optional<Long> pid(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        try {
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.valueOf(lines.get(0).trim()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A process that has ended but has not been waited for has no command any more, so it is none. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(it -> it.contains("postgres")).isPresent();
    }

    private static void waitUntilGone(Path file, ProcessHandle process) {
        for (long waited = 0; waited < PATIENCE.toMillis(); waited += STEP.toMillis()) {
            if (!Files.exists(file) || !isPostgres(process)) {
                return;
            }
            pause();
        }
        throw new CannotStart("The database process " + process.pid()
                + " of an earlier server does not end: end it, then start again.");
    }

    private static void pause() {
        try {
            Thread.sleep(STEP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted while an earlier database process was ending.", e);
        }
    }
}
