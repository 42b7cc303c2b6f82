package org.throughcare.mobile.chart;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.AttendanceFramework.Counts;
import org.throughcare.model.session.AttendanceFrameworks;

/**
 * How sessions counted, week by week.
 *
 * @param bars every week from the first session to the last, weeks without one too
 */
public record AttendanceWeeks(List<Bar> bars) {

    /**
     * One week.
     *
     * @param counts how often a session counted so
     * @param conflicts how many of them two people amended to different values
     */
    public record Bar(Week week, Map<Counts, Integer> counts, int conflicts) {
        /** Copies the counts. */
        public Bar {
            counts = Map.copyOf(counts);
        }

        int of(Counts sort) {
            return counts.getOrDefault(sort, 0);
        }

        int all() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Copies the weeks. */
    public AttendanceWeeks {
        bars = List.copyOf(bars);
    }

    /** The weeks of a record, each session by the framework that it was recorded under. */
    public static AttendanceWeeks of(Ledger record, AttendanceFrameworks frameworks) {
        List<Current<Attendance>> all = record.current(Attendance.KIND).stream()
                .sorted(Comparator.comparing(
                        (Current<Attendance> one) -> one.body().happenedOn()))
                .toList();
        if (all.isEmpty()) {
            return new AttendanceWeeks(List.of());
        }
        Map<Week, Map<Counts, Integer>> counts = new LinkedHashMap<>();
        Map<Week, Integer> conflicts = new LinkedHashMap<>();
        for (Current<Attendance> one : all) {
            Week week = Week.of(one.body().happenedOn());
            counts.computeIfAbsent(week, any -> new EnumMap<>(Counts.class))
                    .merge(frameworks.countOf(one.body()), 1, Integer::sum);
            conflicts.merge(week, one.inConflict() ? 1 : 0, Integer::sum);
        }
        Week last = Week.of(all.get(all.size() - 1).body().happenedOn());
        return new AttendanceWeeks(Week.of(all.get(0).body().happenedOn()).to(last).stream()
                .map(week -> new Bar(week, counts.getOrDefault(week, Map.of()), conflicts.getOrDefault(week, 0)))
                .toList());
    }

    /** How often a session counted so in all. */
    int of(Counts sort) {
        return bars.stream().mapToInt(bar -> bar.of(sort)).sum();
    }

    /** The sessions of the fullest week. */
    int most() {
        return bars.stream().mapToInt(Bar::all).max().orElse(0);
    }
}
