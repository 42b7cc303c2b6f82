package org.throughcare.model.calendar;

import java.time.LocalDate;

/** How long there is for something, counted from the day of an event, which is day 0. */
@FunctionalInterface
public interface TimeLimit {

    /** The deadline that this limit sets for an event on that day. */
    Deadline from(LocalDate day0, WorkingDayCalendar calendar);

    /** Up to the end of the n-th working day after day 0. */
    static TimeLimit withinWorkingDays(int n) {
        return (day0, calendar) -> Deadline.counted(day0, calendar.addWorkingDays(day0, n), calendar);
    }

    /** Up to the end of the n-th calendar day after day 0, working day or not. */
    static TimeLimit withinDays(int n) {
        return (day0, calendar) -> Deadline.on(day0.plusDays(n), calendar);
    }

    /** Up to the end of the n-th working day before day 0, as for a report that a hearing needs (CTR-20). */
    static TimeLimit workingDaysBefore(int n) {
        return (day0, calendar) -> Deadline.counted(day0, calendar.subtractWorkingDays(day0, n), calendar);
    }

    /**
     * Up to the end of the corresponding day n calendar months later: the last day of a month that has no such day, and the
     * next working day where people don't work on it. So the Information Commissioner's Office counts the time to answer a
     * request for access ("What should we consider when responding to a request?", ico.org.uk): from the day of receipt,
     * working day or not.
     */
    static TimeLimit withinMonths(int n) {
        return (day0, calendar) ->
                Deadline.counted(day0, calendar.firstWorkingDayOnOrAfter(day0.plusMonths(n)), calendar);
    }
}
