package org.throughcare.mobile.bench;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * All tablets sync at once in two halves: none pulls before the last has pushed, so that each half can be timed. Each
 * tablet runs the ordinary sync on a thread of its own; it waits where the sync tells its listeners that it now pulls.
 */
final class Halves {

    private final List<Station> stations;
    private final CountDownLatch start = new CountDownLatch(1);
    private final CountDownLatch allPushed;
    private final CountDownLatch pull = new CountDownLatch(1);
    private final long[] pushedAt;
    private final long[] pulledAt;
    private long startedAt;
    private long pullAt;

    private Halves(List<Station> stations) {
        this.stations = stations;
        this.allPushed = new CountDownLatch(stations.size());
        this.pushedAt = new long[stations.size()];
        this.pulledAt = new long[stations.size()];
    }

    /** What is done between the halves, and after them. */
    interface Between {
        void look();
    }

    /**
     * How long each tablet took for its half, in seconds.
     *
     * @param push from the common start to the tablet's last receipt, taken note of
     * @param pull from the second common start to the tablet's last entry, durable
     */
    @SuppressWarnings("ArrayRecordComponent") // shared, not copied, compared nowhere
    record Times(double[] push, double[] pull) {}

    /** Syncs them all; {@code between} runs after the last push and before the first pull. */
    static Times sync(List<Station> stations, Between between) {
        Halves halves = new Halves(stations);
        ExecutorService threads = Executors.newFixedThreadPool(stations.size());
        try {
            List<Future<?>> all = IntStream.range(0, stations.size())
                    .<Future<?>>mapToObj(i -> threads.submit(() -> halves.run(i)))
                    .toList();
            halves.lead(between, all);
            return new Times(seconds(halves.pushedAt, halves.startedAt), seconds(halves.pulledAt, halves.pullAt));
        } finally {
            threads.shutdownNow();
        }
    }

    private void lead(Between between, List<Future<?>> all) {
        try {
            startedAt = System.nanoTime();
            start.countDown();
            allPushed.await();
            between.look();
            pullAt = System.nanoTime();
            pull.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void run(int index) {
        await(start);
        try {
            stations.get(index).sync(this);
        } finally {
            // One that failed before its pull must not keep the others waiting.
            allPushed.countDown();
        }
        pulledAt[index] = System.nanoTime();
    }

    /** A tablet has pushed everything; waits until all have. */
    void pushed(int number) {
        pushedAt[number] = System.nanoTime();
        allPushed.countDown();
        await(pull);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double[] seconds(long[] ends, long start) {
        return IntStream.range(0, ends.length)
                .mapToDouble(i -> (ends[i] - start) / 1e9)
                .toArray();
    }
}
