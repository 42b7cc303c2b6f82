package org.throughcare.mobile.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughcare.mobile.jvm.TabletJvm;

/** The app in a process of its own, with the flags that it has in earnest, while a {@link ScreenVisit} uses it. */
public final class AppVisit {

    private static final int FEW_PEOPLE = 25;
    private static final int FEW_ENTRIES = 250;
    private static final int MOST_OF_FEW = 50;

    private AppVisit() {}

    /**
     * Opens it on a tablet with few people, made in that folder, and unlocks that: for what the JVM, given those flags besides,
     * leaves of it. Throws IllegalStateException when the app did not end well.
     */
    public static void unlock(Path folder, List<String> flags) throws IOException {
        new LargeTablet(FEW_PEOPLE, FEW_ENTRIES, MOST_OF_FEW)
                .make(Files.createDirectories(folder).resolve("tablet.db"));
        figures(folder, FEW_PEOPLE, ScreenVisit.UNLOCKED_ONLY, flags);
    }

    /** What a visit tells; its arguments are those of {@link ScreenVisit}, the flags stand beside the app's own. */
    static Map<String, List<Double>> figures(Path data, int people, String rounds, List<String> flags)
            throws IOException {
        List<String> visit = new ArrayList<>(TabletJvm.WITHOUT_DISPLAY);
        visit.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                ScreenVisit.class.getName(),
                data.toString(),
                String.valueOf(people),
                rounds));
        ProcessBuilder app =
                new ProcessBuilder(TabletJvm.command(flags, visit)).redirectError(ProcessBuilder.Redirect.INHERIT);
        app.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        Process process = app.start();
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        process.inputReader(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(ScreenVisit.FIGURE))
                .map(line -> line.substring(ScreenVisit.FIGURE.length()).split("=", 2))
                .forEach(figure -> figures.computeIfAbsent(figure[0], one -> new ArrayList<>())
                        .add(Double.valueOf(figure[1])));
        if (status(process) != 0) {
            throw new IllegalStateException("The app did not end well: see what it said above.");
        }
        return figures;
    }

    private static int status(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
