package org.throughcare.mobile.assessment;

import static org.throughcare.mobile.look.Texts.join;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.look.Texts;
import org.throughcare.model.assessment.ToolChange;
import org.throughcare.model.assessment.ToolScore;

/** The words for scores. */
final class ToolWords {

    private ToolWords() {}

    /** A score with its band and its day. */
    static String of(ToolScore tool, Texts texts) {
        return join(tool.code() + " " + tool.total(), band(tool, texts), texts.date(tool.on()));
    }

    /** Two scores of one tool side by side: how far it has come, such as {@code AUDIT: 26 to 11 (-15)} (ATR-9). */
    static String change(ToolChange change, Texts texts) {
        int by = change.difference();
        return texts.get(
                "tool.change",
                change.start().code(),
                change.start().total(),
                change.end().total(),
                by > 0 ? "+" + by : Integer.toString(by));
    }

    /** The bands of both; empty where the tool has none. */
    static String bands(ToolChange change, Texts texts) {
        String start = band(change.start(), texts);
        String end = band(change.end(), texts);
        return start == null || end == null ? "" : texts.get("tool.bands", start, end);
    }

    /** The change between two scores where there are both and they can be compared. */
    static Optional<ToolChange> between(@Nullable ToolScore start, @Nullable ToolScore end) {
        return start == null || end == null ? Optional.empty() : ToolChange.between(start, end);
    }

    private static @Nullable String band(ToolScore tool, Texts texts) {
        String band = tool.band();
        return band == null ? null : texts.getOr("band." + band, band);
    }
}
