package org.throughcare.mobile;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Theme;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.order.OrderLimits;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.session.AttendanceFrameworks;

/**
 * Checks that an installation is whole: everything that the app takes from its files while it runs is taken once. What
 * was packed without something it needs says so here, and not when a worker opens the one screen that needs it.
 */
final class SelfCheck {

    /** The argument that asks for it. */
    static final String ARGUMENT = "--check";

    private static final String DATA = "--data=";
    /** A Tuesday in March; Welsh has one word for both. */
    private static final LocalDate A_MARCH_DAY = LocalDate.of(2026, 3, 3);

    private static final String TUESDAY_AND_MARCH = "Mawrth";
    private static final URI NOWHERE = URI.create("https://throughcare.invalid/");

    private record Part(String name, Callable<String> look) {}

    private final Clock clock;
    private final PrintStream out;

    SelfCheck(Clock clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
    }

    /** Checks with the file in the folder that {@code --data=} names, else with one that is thrown away afterwards. */
    boolean run(String[] args) {
        Optional<Path> given = Arrays.stream(args)
                .filter(arg -> arg.startsWith(DATA))
                .map(arg -> Path.of(arg.substring(DATA.length())))
                .findFirst();
        return given.isPresent() ? check(given.get()) : inPassing();
    }

    private boolean inPassing() {
        Path folder = newFolder();
        try {
            return check(folder);
        } finally {
            delete(folder);
        }
    }

    private boolean check(Path folder) {
        List<Part> parts = List.of(
                new Part("words", SelfCheck::words),
                new Part("lists", SelfCheck::lists),
                new Part("file", () -> file(folder)),
                new Part("network", SelfCheckNetwork::look),
                new Part("letters", SelfCheck::letters),
                new Part("styles", SelfCheckScreen::styles),
                new Part("window", () -> SelfCheckScreen.opened(System.getenv())));
        boolean whole = parts.stream().map(this::passes).reduce(true, Boolean::logicalAnd);
        out.println(whole ? "Throughcare is whole, on Java " + Runtime.version() : "Throughcare is not whole.");
        return whole;
    }

    /** A library that is not there is an error and no exception, and as much news as one. */
    private boolean passes(Part part) {
        try {
            out.println("ok      " + part.name() + ": " + part.look().call());
            return true;
        } catch (Exception | LinkageError e) {
            out.println(
                    "broken  " + part.name() + ": " + e + (e.getCause() == null ? "" : ", because of " + e.getCause()));
            return false;
        }
    }

    private static String words() {
        Texts english = Texts.of("en");
        Texts welsh = Texts.of("cy");
        String day = welsh.longDate(A_MARCH_DAY);
        if (!day.contains(TUESDAY_AND_MARCH)) {
            throw new IllegalStateException("the runtime has no Welsh names of days and months");
        }
        return english.keys().size() + " in English, " + welsh.keys().size() + " in Welsh, " + day;
    }

    private static String lists() {
        return ReferenceData.bundled().lists().size() + " code lists, "
                + Questionnaires.bundled().all().size() + " questionnaires, "
                + Calendars.bundled().byName().size() + " calendars, "
                + AttendanceFrameworks.bundled().versions().size() + " attendance framework, "
                + OrderLimits.bundled().limits().size() + " limits of orders";
    }

    private String file(Path folder) throws Exception {
        Tablet.Config config = new Tablet.Config(
                Files.createDirectories(folder),
                NOWHERE,
                "check",
                clock,
                Texts.ZONE,
                new TimeOrderedIds(),
                new SecureRandom());
        try (Tablet tablet = Tablet.open(config)) {
            return "tablet " + tablet.device();
        }
    }

    private static String letters() {
        Theme.load();
        return "text and icons";
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("throughcare-check");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
