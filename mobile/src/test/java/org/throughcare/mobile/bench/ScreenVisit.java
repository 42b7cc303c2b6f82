package org.throughcare.mobile.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;
import org.throughcare.mobile.Leisure;
import org.throughcare.mobile.Rehearsal;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.TimeOrderedIds;
import org.throughcare.mobile.Workbench;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Theme;
import org.throughcare.mobile.loop.Threads;
import org.throughcare.mobile.nav.Route;

/**
 * One start of the app on a large tablet's file, in a process of its own with the app's flags: what a worker does first
 * thing, each step timed and told on standard output.
 */
final class ScreenVisit {

    /** What the lines that tell a figure begin with. */
    static final String FIGURE = "figure ";

    /** Stands for a start in which nothing is done but unlock the tablet. */
    static final String UNLOCKED_ONLY = "unlocked only";

    private static final URI NOBODY = URI.create("http://127.0.0.1:9/");
    private static final String[] QUERIES = {"oleary", "evans sian", "a0123bc", "sparky 44", "nunez", "harbour"};
    private static final String SEARCH = Texts.of("en").get("people.search");

    private final LargeTablet what;
    private final Workbench workbench;
    private final Finger finger;

    private ScreenVisit(LargeTablet what, Workbench workbench, Finger finger) {
        this.what = what;
        this.workbench = workbench;
        this.finger = finger;
    }

    /**
     * Visits: the data folder, then how many people are on the tablet, and how often each step is done, or that it is unlocked
     * once and no more.
     */
    public static void main(String[] arguments) {
        try {
            visit(arguments);
            // An ordinary end, at which the JVM leaves what it was asked for.
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void visit(String[] arguments) throws IOException, InterruptedException {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), LargeTablet.NOW));
        LargeTablet what = new LargeTablet(Integer.parseInt(arguments[1]), 0, 0);
        ScreenVisit visit = open(what, Path.of(arguments[0]), clock);
        visit.unlockFirst();
        if (!arguments[2].equals(UNLOCKED_ONLY)) {
            visit.go(Integer.parseInt(arguments[2]));
        }
    }

    private static ScreenVisit open(LargeTablet what, Path data, Clock clock) {
        CompletableFuture<ScreenVisit> opened = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                Theme.load();
                ExecutorService work = Executors.newFixedThreadPool(3);
                long began = System.nanoTime();
                Tablet tablet = Tablet.open(new Tablet.Config(
                        data, NOBODY, "Tablet A", clock, Texts.ZONE, new TimeOrderedIds(), new SecureRandom()));
                Workbench workbench = new Workbench(tablet, new Threads(Platform::runLater, work), clock);
                Scene scene = new Scene(workbench.root(), 1280, 800);
                workbench.dress(scene);
                Stage stage = new Stage();
                stage.setScene(scene);
                workbench.open();
                stage.show();
                tablet.sync().start();
                work.execute(() -> new Rehearsal(clock.instant(), new TimeOrderedIds(), new SecureRandom()).run());
                scene.addEventFilter(InputEvent.ANY, event -> tablet.access().touched());
                long rest = Leisure.PAUSE.toMillis();
                var unused = Executors.newSingleThreadScheduledExecutor()
                        .scheduleWithFixedDelay(new Leisure(tablet, clock), rest, rest, TimeUnit.MILLISECONDS);
                tell("start", (System.nanoTime() - began) / 1e6);
                opened.complete(new ScreenVisit(what, workbench, new Finger(scene)));
            } catch (RuntimeException e) {
                opened.completeExceptionally(e);
            }
        });
        return opened.join();
    }

    private void unlockFirst() throws IOException, InterruptedException {
        pause();
        unlock("first unlock");
        memory("after unlock");
    }

    private void go(int rounds) throws IOException, InterruptedException {
        finger.until(at -> at.says("Search “”"), () -> workbench.go(new Route.People()));
        search("first keystroke", "keystroke", QUERIES[0]);
        for (int i = 1; i < QUERIES.length; i++) {
            search("keystroke", "keystroke", QUERIES[i]);
        }
        person("first person");
        for (int i = 0; i < rounds; i++) {
            save(i, i == 0 ? "first save" : "save");
        }
        for (int i = 0; i < rounds; i++) {
            finger.run(() -> workbench.go(new Route.Today()));
            person("person");
        }
        for (int i = 0; i < rounds; i++) {
            finger.until(at -> !at.shows(".rail"), () -> finger.tap("Lock"));
            unlock("unlock");
        }
        memory("at the end");
    }

    private void unlock(String name) throws InterruptedException {
        finger.until(at -> true, () -> finger.tap("Passphrase"));
        for (char letter : LargeTablet.PASSPHRASE.toCharArray()) {
            finger.run(() -> finger.type(String.valueOf(letter)));
            TimeUnit.MILLISECONDS.sleep(100);
        }
        pause();
        tell(name, finger.until(at -> at.shows(".due-group"), () -> finger.tap("Sign in")));
        pause();
    }

    private void search(String first, String later, String query) throws InterruptedException {
        finger.until(at -> true, () -> finger.tap(SEARCH));
        pause();
        for (int i = 1; i <= query.length(); i++) {
            String typed = query.substring(0, i);
            tell(
                    i == 1 ? first : later,
                    finger.until(
                            at -> at.says("Search “" + typed + "”"),
                            () -> finger.type(typed.substring(typed.length() - 1))));
        }
        for (int i = query.length() - 1; i >= 0; i--) {
            String typed = query.substring(0, i);
            tell(later, finger.until(at -> at.says("Search “" + typed + "”"), finger::backspace));
        }
    }

    private void person(String name) throws InterruptedException {
        pause();
        String page = Texts.of("en").get("person.timeline");
        tell(name, finger.until(at -> at.says(page), () -> workbench.go(new Route.Person(LargeTablet.richest()))));
    }

    private void save(int number, String name) throws InterruptedException {
        finger.run(() -> workbench.go(new Route.Person(what.quiet(number))));
        pause();
        finger.until(at -> at.says("Continue"), () -> workbench.go(Route.Capture.of("phone", what.quiet(number))));
        pause();
        finger.until(at -> true, () -> finger.tap("May be reminded: Yes"));
        pause();
        finger.until(at -> at.says("Save"), () -> finger.tap("Continue"));
        pause();
        String page = Texts.of("en").get("person.timeline");
        tell(name, finger.until(at -> at.says(page), () -> finger.tap("Save")));
    }

    private static void memory(String when) throws IOException {
        Path status = Path.of("/proc/self/status");
        for (String line : Files.exists(status) ? Files.readAllLines(status) : List.<String>of()) {
            if (line.startsWith("VmRSS") || line.startsWith("VmHWM")) {
                double kib = Double.parseDouble(line.replaceAll("[^0-9]", ""));
                tell((line.startsWith("VmHWM") ? "peak " : "") + "memory " + when, kib / 1024);
            }
        }
    }

    private static void tell(String name, double value) {
        System.out.println(String.format(Locale.ROOT, "%s%s=%.2f", FIGURE, name, value));
    }

    /** Lets what is still at work in the background come to its end, as a worker does who looks at the screen. */
    private void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(400);
    }
}
