package org.throughcare.model.assessment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Two scores of the same tool side by side: at the start of a requirement and at its end (ATR-9).
 *
 * @param start the earlier score
 * @param end the later one
 */
public record ToolChange(ToolScore start, ToolScore end) {

    /** The scores side by side; empty where they are of different tools and so can't be compared. */
    public static Optional<ToolChange> between(ToolScore start, ToolScore end) {
        return start.code().equals(end.code()) ? Optional.of(new ToolChange(start, end)) : Optional.empty();
    }

    /**
     * The score that a requirement starts from: the last one of that tool by its first day or, where none was done before,
     * the first one after it that is earlier than the end's.
     */
    public static Optional<ToolScore> startOf(List<ToolScore> tools, LocalDate requirementStart, ToolScore end) {
        List<ToolScore> earlier = tools.stream()
                .filter(tool -> tool.code().equals(end.code()) && tool.on().isBefore(end.on()))
                .toList();
        return earlier.stream()
                .filter(tool -> !tool.on().isAfter(requirementStart))
                .max(Comparator.comparing(ToolScore::on))
                .or(() -> earlier.stream().min(Comparator.comparing(ToolScore::on)));
    }

    /** How many points the end lies above the start; below zero when it has come down. */
    public int difference() {
        return end.total() - start.total();
    }

    /** Says nothing of the scores. */
    @Override
    public String toString() {
        return "ToolChange[" + start.code() + "]";
    }
}
