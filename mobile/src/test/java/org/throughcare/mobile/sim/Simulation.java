package org.throughcare.mobile.sim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.seal.MachineCrypto;

/** One world from its beginning to its end. */
final class Simulation {

    private Simulation() {}

    /**
     * What came of a world.
     *
     * @param trace a hash over all that happened in it
     * @param violation the promise that was broken; null when all were kept
     * @param history what happened, step by step
     */
    record Outcome(long seed, long trace, @Nullable Violation violation, List<String> history) {

        /** The seed and the promise that it broke, in one line. */
        String verdict() {
            return "seed " + seed + ": " + (violation == null ? "all promises kept" : violation.getMessage());
        }

        /** The history and how to see it again, to be read by a person. */
        String told() {
            return String.join("\n", history) + "\n\n" + verdict() + "\nAgain: SEED_FROM=" + seed
                    + " SEED_COUNT=1 .build/simulate\n";
        }
    }

    /** Lets a world run, with that bug in it. */
    static Outcome run(long seed, Plant plant) {
        MachineCrypto.use();
        World world = null;
        try {
            world = new World(seed, plant);
            int steps = world.dice().between(30, 150);
            for (int i = 0; i < steps; i++) {
                world.happenings().next();
            }
            new Healing(world).heal();
            return outcome(seed, world, null);
        } catch (Violation violation) {
            if (world == null) {
                throw violation;
            }
            world.say("world", "breaks its promise: " + violation.getMessage());
            return outcome(seed, world, violation);
        }
    }

    private static Outcome outcome(long seed, World world, @Nullable Violation violation) {
        world.books()
                .ledgers()
                .forEach(
                        ledger -> world.history().mix(world.books().head(ledger).chain()));
        return new Outcome(
                seed, world.history().hash(), violation, world.history().steps());
    }

    /** Lets a world run twice, and says if the second run differs. */
    static Outcome runTwice(long seed) {
        Outcome first = run(seed, Plant.NONE);
        Outcome second = run(seed, Plant.NONE);
        if (first.trace() != second.trace()) {
            throw new IllegalStateException("seed " + seed + " does not replay: " + first.told() + second.told());
        }
        return first;
    }
}
