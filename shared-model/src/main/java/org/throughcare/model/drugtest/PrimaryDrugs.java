package org.throughcare.model.drugtest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughcare.model.ledger.Problem;

/** Whether a test looks for the drugs mainly linked to the offending (DRR-5). */
public final class PrimaryDrugs {

    /** Both leave the same trace, so that a test for one is a test for the other. */
    private static final Set<String> COCAINE = Set.of("C", "P");

    private PrimaryDrugs() {}

    /** The groups of primary drugs that a test with a sample did not look for; none when there is no sample to compare. */
    public static List<String> missing(List<String> primary, DrugTest test) {
        if (!test.gaveSample()) {
            return List.of();
        }
        Set<String> lookedFor = new HashSet<>();
        test.lines().stream()
                .filter(ResultLine::lookedFor)
                .map(ResultLine::group)
                .forEach(group -> {
                    lookedFor.add(group);
                    if (COCAINE.contains(group)) {
                        lookedFor.addAll(COCAINE);
                    }
                });
        return primary.stream().filter(group -> !lookedFor.contains(group)).toList();
    }

    /** The warning that a worker gets before such a test is saved, with the missing groups; none when all are there. */
    public static List<Problem> warning(List<String> primary, DrugTest test) {
        List<String> missing = missing(primary, test);
        return missing.isEmpty()
                ? List.of()
                : List.of(Problem.warning("lines", "primary-drugs-missing", missing.toArray(String[]::new)));
    }
}
