package org.throughcare.mobile.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Medians of runs. */
final class Summary {

    private Summary() {}

    /** The median of what the runs say. */
    static <T> double median(List<T> runs, ToDoubleFunction<T> figure) {
        return percentile(runs.stream().mapToDouble(figure), 50);
    }

    /** The nearest-rank percentile; the median of an even number is the lower one. */
    static double percentile(DoubleStream figures, int percent) {
        double[] sorted = figures.sorted().toArray();
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    /** The same of nanoseconds, in milliseconds. */
    static double percentileMillis(List<long[]> nanos, int percent) {
        return percentile(nanos.stream().flatMapToLong(Arrays::stream).mapToDouble(each -> each / 1e6), percent);
    }
}
