package org.throughcare.model.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.session.AttendanceFramework.Counts;
import org.throughcare.model.session.AttendanceFramework.Threshold;

/**
 * How a person keeps to one requirement, as of a day, by that requirement's own framework (DRR-8, ATR-3). It says what
 * the framework calls for; what is done about it the decider decides.
 *
 * @param framework the version in force on the day
 * @param counts how often an outcome counted so; what counts as nothing is left out
 * @param failures the local dates of all failures, in order
 * @param step what the framework calls for on that day
 */
public record AttendanceTally(
        AttendanceFramework framework, Map<Counts, Integer> counts, List<LocalDate> failures, Step step) {

    /** What failures come to. */
    public enum Step {
        /** Nothing. */
        NONE,
        /** As many failures as call for a warning. */
        WARNING,
        /** As many failures as call for a referral to the decider. */
        BREACH
    }

    /** Copies the counts and the dates. */
    public AttendanceTally {
        counts = Map.copyOf(counts);
        failures = List.copyOf(failures);
    }

    /** The tally of the requirement of that thread, on that day. */
    public static AttendanceTally of(
            Ledger record, EntryId requirement, AttendanceFrameworks frameworks, LocalDate on) {
        Requirement body = record.current(Requirement.KIND).stream()
                .filter(current -> current.id().equals(requirement))
                .map(Current::body)
                .findFirst()
                .orElse(null);
        AttendanceFramework framework = frameworks.forRequirement(body, on);
        Map<Counts, Integer> counts = new EnumMap<>(Counts.class);
        List<LocalDate> failures = new ArrayList<>();
        for (Current<Attendance> current : record.current(Attendance.KIND)) {
            Attendance attendance = current.body();
            if (requirement.equals(attendance.requirement())
                    && !attendance.happenedOn().isAfter(on)) {
                Counts counted = frameworks.countOf(attendance);
                counts.merge(counted, 1, Integer::sum);
                if (counted == Counts.FAILURE) {
                    failures.add(attendance.happenedOn());
                }
            }
        }
        List<LocalDate> inOrder = failures.stream().sorted().toList();
        return new AttendanceTally(framework, counts, inOrder, step(framework, inOrder, on));
    }

    /** How many outcomes counted so. */
    public int count(Counts counted) {
        return counts.getOrDefault(counted, 0);
    }

    private static Step step(AttendanceFramework framework, List<LocalDate> failures, LocalDate on) {
        if (reached(framework.breach(), failures, on)) {
            return Step.BREACH;
        }
        return reached(framework.warning(), failures, on) ? Step.WARNING : Step.NONE;
    }

    /** Months are counted back from the day, which is in them: 12 months to 9 December begin on 10 December. */
    private static boolean reached(Threshold threshold, List<LocalDate> failures, LocalDate on) {
        LocalDate before = on.minusMonths(threshold.withinMonths());
        return failures.stream().filter(day -> day.isAfter(before)).count() >= threshold.failures();
    }
}
