package org.throughcare.model.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.order.Requirement;

/** The rules of a completion: what is missing from its closing checklist stands in the way of the day (CTR-22). */
final class CompletionRules {

    private static final Set<String> TREATMENT = Set.of(Requirement.DRR, Requirement.ATR, Requirement.MHTR);

    private CompletionRules() {}

    static List<Problem> check(Completion completion, Entry entry) {
        List<Problem> problems = new ArrayList<>();
        RecordedDay.later("endedOn", completion.endedOn(), entry).ifPresent(problems::add);
        LocalDate endedOn = completion.endedOn();
        if (endedOn == null) {
            return problems;
        }
        if (completion.endReason() == null) {
            problems.add(Problem.refusal("endReason", "required"));
        }
        if (lookedBackAt(completion)) {
            if (completion.finalReview() == null) {
                problems.add(Problem.refusal("finalReview", "final-review-missing"));
            }
            problems.addAll(endTool(completion));
        }
        problems.addAll(needs(completion, endedOn));
        return problems;
    }

    /** Whether a final review and a score belong to such an end: to that of treatment, and not after a death. */
    static boolean lookedBackAt(Completion completion) {
        return TREATMENT.contains(completion.type()) && !Completion.DIED.equals(completion.endReason());
    }

    /** ATR-9, CTR-31: a score of a tool that fits, or a recorded reason. */
    private static List<Problem> endTool(Completion completion) {
        ToolScore end = completion.endTool();
        if (end == null) {
            return completion.noEndToolWhy() == null
                    ? List.of(Problem.refusal("endTool", "end-tool-missing"))
                    : List.of();
        }
        return ValidatedTools.fits(end, completion.type())
                ? List.of()
                : List.of(Problem.refusal("endTool", "tool-unfit", end.code()));
    }

    private static List<Problem> needs(Completion completion, LocalDate endedOn) {
        return Completion.DIED.equals(completion.endReason())
                ? List.of()
                : completion.needs().entrySet().stream()
                        .filter(need -> !need.getValue().referredBy(endedOn))
                        .map(need -> Problem.refusal(CompletionForm.NEED + need.getKey(), "no-referral", need.getKey()))
                        .toList();
    }
}
