package org.throughcare.model.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/**
 * The last day on which something is in time.
 *
 * @param dueOn the day itself; it stays where it is when people don't work on it
 * @param adviseOn the day to aim for: the due day, or the last working day before it
 * @param zone the zone in which the day ends
 * @param confirmed whether the bank holidays of the due day's year are known (USR-9)
 */
public record Deadline(LocalDate dueOn, LocalDate adviseOn, ZoneId zone, boolean confirmed) {

    /** The deadline on that day. */
    static Deadline on(LocalDate dueOn, WorkingDayCalendar calendar) {
        return new Deadline(
                dueOn, calendar.lastWorkingDayOnOrBefore(dueOn), calendar.zone(), calendar.confirmedFor(dueOn));
    }

    /** The last second of the due day, 23:59:59 local time. */
    public Instant dueInstantEnd() {
        return dueOn.atTime(23, 59, 59).atZone(zone).toInstant();
    }

    /** Whether something done at that moment is in time: the local date is the due day or an earlier one. */
    public boolean metAt(Instant moment) {
        return metOn(moment.atZone(zone).toLocalDate());
    }

    /** Whether something done on that day is in time. */
    public boolean metOn(LocalDate day) {
        return !day.isAfter(dueOn);
    }

    /** The calendar days from that day to the due day; negative when it has passed. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, dueOn);
    }

    /** The year for which bank holidays are not known, where the due day falls in such a year. */
    public OptionalInt unconfirmedYear() {
        return confirmed ? OptionalInt.empty() : OptionalInt.of(dueOn.getYear());
    }
}
