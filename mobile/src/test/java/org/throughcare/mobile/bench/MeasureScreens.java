package org.throughcare.mobile.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughcare.mobile.jvm.ClassArchive;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.ObjBuilder;

/**
 * Measures the screens of a tablet with very many people and entries: makes its file once, then starts the app anew for
 * each run, with the flags that it has in earnest, and lets a {@link ScreenVisit} use it.
 */
public final class MeasureScreens {

    private static final int PEOPLE = 500;
    private static final int ENTRIES = 50_000;
    private static final int MOST = 2_000;
    private static final int ROUNDS = 12;
    private static final int RUNS = 5;

    /** What each figure is meant to stay under, in milliseconds or MiB. */
    private static final Map<String, Integer> LIMITS = limits();

    private MeasureScreens() {}

    /** Measures; the argument is how many starts of the app are counted. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Path target = Files.createDirectories(Path.of("target")).toAbsolutePath();
        Path folder = Files.createDirectories(target.resolve("screens"));
        Path made = folder.resolve("tablet.db");
        Path used = folder.resolve("used.db");
        Files.deleteIfExists(made);
        out.println("== Making a tablet of " + PEOPLE + " people with " + ENTRIES + " entries");
        new LargeTablet(PEOPLE, ENTRIES, MOST).make(made);
        Files.copy(made, used, StandardCopyOption.REPLACE_EXISTING);
        LargeTablet.useTheDayBefore(used);
        out.println("== One start that is not counted leaves an archive of its classes");
        List<String> flags = archived(target, used);
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        int runs = arguments.length == 0 ? RUNS : Integer.parseInt(arguments[0]);
        for (int i = 1; i <= runs; i++) {
            out.println("== Start " + i + " of " + runs);
            visit(target, made, ScreenVisit.UNLOCKED_ONLY, flags)
                    .forEach((name, values) -> add(figures, "never used: " + name, values));
            visit(target, used, String.valueOf(ROUNDS), flags).forEach((name, values) -> add(figures, name, values));
        }
        figures.forEach((name, values) -> out.println(line(name, values)));
        Path file = target.resolve("screens.json");
        Files.write(file, JsonText.write(json(figures)));
        out.println("\nThe same as JSON: " + file);
    }

    /** What starts are told from the second one on, for which the first has left its classes. */
    private static List<String> archived(Path target, Path made) throws IOException {
        ClassArchive archive = new ClassArchive(ownJar());
        visit(target, made, "1", archive.leave());
        archive.keep();
        if (!archive.isThere()) {
            throw new IllegalStateException("The app left no archive of its classes.");
        }
        List<String> flags = new ArrayList<>(archive.use());
        // Else one that can't use it would go without, and be something else than what is measured.
        flags.add("-Xshare:on");
        return flags;
    }

    private static Path ownJar() {
        return Path.of(URI.create(MeasureScreens.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    private static void add(Map<String, List<Double>> figures, String name, List<Double> values) {
        figures.computeIfAbsent(name, one -> new ArrayList<>()).addAll(values);
    }

    private static Map<String, List<Double>> visit(Path target, Path made, String rounds, List<String> flags)
            throws IOException {
        Path data = Files.createDirectories(target.resolve("screens").resolve("visit"));
        Files.deleteIfExists(data.resolve("tablet.db-wal"));
        Files.deleteIfExists(data.resolve("tablet.db-shm"));
        Files.copy(made, data.resolve("tablet.db"), StandardCopyOption.REPLACE_EXISTING);
        return AppVisit.figures(data, PEOPLE, rounds, flags);
    }

    private static String line(String name, List<Double> values) {
        Integer limit = LIMITS.get(name);
        return String.format(
                Locale.ROOT,
                "   %-28s median %8.1f   99th percentile %8.1f   of %4d   %s",
                name,
                percentile(values, 50),
                percentile(values, 99),
                values.size(),
                limit == null
                        ? ""
                        : "limit: under " + limit + (percentile(values, 99) < limit ? ", met" : ", NOT MET"));
    }

    private static Json.Obj json(Map<String, List<Double>> figures) {
        ObjBuilder json = Json.obj();
        figures.forEach((name, values) -> json.put(
                name,
                Json.obj()
                        .put("median", number(percentile(values, 50)))
                        .put("p99", number(percentile(values, 99)))
                        .put("samples", values.size())
                        .build()));
        return json.build();
    }

    private static double percentile(List<Double> values, int percent) {
        return Summary.percentile(values.stream().mapToDouble(Double::doubleValue), percent);
    }

    private static Json number(double value) {
        return new Json.Num(new BigDecimal(value).round(new MathContext(6)));
    }

    private static Map<String, Integer> limits() {
        Map<String, Integer> limits = new LinkedHashMap<>();
        limits.put("never used: first unlock", 2_000);
        limits.put("first unlock", 2_000);
        limits.put("unlock", 2_000);
        limits.put("first keystroke", 50);
        limits.put("keystroke", 50);
        limits.put("first person", 300);
        limits.put("person", 300);
        limits.put("first save", 100);
        limits.put("save", 100);
        limits.put("peak memory at the end", 300);
        return limits;
    }
}
