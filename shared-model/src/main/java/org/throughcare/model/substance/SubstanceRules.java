package org.throughcare.model.substance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Problem;

/** The rules of what a person uses. */
final class SubstanceRules {

    private static final Set<String> NEEDS_TEXT = Set.of("OTH", "OTC");

    private SubstanceRules() {}

    static List<Problem> check(SubstanceUse use, Entry entry) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < use.lines().size(); i++) {
            check(use, use.lines().get(i), "lines[" + i + "].", problems);
        }
        return problems;
    }

    private static void check(SubstanceUse use, SubstanceUse.Line line, String at, List<Problem> problems) {
        if (NEEDS_TEXT.contains(line.code()) && line.otherText() == null) {
            problems.add(Problem.refusal(at + "otherText", "required"));
        }
        Integer days = line.daysInLast28();
        if (days != null && (days < 0 || days > 28)) {
            problems.add(Problem.refusal(at + "daysInLast28", "not-0-to-28"));
        }
        if (line.lastUse() != null && line.lastUse().isAfter(use.happenedOn())) {
            problems.add(Problem.refusal(at + "lastUse", "in-the-future"));
        }
    }
}
