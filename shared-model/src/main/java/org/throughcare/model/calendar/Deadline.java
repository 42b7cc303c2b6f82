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
 * @param unconfirmedYear the year for which bank holidays are not known and that counting went through (USR-9)
 */
public record Deadline(LocalDate dueOn, LocalDate adviseOn, ZoneId zone, OptionalInt unconfirmedYear) {

    /** The deadline on that day. */
    static Deadline on(LocalDate dueOn, WorkingDayCalendar calendar) {
        return counted(dueOn, dueOn, calendar);
    }

    /**
     * The deadline that counting from a day came to. Counting back from a hearing in a year whose bank holidays are not
     * known leads into one where they are, and still can't be relied on.
     */
    static Deadline counted(LocalDate from, LocalDate dueOn, WorkingDayCalendar calendar) {
        LocalDate unconfirmed = calendar.confirmedFor(dueOn) ? from : dueOn;
        return new Deadline(
                dueOn,
                calendar.lastWorkingDayOnOrBefore(dueOn),
                calendar.zone(),
                calendar.confirmedFor(unconfirmed) ? OptionalInt.empty() : OptionalInt.of(unconfirmed.getYear()));
    }

    /** Whether the bank holidays of all years that counting went through are known (USR-9). */
    public boolean confirmed() {
        return unconfirmedYear.isEmpty();
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
}
