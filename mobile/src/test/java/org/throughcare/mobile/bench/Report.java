package org.throughcare.mobile.bench;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.ObjBuilder;

/** What the counted runs came to: medians, ratios to the limits of the same run, as a table and as JSON. */
final class Report {

    private final List<Run> runs;
    private final Run onTheWire;
    private final List<Line> lines = new ArrayList<>();

    /**
     * One figure.
     *
     * @param goal what it is meant to be; empty when nothing is
     */
    private record Line(String group, String name, double value, String unit, String goal) {}

    /** A report of the counted runs, and of the one whose bytes on the wire were counted. */
    Report(List<Run> runs, Run onTheWire) {
        this.runs = List.copyOf(runs);
        this.onTheWire = onTheWire;
        phase("push", Run::push);
        phase("pull", Run::pull);
        phase("retry", Run::retry);
        idle();
        save();
        limits();
        ratios();
    }

    /** Adds what one more phase came to that every run does not have. */
    void first(Phase first) {
        add("first sync", "entries/s", first.rate(), "");
        add("first sync", "entries", first.entries(), "");
        add("first sync", "wall", first.seconds(), "s");
    }

    /** Adds the server's peak memory. */
    void peak(long mebibytes) {
        add("server", "peak resident memory", (double) mebibytes, "MiB");
    }

    private void phase(String name, Function<Run, Phase> phase) {
        ToDoubleFunction<Run> entries = run -> phase.apply(run).entries();
        add(name, "wall", median(run -> phase.apply(run).seconds()), "s");
        add(name, "entries/s", median(run -> phase.apply(run).rate()), "");
        for (int percent : new int[] {50, 95, 99}) {
            add(name, "p" + percent + " per tablet", perTablet(phase, percent), "s");
        }
        add(name, "server CPU per 10,000", cpu(phase, Meter.Used::server), "s");
        add(name, "database CPU per 10,000", cpu(phase, Meter.Used::database), "s");
        add(name, "all tablets' CPU per 10,000", cpu(phase, Meter.Used::tablets), "s");
        Phase wire = phase.apply(onTheWire);
        add(name, "bytes up per entry", wire.used().wire().up() / (double) wire.entries(), "");
        add(name, "bytes down per entry", wire.used().wire().down() / (double) wire.entries(), "");
        add(name, "WAL bytes per entry", median(run -> phase.apply(run).used().wal() / entries.applyAsDouble(run)), "");
        add(
                name,
                "disk bytes per entry",
                median(run -> phase.apply(run).used().disk() / entries.applyAsDouble(run)),
                "");
    }

    private void idle() {
        add("idle", "contacts/s", median(run -> run.idle().rate()), "");
        add("idle", "server CPU per 10,000", cpu(Run::idle, Meter.Used::server), "s");
        Phase wire = onTheWire.idle();
        add("idle", "bytes up per contact", wire.used().wire().up() / (double) wire.entries(), "");
        add("idle", "bytes down per contact", wire.used().wire().down() / (double) wire.entries(), "");
    }

    private void save() {
        List<long[]> saves = runs.stream().map(Run::saves).toList();
        add("save", "mean", median(run -> mean(run.saves())), "ms");
        for (int percent : new int[] {50, 95, 99}) {
            add("save", "p" + percent, Summary.percentileMillis(saves, percent), "ms");
        }
    }

    private void limits() {
        add(
                "limit",
                "PostgreSQL insert, 1 connection",
                median(run -> run.limits().insert1()),
                "rows/s");
        add(
                "limit",
                "PostgreSQL insert, 2 connections",
                median(run -> run.limits().insert2()),
                "rows/s");
        add(
                "limit",
                "PostgreSQL insert, 4 connections",
                median(run -> run.limits().insert4()),
                "rows/s");
        add(
                "limit",
                "SQLite commit of one row, mean",
                median(run -> mean(run.limits().commits())),
                "ms");
        List<long[]> commits = runs.stream().map(run -> run.limits().commits()).toList();
        add("limit", "SQLite commit of one row, p50", Summary.percentileMillis(commits, 50), "ms");
        add("limit", "SQLite bulk insert", median(run -> run.limits().bulk()), "rows/s");
        add("limit", "bytes of an entry", median(run -> run.limits().bytes()), "");
        add(
                "limit",
                "bytes of an entry in a packed batch",
                median(run -> run.limits().gzip()),
                "");
    }

