package org.throughcare.model.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the answers to a questionnaire come to.
 *
 * @param total the sum; null as long as an item is missing or an answer is not one of its options
 * @param band the code of the band the total is in; null without a total
 * @param advice codes of what may be considered at this total; advice never decides (CTR-23)
 * @param flags codes of what opens by itself; one that hangs on a single answer is raised without a total too
 * @param subscores the shorter scores whose items are all answered
 * @param missing the scored items that have no answer and were not skipped by rule
 * @param skippedByRule the items that have no answer and need none; they count 0
 * @param illegal the link ids of answers that name no item, or none of its options
 */
public record Score(
        @Nullable Integer total,
        @Nullable String band,
        List<String> advice,
        List<String> flags,
        List<Subscore> subscores,
        List<String> missing,
        List<String> skippedByRule,
        List<String> illegal) {

    /** A shorter score, and whether it points to asking further. */
    public record Subscore(String code, int total, boolean positive) {}

    /** Copies the lists. */
    public Score {
        advice = List.copyOf(advice);
        flags = List.copyOf(flags);
        subscores = List.copyOf(subscores);
        missing = List.copyOf(missing);
        skippedByRule = List.copyOf(skippedByRule);
        illegal = List.copyOf(illegal);
    }

    /** Whether everything was answered, so that there is a total. */
    public boolean complete() {
        return total != null;
    }
}
