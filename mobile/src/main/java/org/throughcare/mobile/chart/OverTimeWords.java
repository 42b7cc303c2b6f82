package org.throughcare.mobile.chart;

import static org.throughcare.mobile.look.Texts.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.model.drugtest.Overall;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.session.AttendanceFramework.Counts;

/** What a chart shows, in plain words: read out by a screen reader, and read before the chart. */
public final class OverTimeWords {

    private final Texts texts;
    private final CodeWords codes;

    /** Words in the language of these codes. */
    public OverTimeWords(CodeWords codes) {
        this.codes = codes;
        this.texts = codes.texts();
    }

    /** What the scores of an instrument came to. */
    public String of(ScoreSeries series) {
        List<String> parts = new ArrayList<>();
        List<ScoreSeries.Point> points = series.points();
        if (points.size() == 1) {
            parts.add(texts.get("chart.scores.only", score(points.get(0)), date(points.get(0))));
        } else if (!points.isEmpty()) {
            ScoreSeries.Point first = points.get(0);
            ScoreSeries.Point last = points.get(points.size() - 1);
            parts.add(
                    texts.get("chart.scores.from", points.size(), score(first), date(first), score(last), date(last)));
            parts.add(change(last.total() - first.total()));
        }
        if (series.incomplete() > 0) {
            parts.add(texts.count("chart.scores.incomplete", series.incomplete()));
        }
        addConflicts(
                parts,
                points.stream().filter(point -> point.source().conflict()).count());
        return String.join(" ", parts);
    }

    /** The same in a line: the scores from the first to the last, the latest five where there are more. */
    public String inShort(ScoreSeries series) {
        List<ScoreSeries.Point> points = series.points();
        String line = points.stream()
                .skip(Math.max(0, points.size() - 5))
                .map(point -> String.valueOf(point.total()))
                .collect(Collectors.joining(" → "));
        return line.isEmpty() ? of(series) : line;
    }

    private String change(int by) {
        return by == 0
                ? texts.get("chart.scores.same")
                : texts.get(by > 0 ? "chart.scores.higher" : "chart.scores.lower", Math.abs(by));
    }

    private String date(ScoreSeries.Point point) {
        return texts.date(point.day());
    }

    /** A score with its band. */
    String score(ScoreSeries.Point point) {
        String band = band(point.band());
        return band.isEmpty() ? String.valueOf(point.total()) : point.total() + " (" + band + ")";
    }

    String band(@Nullable String code) {
        return code == null ? "" : texts.getOr("band." + code, code);
    }

    /** What the tests found. */
    public String of(TestGrid grid) {
        List<String> parts = new ArrayList<>();
        int all = grid.occasions().size();
        if (all > 0) {
            parts.add(texts.count("chart.tests", all));
        }
        List<String> found = grid.groups().stream()
                .filter(group -> positives(grid, group) > 0)
                .map(group -> texts.get("chart.tests.found", group(group), positives(grid, group)))
                .toList();
        if (!found.isEmpty()) {
            parts.add(CodeWords.capital(String.join(", ", found)) + ".");
        } else if (!grid.groups().isEmpty()) {
            parts.add(texts.get("chart.tests.nothing"));
        }
        long without =
                grid.occasions().stream().filter(occasion -> !occasion.sample()).count();
        if (without > 0) {
            parts.add(texts.count("chart.tests.noSample", without));
        }
        addConflicts(
                parts,
                grid.occasions().stream()
                        .filter(occasion -> occasion.source().conflict())
                        .count());
        return String.join(" ", parts);
    }

    private static int positives(TestGrid grid, String group) {
        return grid.counts(group).entrySet().stream()
                .filter(count -> TestGrid.isPositive(count.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** The name of a group of drugs. */
    String group(String code) {
        return codes.name(ReferenceData.SUBSTANCE_GROUPS, code);
    }

    /** One test in a line: each result with its groups, the gravest first. */
    String of(TestGrid grid, TestGrid.Occasion occasion) {
        if (!occasion.sample()) {
            return texts.get("chart.mark." + Overall.NO_SAMPLE.code());
        }
        List<String> parts = new ArrayList<>();
        Overall[] results = Overall.values();
        for (int i = results.length - 1; i >= 0; i--) {
            Overall result = results[i];
            String groups = grid.groups().stream()
                    .filter(group -> occasion.found().get(group) == result)
                    .map(this::group)
                    .collect(Collectors.joining(", "));
            if (!groups.isEmpty()) {
                parts.add(texts.get("chart.mark." + result.code()) + ": " + groups);
            }
        }
        return join(parts.toArray(String[]::new));
    }

    /** How sessions counted. */
    public String of(AttendanceWeeks weeks) {
        List<String> parts = new ArrayList<>();
        if (!weeks.bars().isEmpty()) {
            int all = Stream.of(Counts.values()).mapToInt(weeks::of).sum();
            parts.add(texts.count("chart.attendance", all)
                    + " "
                    + texts.count("chart.attendance.weeks", weeks.bars().size())
                    + " "
                    + counts(weeks.bars()));
        }
        addConflicts(
                parts,
                weeks.bars().stream().mapToInt(AttendanceWeeks.Bar::conflicts).sum());
        return String.join(" ", parts);
    }

    /** How the sessions of these weeks counted, in a line. */
    String counts(List<AttendanceWeeks.Bar> bars) {
        List<String> parts = new ArrayList<>();
        for (Counts sort : Counts.values()) {
            int count = bars.stream().mapToInt(bar -> bar.of(sort)).sum();
            if (count > 0) {
                parts.add(texts.get("attendance.counts." + sort.word()) + ": " + count);
            }
        }
        return join(parts.toArray(String[]::new));
    }

    private void addConflicts(List<String> parts, long conflicts) {
        if (conflicts > 0) {
            parts.add(texts.count("chart.conflicts", conflicts));
        }
    }
}
