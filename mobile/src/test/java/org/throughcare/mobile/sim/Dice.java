package org.throughcare.mobile.sim;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * All chance of a world, from its seed alone: SplitMix64, written out here so that a seed means the same on every Java
 * version.
 */
final class Dice implements RandomGenerator {

    private long state;

    Dice(long seed) {
        // Neighbouring seeds must not walk the same path one step apart.
        state = mix(seed * 0xd1342543de82ef95L + 1);
    }

    @Override
    public long nextLong() {
        state += 0x9e3779b97f4a7c15L;
        return mix(state);
    }

    private static long mix(long value) {
        long one = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        long two = (one ^ (one >>> 27)) * 0x94d049bb133111ebL;
        return two ^ (two >>> 31);
    }

    /** A number from 0 up to but without the bound. */
    int below(int bound) {
        return (int) ((nextLong() >>> 33) % bound);
    }

    /** A number from the first to the last, both included. */
    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    /** Whether it happens, so often in a thousand times. */
    boolean chance(int perMille) {
        return perMille > 0 && below(1000) < perMille;
    }

    <T> T pick(List<T> all) {
        return all.get(below(all.size()));
    }
}
