package org.throughcare.model.subjectaccess;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.calendar.Deadline;
import org.throughcare.model.calendar.TimeLimit;
import org.throughcare.model.calendar.WorkingDayCalendar;

/**
 * How long there is to answer a request: one calendar month from its receipt, or from the day on which the person's
 * identity was shown where that had to be asked for, and up to two months more where it is complex (UK GDPR Article 12(3)
 * and (6); USR-6).
 *
 * @param receivedOn the day on which it came
 * @param identityAskedOn when the person was asked to show who they are; null when there was no doubt
 * @param identityShownOn when they did; null while they have not
 * @param moreMonths how many months longer it may take
 */
public record ResponseTime(
        LocalDate receivedOn,
        @Nullable LocalDate identityAskedOn,
        @Nullable LocalDate identityShownOn,
        int moreMonths) {

    /** The most months that may be added. */
    public static final int MOST_MORE_MONTHS = 2;

    /** The day from which the time runs; empty while the person's identity is being checked. */
    public Optional<LocalDate> runsFrom() {
        if (identityAskedOn == null) {
            return Optional.of(receivedOn);
        }
        return Optional.ofNullable(identityShownOn).map(shown -> shown.isAfter(receivedOn) ? shown : receivedOn);
    }

    /** By when it has to be answered; empty while the person's identity is being checked. */
    public Optional<Deadline> due(WorkingDayCalendar calendar) {
        return after(1 + moreMonths, calendar);
    }

    /** By when the person has to be told that it takes longer: within the first month. */
    public Optional<Deadline> tellOfDelayBy(WorkingDayCalendar calendar) {
        return after(1, calendar);
    }

    /** Whether it may still be said on that day that it takes that many months longer. */
    public boolean mayTakeLonger(int months, LocalDate on, WorkingDayCalendar calendar) {
        boolean asMany = months >= 1 && months <= MOST_MORE_MONTHS && moreMonths == 0;
        return asMany
                && tellOfDelayBy(calendar).map(deadline -> deadline.metOn(on)).orElse(true);
    }

    private Optional<Deadline> after(int months, WorkingDayCalendar calendar) {
        return runsFrom().map(day -> TimeLimit.withinMonths(months).from(day, calendar));
    }
}
