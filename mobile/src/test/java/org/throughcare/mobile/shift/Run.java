package org.throughcare.mobile.shift;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.jvm.ClassArchive;
import org.throughcare.mobile.jvm.TabletJvm;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.sample.SampleWorker;
import org.throughcare.model.sample.SampleWorld;
import org.throughcare.server.testkit.FakeFcm;

/**
 * The one-command run: server, sample world, then the tablet app where there is a display, or else a worker's shift. The
 * only wiring of this package; everything that ends the run ends the server and its database with it.
 */
public final class Run {

    private static final String ADMINISTRATOR = "Site Administrator";
    private static final DeviceId DESK = new DeviceId(UUID.nameUUIDFromBytes("run".getBytes(StandardCharsets.UTF_8)));

    private final Map<String, String> environment;
    private final Path data;
    private final PrintStream out;

    private Run(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.data = Path.of(environment.getOrDefault("THROUGHCARE_DATA", ".throughcare"))
                .toAbsolutePath();
        this.out = out;
    }

    /** Runs; the argument is {@code window} to open the app, anything else to play a shift. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        AtomicBoolean ending = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ending.set(true), "ending"));
        int status = 1;
        try {
            boolean window = arguments.length > 0 && arguments[0].equals("window");
            status = new Run(System.getenv(), out).go(window) ? 0 : 1;
        } catch (RuntimeException | IOException e) {
            // Ctrl-C ends the server under the run; what fails because of that is no news.
            if (!ending.get()) {
                out.println();
                out.println("The run stopped: " + e.getMessage());
            }
        }
        System.exit(status);
    }

    private boolean go(boolean window) throws IOException {
        Files.createDirectories(data);
        prepare();
        boolean real = window
                && !environment
                        .getOrDefault("THROUGHCARE_FIREBASE_CREDENTIALS", "")
                        .isEmpty();
        try (FakeFcm phones = FakeFcm.start();
                ServerProcess server = startServer(real ? null : phones)) {
            loadSample(server);
            boolean held = window ? openApp(server) : playShift(server, phones);
            say("Stopping the server and its database");
            return held;
        }
    }

    /** The last step of a build: makes the database, and leaves the server's classes ready for every start from now on. */
    private void prepare() throws IOException {
        ClassArchive archive = new ClassArchive(ServerProcess.builtJar());
        Path folder = data.resolve("server");
        if (archive.isThere() && Files.exists(folder.resolve("database"))) {
            return;
        }
        say("Preparing the database and the server, once (about 10 s)");
        ServerProcess server = ServerProcess.start(
                ServerProcess.builtJar(),
                archive.leave(),
                port(),
                Map.of("THROUGHCARE_DATA", folder.toString()),
                data.resolve("prepare.log"));
        if (server.end()) {
            archive.keep();
        }
    }

    private int port() {
        return Integer.parseInt(environment.getOrDefault("THROUGHCARE_PORT", "8080"));
    }

    private ServerProcess startServer(@Nullable FakeFcm phones) {
        say("Starting the server, its data in " + data.resolve("server"));
        Map<String, String> settings = new HashMap<>();
        settings.put("THROUGHCARE_DATA", data.resolve("server").toString());
        settings.put("THROUGHCARE_ADMIN_NAME", ADMINISTRATOR);
        settings.put("THROUGHCARE_ADMIN_PASSPHRASE", SampleWorker.PASSPHRASE);
        settings.put("THROUGHCARE_REMINDERS_EVERY", "1s");
        settings.put("THROUGHCARE_SECOND_FACTOR", environment.getOrDefault("THROUGHCARE_SECOND_FACTOR", "offered"));
        settings.put("THROUGHCARE_ENROLMENT", environment.getOrDefault("THROUGHCARE_ENROLMENT", "open"));
        if (phones != null) {
            settings.put("THROUGHCARE_FCM_URL", phones.url());
            out.println("   reminders go to a stand-in of Firebase at " + phones.url());
        }
        openAtNight(settings);
        ServerProcess server =
                ServerProcess.start(ServerProcess.builtJar(), port(), settings, data.resolve("server.log"));
        out.printf(
                Locale.ROOT,
                "   ready at %s after %.1f s%s%n",
                server.uri(),
                server.ready().toMillis() / 1000.0,
                server.residentMebibytes()
                        .map(mib -> ", " + mib + " MiB resident")
                        .orElse(""));
        return server;
    }

