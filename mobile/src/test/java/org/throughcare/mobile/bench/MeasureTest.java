package org.throughcare.mobile.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.model.json.Fields;

/** The benchmark in the smallest size, so that it works on the day somebody wants it; it counts entries, not time. */
class MeasureTest {

    @TempDir
    Path folder;

    @Test
    void everyPhaseDeliversEveryEntryOnceAndIsReported() throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Workload tiny = Workload.of(
                "--tablets=2",
                "--entries=10",
                "--people=3",
                "--saves=2",
                "--warm-ups=1",
                "--runs=1",
                "--prefilled=130");
        try (Backend backend = Backend.inside(folder)) {
            Report report = Measure.measure(tiny, backend, folder, out);
            report.print(out);

            long prefilled = backend.figure("select count(*) from entry where kind = 'prefilled'");
            long recorded = backend.figure("select count(*) from entry where worker is not null");
            Fields medians = Fields.of(report.json()).object("medians");
            assertThat(prefilled).isEqualTo(130);
            assertThat(recorded)
                    .as("3 people, 3 rounds of 2 times 10, and 2 times 2 saves")
                    .isEqualTo(3 + 3 * 2 * 10 + 2 * 2);
            assertThat(medians.object("first sync").integer("entries")).isEqualTo((int) recorded);
            assertThat(medians.object("push").optDecimal("bytes up per entry")).isPositive();
            assertThat(medians.object("ratio").optDecimal("push / the best of them"))
                    .isPositive();
            assertThat(medians.object("ratio").optDecimal("sealing and signing / save, p50"))
                    .isPositive();
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("goal: at least 0.35");
    }

    @Test
    void everyPersonIsOnTheCaseloadsOfTwoTabletsAndEveryCaseloadHasItsPeople() {
        for (int people : new int[] {1, 2, 25, 250}) {
            Workload workload = Workload.of("--people=" + people, "--tablets=20");
            Map<Integer, Integer> caseloads = new HashMap<>();
            for (Workload.Pair pair : workload.pairs()) {
                assertThat(pair.one()).isNotEqualTo(pair.other());
                caseloads.merge(pair.one(), 1, Integer::sum);
                caseloads.merge(pair.other(), 1, Integer::sum);
            }
            assertThat(caseloads)
                    .hasSize(20)
                    .allSatisfy((tablet, size) -> assertThat(size).isEqualTo(people));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--tablets=3", "--runs=0", "--warm-ups=0", "--hurry=1", "--entries=many", "--entries"})
    void whatMakesNoSenseIsRefusedInPlainWords(String argument) {
        assertThatThrownBy(() -> Workload.of(argument)).isInstanceOf(IllegalArgumentException.class);
    }
}
