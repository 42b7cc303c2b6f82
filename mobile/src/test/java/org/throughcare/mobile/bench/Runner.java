package org.throughcare.mobile.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.throughcare.mobile.store.Stored;
import org.throughcare.model.ledger.Written;

/** Goes through the phases of the workload on a wing, and sees to it that nothing is lost and nothing doubled. */
final class Runner {

    private static final int CONTACTS = 10;

    private final Workload workload;
    private final Backend backend;
    private final Wing wing;
    private final Meter meter;
    private final PostgresLimit postgres;
    private final Path folder;
    private long onServer;

    Runner(Workload workload, Backend backend, Wing wing, Meter meter, Path folder) {
        this.workload = workload;
        this.backend = backend;
        this.wing = wing;
        this.meter = meter;
        this.postgres = new PostgresLimit(backend);
        this.folder = folder;
        this.onServer = counted();
    }

    /** One run of all phases and limits. */
    Run run() {
        Round round = round();
        Phase idle = idle();
        long[] saves = saves();
        List<Written> saved = written(wing.stations().get(0).waiting());
        onServer += saves.length;
        wing.sync();
        return new Run(
                round.push(),
                round.pull(),
                round.retry(),
                idle,
                saves,
                Sealing.of(saved),
                limits(round.outboxes(), saved));
    }

    /** Everything is recorded, sent, fetched, and sent once more. */
    Round round() {
        wing.eachAtOnce(i -> wing.stations().get(i).record(workload.entries()));
        List<List<Stored>> outboxes =
                wing.stations().stream().map(Station::waiting).toList();
        onServer += workload.all();
        List<Phase> first = pushAndPull();
        mustHold(wing.stations().stream().mapToLong(Station::holds).sum(), 2 * onServer, "entries on all tablets");
        for (int i = 0; i < workload.tablets(); i++) {
            wing.stations().get(i).forgetReceipts(outboxes.get(i));
        }
        return new Round(outboxes, first.get(0), first.get(1), pushAndPull().get(0));
    }

    /** What a round came to, and what was in it. */
    record Round(List<List<Stored>> outboxes, Phase push, Phase pull, Phase retry) {}

    /** A new tablet fetches the whole caseload of its worker. */
    Phase firstSync(Station tablet) {
        Meter.Reading before = meter.read();
        long began = System.nanoTime();
        int received = tablet.sync().received();
        double seconds = (System.nanoTime() - began) / 1e9;
        return Phase.of(new double[] {seconds}, received, meter.since(before));
    }

    private List<Phase> pushAndPull() {
        List<Meter.Used> used = new ArrayList<>();
        Meter.Reading[] last = {meter.read()};
        Halves.Times times = Halves.sync(wing.stations(), () -> {
            used.add(meter.since(last[0]));
            mustHold(counted(), onServer, "entries on the server");
            last[0] = meter.read();
        });
        used.add(meter.since(last[0]));
        return List.of(
                Phase.of(times.push(), workload.all(), used.get(0)),
                Phase.of(times.pull(), workload.all(), used.get(1)));
    }

    private Phase idle() {
        double[] took = new double[workload.tablets()];
        Meter.Reading before = meter.read();
        wing.eachAtOnce(i -> {
            long began = System.nanoTime();
            for (int contact = 0; contact < CONTACTS; contact++) {
                wing.stations().get(i).sync();
            }
            took[i] = (System.nanoTime() - began) / 1e9;
        });
        return Phase.of(took, workload.tablets() * CONTACTS, meter.since(before));
    }

    private long[] saves() {
        long[] took = new long[workload.saves()];
        for (int i = 0; i < took.length; i++) {
            took[i] = wing.stations().get(0).saveOne();
        }
        return took;
    }

    private Run.Limits limits(List<List<Stored>> outboxes, List<Written> saved) {
        List<Written> all =
                outboxes.stream().flatMap(each -> written(each).stream()).toList();
        double bytes =
                all.stream().mapToInt(each -> each.bytes().length).average().orElseThrow();
        long packed = outboxes.stream().mapToLong(each -> packed(written(each))).sum();
        try (SqliteLimit sqlite = new SqliteLimit(Files.createTempFile(folder, "limit", ".db"))) {
            return new Run.Limits(
                    postgres.rowsPerSecond(all, 1, false),
                    postgres.rowsPerSecond(all, 2, false),
                    postgres.rowsPerSecond(all, 4, false),
                    postgres.rowsPerSecond(all, 4, true),
                    sqlite.commits(saved),
                    sqlite.rowsPerSecond(all),
                    bytes,
                    (double) packed / all.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long packed(List<Written> batch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (Written written : batch) {
                gzip.write(written.bytes());
                gzip.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    private static List<Written> written(List<Stored> stored) {
        return stored.stream().map(Stored::written).toList();
    }

    private long counted() {
        return backend.figure("select coalesce(sum(number), 0) from ledger where subject = 'person' and id in"
                + " (select ledger from ledger_grant)");
    }

    private static void mustHold(long found, long expected, String what) {
        if (found != expected) {
            throw new IllegalStateException(what + ": " + found + " instead of " + expected);
        }
    }
}