    /** Nobody is reminded at night; so that a run by night shows a reminder too, it keeps other quiet hours and says so. */
    private void openAtNight(Map<String, String> settings) {
        int hour = LocalTime.now(Scene.ZONE).getHour();
        if ((hour >= 19 || hour < 8) && !environment.containsKey("THROUGHCARE_REMINDERS_QUIET")) {
            settings.put("THROUGHCARE_REMINDERS_QUIET", "none");
            out.println(
                    "   it is night in London: this run's server keeps no quiet hours (THROUGHCARE_REMINDERS_QUIET)");
        }
    }

    /** Loads the world of today once; an earlier load that was cut short goes on with the world of its day. */
    private void loadSample(ServerProcess server) throws IOException {
        Path loaded = data.resolve("sample-world-loaded");
        Path begun = data.resolve("sample-world-begun");
        if (Files.exists(loaded)) {
            say("The sample world is there, as of " + Files.readString(loaded));
            return;
        }
        say("Loading the sample world");
        LocalDate day = Files.exists(begun) ? LocalDate.parse(Files.readString(begun)) : LocalDate.now(Scene.ZONE);
        Files.writeString(begun, day.toString());
        SampleWorld world = SampleWorld.on(day);
        long start = System.nanoTime();
        SampleLoader.Loaded done =
                new SampleLoader(server.uri(), ADMINISTRATOR, SampleWorker.PASSPHRASE, DESK).load(world);
        out.println("   2 teams, " + SampleWorker.ALL.size() + " workers, "
                + world.people().size() + " people, "
                + (done.accepted() + done.duplicates()) + " entries in "
                + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
        Files.writeString(loaded, day.toString());
    }

    private boolean playShift(ServerProcess server, FakeFcm phones) throws IOException {
        Path tablets = data.resolve("shift");
        delete(tablets);
        Files.createDirectories(tablets);
        try {
            List<String> failures = new Shift(server.uri(), phones, tablets, out).play();
            server.residentMebibytes().ifPresent(mib -> out.println("   the server now takes " + mib + " MiB"));
            if (failures.isEmpty()) {
                say("Everything held");
            } else {
                say("This did not hold: " + String.join("; ", failures));
            }
            return failures.isEmpty();
        } finally {
            delete(tablets);
        }
    }

    private boolean openApp(ServerProcess server) throws IOException {
        say("Opening the tablet app; the run ends when its window is closed");
        out.println("   sign in as one of");
        SampleWorker.ALL.forEach(worker -> out.println(
                "      " + worker.name() + "  (" + worker.teams().get(0).name() + ")"));
        out.println("      " + ADMINISTRATOR + "  (tablets, codes that let them in)");
        out.println("   with the passphrase   " + SampleWorker.PASSPHRASE);
        Path jar = jar(Path.of("mobile", "target"), "mobile-");
        ClassArchive archive = new ClassArchive(jar);
        boolean first = !archive.isThere();
        if (first) {
            out.println("   when it is closed, this first start leaves its classes for the next ones");
        }
        List<String> app = List.of(
                "-jar",
                jar.toString(),
                "--server=" + server.uri(),
                "--data=" + Files.createDirectories(data.resolve("tablet")));
        ProcessBuilder tablet =
                new ProcessBuilder(TabletJvm.command(first ? archive.leave() : archive.use(), app)).inheritIO();
        // Linux gives every thread an arena of its own, which costs a tablet tens of MiB for nothing.
        tablet.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        // A JVM that finds no room for its classes ends as if the program had failed.
        boolean well = await(
                tablet.start(),
                "the app did not end well" + (first ? ", or there was no room on the disk for its classes" : ""));
        if (well) {
            archive.keep();
        }
        return well;
    }

    private boolean await(Process app, String failed) {
        Runtime.getRuntime().addShutdownHook(new Thread(app::destroy, "close the app"));
        try {
            boolean well = app.waitFor() == 0;
            if (!well) {
                out.println("   " + failed + ": see what it said above; without a display, unset DISPLAY");
            }
            return well;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static Path jar(Path folder, String prefix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(prefix + "[0-9][^/]*(?<!-tests)\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "There is no " + prefix + "*.jar in " + folder + ": build first."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void say(String text) {
        out.println();
        out.println("== " + text);
    }
}
