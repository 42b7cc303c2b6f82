package org.throughcare.model.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an instrument makes of its answers. Codes only: screens have the words.
 *
 * @param bands the ranges that a total falls into; together they cover every total there can be
 * @param advice what may be considered for totals of a range, beside the band
 * @param skips which items need not be asked
 * @param flags what opens by itself at an answer or a total
 * @param subscores shorter scores made of some of the items
 */
public record ScoringRules(
        List<Range> bands,
        List<Range> advice,
        List<SkipRule> skips,
        List<FlagRule> flags,
        List<SubscoreRule> subscores) {

    /** Totals from {@code low} to {@code high}, both included, and the code they are given. */
    public record Range(String code, int low, int high) {
        /** Whether the total lies in it. */
        public boolean holds(int total) {
            return low <= total && total <= high;
        }
    }

    /** When all of the first items were answered 0, the others need not be asked and count 0. */
    public record SkipRule(List<String> whenAllZero, List<String> skip) {
        /** Copies the lists. */
        public SkipRule {
            whenAllZero = List.copyOf(whenAllZero);
            skip = List.copyOf(skip);
        }
    }

    /** A code that is raised when the item's answer (or, without an item, the total) is at least so high. */
    public record FlagRule(String code, @Nullable String item, int atLeast) {}

    /** The sum of some items, positive from a figure on. */
    public record SubscoreRule(String code, List<String> items, int positiveFrom) {
        /** Copies the items. */
        public SubscoreRule {
            items = List.copyOf(items);
        }
    }

    /** Copies the lists. */
    public ScoringRules {
        bands = List.copyOf(bands);
        advice = List.copyOf(advice);
        skips = List.copyOf(skips);
        flags = List.copyOf(flags);
        subscores = List.copyOf(subscores);
    }

    /** The band of a total; null when no total can be so high or low. */
    public @Nullable String bandOf(int total) {
        for (Range band : bands) {
            if (band.holds(total)) {
                return band.code();
            }
        }
        return null;
    }
}
