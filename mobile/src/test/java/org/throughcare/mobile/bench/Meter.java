package org.throughcare.mobile.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Reads what processes and the database have used so far. */
final class Meter {

    private final Backend backend;
    private final Supplier<Relay.Bytes> wire;

    /** A meter; {@code wire} tells what has gone over the wire. */
    Meter(Backend backend, Supplier<Relay.Bytes> wire) {
        this.backend = backend;
        this.wire = wire;
    }

    /**
     * What was used between two readings.
     *
     * @param server processor seconds of the server's process
     * @param database processor seconds of PostgreSQL's processes
     * @param tablets processor seconds of this process, which is all tablets together
     * @param wal bytes of write-ahead log
     * @param disk bytes by which the database has grown
     * @param wire bytes that tablets and server sent each other
     */
    record Used(double server, double database, double tablets, long wal, long disk, Relay.Bytes wire) {}

    /** A reading. */
    record Reading(
            Map<Long, Duration> server,
            Map<Long, Duration> database,
            Map<Long, Duration> tablets,
            long wal,
            long disk,
            Relay.Bytes wire) {}

    Reading read() {
        return new Reading(
                times(backend.serverProcess().stream().mapToLong(Long::longValue)),
                times(LongStream.concat(LongStream.of(backend.postmaster()), children(backend.postmaster()))),
                times(LongStream.of(ProcessHandle.current().pid())),
                backend.figure("select pg_current_wal_lsn() - '0/0'::pg_lsn"),
                backend.figure("select pg_database_size(current_database())"),
                wire.get());
    }

    Used since(Reading before) {
        Reading now = read();
        return new Used(
                seconds(before.server(), now.server()),
                seconds(before.database(), now.database()),
                seconds(before.tablets(), now.tablets()),
                now.wal() - before.wal(),
                now.disk() - before.disk(),
                now.wire().since(before.wire()));
    }

    /** The most memory that the server's process has had resident, in MiB; empty where the system does not tell. */
    OptionalLong peakMebibytes() {
        List<Long> process = backend.serverProcess();
        if (process.isEmpty()) {
            return OptionalLong.empty();
        }
        try (Stream<String> lines = Files.lines(Path.of("/proc", process.get(0).toString(), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static LongStream children(long process) {
        return ProcessHandle.of(process).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(ProcessHandle::pid);
    }

    private static Map<Long, Duration> times(LongStream processes) {
        Map<Long, Duration> times = new HashMap<>();
        processes.forEach(process -> ProcessHandle.of(process)
                .flatMap(handle -> handle.info().totalCpuDuration())
                .ifPresent(time -> times.put(process, time)));
        return times;
    }

    /** A process that has come since counts in full; one that has gone does not count. */
    private static double seconds(Map<Long, Duration> before, Map<Long, Duration> after) {
        return after.entrySet().stream()
                .mapToDouble(one -> one.getValue()
                                .minus(before.getOrDefault(one.getKey(), Duration.ZERO))
                                .toNanos()
                        / 1e9)
                .sum();
    }
}
