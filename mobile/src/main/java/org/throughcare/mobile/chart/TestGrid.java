package org.throughcare.mobile.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Overall;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;

/**
 * What drug tests found: groups of drugs by occasion.
 *
 * @param groups the codes of the groups that were ever looked for, the one found most often first
 * @param occasions the tests, the earliest first
 */
public record TestGrid(List<String> groups, List<Occasion> occasions) {

    /**
     * One occasion.
     *
     * @param found what it came to for each group by its code; empty without a sample
     */
    public record Occasion(Instant at, boolean sample, Map<String, Overall> found, Source source) {
        /** Copies what was found. */
        public Occasion {
            found = Map.copyOf(found);
        }

        LocalDate day() {
            return Week.day(at);
        }

        /** What it came to for that group. */
        Overall of(String group) {
            return sample ? found.getOrDefault(group, Overall.NOT_TESTED) : Overall.NO_SAMPLE;
        }
    }

    /** Copies the lists. */
    public TestGrid {
        groups = List.copyOf(groups);
        occasions = List.copyOf(occasions);
    }

    /** The tests of a record. */
    public static TestGrid of(Ledger record) {
        List<Occasion> occasions = record.current(DrugTest.KIND).stream()
                .sorted(Comparator.comparing(
                                (Current<DrugTest> one) -> one.body().collectedAt())
                        .thenComparing(Current::id))
                .map(TestGrid::occasion)
                .toList();
        Map<String, Integer> positives = new TreeMap<>();
        occasions.forEach(occasion -> occasion.found()
                .forEach((group, result) -> positives.merge(group, isPositive(result) ? 1 : 0, Integer::sum)));
        List<String> groups = positives.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        return new TestGrid(groups, occasions);
    }

    /** How often a group came to each result. */
    Map<Overall, Integer> counts(String group) {
        Map<Overall, Integer> counts = new EnumMap<>(Overall.class);
        occasions.forEach(occasion -> counts.merge(occasion.of(group), 1, Integer::sum));
        return counts;
    }

    /** Whether a kit or a laboratory found it, whatever explains it. */
    static boolean isPositive(Overall result) {
        return result == Overall.SCREEN_POSITIVE || result == Overall.CONFIRMED_POSITIVE || result == Overall.EXPLAINED;
    }

    private static Occasion occasion(Current<DrugTest> one) {
        DrugTest test = one.body();
        Map<String, Overall> found = new LinkedHashMap<>();
        for (ResultLine line : test.lines()) {
            if (line.overall() != Overall.NOT_TESTED) {
                found.merge(line.group(), reliable(test, line.overall()), TestGrid::heavier);
            }
        }
        return new Occasion(test.collectedAt(), test.gaveSample(), found, Source.of(one));
    }

    /** A negative of a sample that can't be relied on is none. */
    private static Overall reliable(DrugTest test, Overall result) {
        boolean doubtful =
                test.validity() != null && !test.validity().outOfRange().isEmpty();
        return doubtful && result == Overall.NEGATIVE ? Overall.INVALID : result;
    }

    private static Overall heavier(Overall one, Overall other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
