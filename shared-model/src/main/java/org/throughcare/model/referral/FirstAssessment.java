package org.throughcare.model.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.assessment.Assessment;
import org.throughcare.model.calendar.Deadline;
import org.throughcare.model.calendar.TimeLimit;
import org.throughcare.model.calendar.WorkingDayCalendar;
import org.throughcare.model.ledger.Ledger;

/**
 * The first assessment after a referral: it happens within five working days (PRS-9). Each referral has its own clock,
 * whatever came before it (NDS-8).
 *
 * @param referral the referral, as it stands
 * @param deadline by when
 * @param heldOn the local date on which it happened; null when it has not
 * @param timing how that compares
 */
public record FirstAssessment(
        Standing referral, Deadline deadline, @Nullable LocalDate heldOn, Timing timing) {

    private static final TimeLimit LIMIT = TimeLimit.withinWorkingDays(5);

    /** How an assessment compares with its deadline. */
    public enum Timing {
        /** It happened in time. */
        ON_TIME,
        /** It happened too late. */
        LATE,
        /** There is time left. */
        WAITING,
        /** There is none left. */
        OVERDUE,
        /** The referral closed without one. */
        NOT_NEEDED
    }

    /**
     * How many were on time of those that were due.
     *
     * @param onTime those that happened in time
     * @param due those and the ones that were late or are overdue
     */
    public record Share(int onTime, int due) {
        /** The whole percent; 0 when none was due. */
        public int percent() {
            return due == 0 ? 0 : Math.round(100f * onTime / due);
        }
    }

    /** The first assessment for each referral of a record, the oldest referral first. */
    public static List<FirstAssessment> of(Ledger record, WorkingDayCalendar calendar, LocalDate today) {
        List<LocalDate> held = held(record);
        return Referrals.of(record).stream()
                .map(referral -> of(referral, held, calendar, today))
                .toList();
    }

    /** How many were on time. */
    public static Share share(List<FirstAssessment> assessments) {
        int onTime = count(assessments, Timing.ON_TIME);
        return new Share(onTime, onTime + count(assessments, Timing.LATE) + count(assessments, Timing.OVERDUE));
    }

    /** Whether it is still to be done. */
    public boolean isDue() {
        return timing == Timing.WAITING || timing == Timing.OVERDUE;
    }

    private static FirstAssessment of(
            Standing referral, List<LocalDate> held, WorkingDayCalendar calendar, LocalDate today) {
        Deadline deadline = LIMIT.from(referral.body().receivedOn(), calendar);
        LocalDate closed = referral.closedOn();
        Optional<LocalDate> first = held.stream()
                .filter(day -> !day.isBefore(referral.body().receivedOn()))
                .filter(day -> closed == null || !day.isAfter(closed))
                .findFirst();
        return new FirstAssessment(
                referral, deadline, first.orElse(null), timing(referral, deadline, first.orElse(null), today));
    }

    private static Timing timing(Standing referral, Deadline deadline, @Nullable LocalDate held, LocalDate today) {
        if (held != null) {
            return deadline.metOn(held) ? Timing.ON_TIME : Timing.LATE;
        }
        if (!referral.isOpen()) {
            return Timing.NOT_NEEDED;
        }
        return deadline.metOn(today) ? Timing.WAITING : Timing.OVERDUE;
    }

    private static List<LocalDate> held(Ledger record) {
        return record.current(Assessment.KIND).stream()
                .map(assessment -> assessment.body().heldOn())
                .sorted()
                .toList();
    }

    private static int count(List<FirstAssessment> assessments, Timing timing) {
        return (int) assessments.stream()
                .filter(assessment -> assessment.timing() == timing)
                .count();
    }
}
