package org.throughcare.mobile.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two thousand worlds keep every promise, and each of them can be seen again exactly. */
class SimTest {

    private static final int SEEDS = 2_000;

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void everyPromiseIsKept() {
        Simulate.Result result = Simulate.seeds(Simulate.number("SEED_FROM", 1), Simulate.number("SEED_COUNT", SEEDS));

        assertThat(result.broken().stream()
                        .limit(1)
                        .map(Simulation.Outcome::told)
                        .toList())
                .as(result.summary())
                .isEqualTo(List.of());
    }

    @Test
    void anotherSeedIsAnotherWorld() {
        assertThat(Simulation.run(1, Plant.NONE).trace())
                .isNotEqualTo(Simulation.run(2, Plant.NONE).trace());
    }
}