    private void ratios() {
        goal(
                "push / PostgreSQL insert, 1 connection",
                median(run -> run.push().rate() / run.limits().insert1()),
                "");
        goal(
                "push / PostgreSQL insert, 2 connections",
                median(run -> run.push().rate() / run.limits().insert2()),
                "");
        goal(
                "push / PostgreSQL insert, 4 connections",
                median(run -> run.push().rate() / run.limits().insert4()),
                "");
        goal(
                "push / the best of them",
                median(run -> run.push().rate() / run.limits().insert()),
                "at least 0.35");
        goal(
                "push / PostgreSQL insert of ledger rows",
                median(run -> run.push().rate() / run.limits().whole()),
                "");
        goal("pull, entries/s durable on the tablets", median(run -> run.pull().rate()), "more than 10,000");
        goal(
                "pull / SQLite bulk insert",
                median(run -> run.pull().rate() / run.limits().bulk()),
                "");
        goal("save / SQLite commit, means", median(Report::savesToCommits), "at most 1.5");
        goal("save / SQLite commit, p50", median(Report::typicalSaveToCommit), "at most 1.5");
        goal(
                "sealing and signing / save, p50",
                median(run -> Summary.percentileMillis(List.of(run.seals()), 50)
                        / Summary.percentileMillis(List.of(run.saves()), 50)),
                "at most 0.2");
        double gzip = onTheWire.limits().gzip();
        Meter.Used push = onTheWire.push().used();
        goal(
                "push up / packed batch",
                push.wire().up() / gzip / onTheWire.push().entries(),
                "at most 1.2");
        double both = push.wire().up() + push.wire().down();
        goal("push up and down / packed batch", both / gzip / onTheWire.push().entries(), "at most 1.2");
    }

    private static double savesToCommits(Run run) {
        return mean(run.saves()) / mean(run.limits().commits());
    }

    private static double typicalSaveToCommit(Run run) {
        return Summary.percentileMillis(List.of(run.saves()), 50)
                / Summary.percentileMillis(List.of(run.limits().commits()), 50);
    }

    private static double mean(long[] nanos) {
        return Arrays.stream(nanos).average().orElse(0) / 1e6;
    }

    private double median(ToDoubleFunction<Run> figure) {
        return Summary.median(runs, figure);
    }

    private double perTablet(Function<Run, Phase> phase, int percent) {
        return Summary.percentile(
                runs.stream()
                        .flatMapToDouble(run -> Arrays.stream(phase.apply(run).perTablet())),
                percent);
    }

    private double cpu(Function<Run, Phase> phase, ToDoubleFunction<Meter.Used> whose) {
        return median(run -> {
            Phase one = phase.apply(run);
            return one.perTenThousand(whose.applyAsDouble(one.used()));
        });
    }

    private void add(String group, String name, double value, String unit) {
        lines.add(new Line(group, name, value, unit, ""));
    }

    private void goal(String name, double value, String goal) {
        lines.add(new Line("ratio", name, value, "", goal));
    }

    /** Prints the table. */
    void print(PrintStream out) {
        String group = "";
        for (Line line : lines) {
            if (!line.group().equals(group)) {
                out.println();
                group = line.group();
            }
            out.printf(
                    Locale.ROOT,
                    "%-11s %-42s %12s %-7s%s%n",
                    line.group(),
                    line.name(),
                    text(line.value()),
                    line.unit(),
                    line.goal().isEmpty() ? "" : "  goal: " + line.goal());
        }
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, value >= 1000 ? "%,.0f" : value >= 10 ? "%.1f" : "%.3f", value);
    }

    /** The same as JSON: for each group its figures, and the figures of each run. */
    Json.Obj json() {
        ObjBuilder groups = Json.obj();
        lines.stream().map(Line::group).distinct().forEach(group -> {
            ObjBuilder figures = Json.obj();
            lines.stream()
                    .filter(line -> line.group().equals(group))
                    .forEach(line -> figures.put(line.name(), number(line.value())));
            groups.put(group, figures.build());
        });
        return Json.obj()
                .put("medians", groups.build())
                .putAll("runs", runs, Report::each)
                .build();
    }

    private static Json each(Run run) {
        return Json.obj()
                .put("push", number(run.push().rate()))
                .put("pull", number(run.pull().rate()))
                .put("retry", number(run.retry().rate()))
                .put("idle", number(run.idle().rate()))
                .put("save", number(mean(run.saves())))
                .put("insert1", number(run.limits().insert1()))
                .put("insert2", number(run.limits().insert2()))
                .put("insert4", number(run.limits().insert4()))
                .put("whole", number(run.limits().whole()))
                .put("commit", number(mean(run.limits().commits())))
                .put("bulk", number(run.limits().bulk()))
                .build();
    }

    private static Json number(double value) {
        return new Json.Num(new BigDecimal(value).round(new MathContext(6)));
    }
}
