package org.throughcare.mobile.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.throughcare.model.json.JsonText;

/**
 * Measures the workload "the wing comes back" against the limits of the machine it runs on: sets up server, database and
 * tablets, warms up, counts, and reports. Nothing is faked but the worker's hand.
 */
public final class Measure {

    private final Workload workload;
    private final PrintStream out;

    private Measure(Workload workload, PrintStream out) {
        this.workload = workload;
        this.out = out;
    }

    /** Measures; the arguments are those of {@link Workload#USAGE}. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Path target = Files.createDirectories(Path.of("target")).toAbsolutePath();
        int status = 1;
        try {
            Workload workload = Workload.of(arguments);
            Path folder = target.resolve("measure");
            delete(folder);
            try (Backend backend = Backend.apart(folder, workload.serverFlags())) {
                Report report = new Measure(workload, out).measure(backend, folder);
                report.print(out);
                Path file = target.resolve("performance.json");
                Files.write(file, JsonText.write(report.json()));
                out.println("\nThe same as JSON: " + file);
                status = 0;
            } finally {
                delete(folder);
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            out.println("\n" + e.getMessage());
        }
        System.exit(status);
    }

    /** Measures on that backend, with the tablets' files in that folder. */
    static Report measure(Workload workload, Backend backend, Path folder, PrintStream out) throws IOException {
        return new Measure(workload, out).measure(backend, folder);
    }

    private Report measure(Backend backend, Path folder) throws IOException {
        mustBeDurable(backend);
        say(workload.tablets() + " tablets with " + workload.entries() + " entries each, " + workload.people()
                + " people on each caseload");
        Prefill.fill(backend, workload.prefilled());
        try (Relay relay = Relay.to(backend.uri());
                Wing wing = Wing.settle(workload, folder, backend.uri(), relay.uri())) {
            Meter meter = new Meter(backend, relay::bytes);
            Runner runner = new Runner(workload, backend, wing, meter, folder);
            Run onTheWire = run("on the wire", runner);
            wing.reopen(backend.uri());
            warmUp(runner);
            List<Run> counted = new ArrayList<>();
            for (int i = 1; i <= workload.runs(); i++) {
                counted.add(run("run " + i + " of " + workload.runs(), runner));
            }
            Report report = new Report(counted, onTheWire);
            try (Station tablet = wing.newTablet(workload.tablets(), backend.uri())) {
                report.first(runner.firstSync(tablet));
            }
            meter.peakMebibytes().ifPresent(report::peak);
            return report;
        }
    }

    /** A server runs for weeks: what its compiler does in its first minute is not what a wing waits for. */
    private void warmUp(Runner runner) {
        for (int i = 1; i <= workload.warmUps(); i++) {
            Runner.Round round = runner.round();
            say(String.format(
                    Locale.ROOT,
                    "warm-up %d of %d: push %,.0f/s, pull %,.0f/s, retry %,.0f/s",
                    i,
                    workload.warmUps(),
                    round.push().rate(),
                    round.pull().rate(),
                    round.retry().rate()));
        }
    }

    private Run run(String name, Runner runner) {
        Run run = runner.run();
        say(String.format(
                Locale.ROOT,
                "%s: push %,.0f/s (limit %,.0f; CPU server %.2f s, database %.2f s, tablets %.2f s), pull %,.0f/s,"
                        + " retry %,.0f/s, save %.2f ms (limit %.2f)",
                name,
                run.push().rate(),
                run.limits().insert(),
                run.push().used().server(),
                run.push().used().database(),
                run.push().used().tablets(),
                run.pull().rate(),
                run.retry().rate(),
                Summary.percentileMillis(List.of(run.saves()), 50),
                Summary.percentileMillis(List.of(run.limits().commits()), 50)));
        return run;
    }

    /** A figure from a database that forgets would be a lie. */
    private static void mustBeDurable(Backend backend) {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            if (!backend.setting(setting).equals("on")) {
                throw new IllegalStateException("PostgreSQL is not durable: " + setting + " is off.");
            }
        }
    }

    private void say(String text) {
        out.println("== " + text);
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
}
