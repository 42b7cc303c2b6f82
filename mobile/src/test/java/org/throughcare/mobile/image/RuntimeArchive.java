package org.throughcare.mobile.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.throughcare.mobile.bench.AppVisit;
import org.throughcare.mobile.jvm.TabletJvm;

/**
 * The JDK's and JavaFX's classes as the app needs them, in an archive that a trimmed runtime's JVM maps at every start instead
 * of reading them one by one. They all come out of the runtime itself, so that the archive holds wherever that is put; the
 * app's own jars would have to lie where they lay when it was made.
 */
final class RuntimeArchive {

    private RuntimeArchive() {}

    /** Has the runtime's own {@code java} make it; the other folder is for what is needed on the way. */
    static void make(Path runtime, Path work) throws IOException {
        Path classes = Files.createDirectories(work).resolve("classes.txt");
        AppVisit.unlock(work.resolve("tablet"), List.of("-XX:DumpLoadedClassList=" + classes));
        List<String> command = new ArrayList<>();
        command.add(runtime.resolve("bin").resolve("java").toString());
        // An archive is of use only to a JVM whose heap is laid out as that was of the one that made it.
        command.addAll(TabletJvm.options(Runtime.version().feature()));
        // Names that the runtime does not have, such as the app's own, are passed over.
        command.addAll(List.of("-Xshare:dump", "-XX:SharedClassListFile=" + classes));
        run(command);
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The runtime made no archive of its classes: " + said.strip());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
