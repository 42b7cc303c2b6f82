package org.throughcare.mobile.sim;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** Runs as many worlds as are wanted, from {@code SEED_FROM} on, {@code SEED_COUNT} of them, and tells what came of them. */
public final class Simulate {

    private static final int LISTED = 40;

    private Simulate() {}

    /**
     * What came of some seeds.
     *
     * @param broken the worlds that broke a promise, by seed
     * @param traces all traces in one number
     */
    record Result(long from, long count, List<Simulation.Outcome> broken, long traces) {

        String summary() {
            return String.format(
                    "%d seeds from %d, each run twice with the same trace: %d broke a promise (traces %016x)",
                    count, from, broken.size(), traces);
        }
    }

    /** Ends with 1 when a world broke a promise. */
    public static void main(String[] arguments) {
        long began = System.nanoTime();
        Result result = seeds(number("SEED_FROM", 1), number("SEED_COUNT", 1000));
        result.broken().stream().limit(1).forEach(one -> System.out.println(one.told()));
        result.broken().stream().limit(LISTED).forEach(one -> System.out.println(one.verdict()));
        System.out.printf("%s, %.1f s%n", result.summary(), (System.nanoTime() - began) / 1e9);
        System.exit(result.broken().isEmpty() ? 0 : 1);
    }

    /** Runs these seeds, each twice, on all processors. */
    static Result seeds(long from, long count) {
        AtomicLong traces = new AtomicLong();
        List<Simulation.Outcome> broken = LongStream.range(from, from + count)
                .parallel()
                .mapToObj(Simulation::runTwice)
                .peek(outcome -> traces.addAndGet(outcome.trace() * 31 + outcome.seed()))
                .filter(outcome -> outcome.violation() != null)
                .sorted(Comparator.comparingLong(Simulation.Outcome::seed))
                .toList();
        return new Result(from, count, broken, traces.get());
    }

    /** A number from the environment. */
    static long number(String variable, long otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : Long.parseLong(value.strip());
    }
}
