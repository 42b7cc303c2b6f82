package org.throughcare.model.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * The working days of a jurisdiction: Monday to Friday without its bank holidays (USR-9).
 *
 * @param name what sites call it, such as {@code england-and-wales}
 * @param zone the zone whose local dates it counts
 * @param validFrom the first day whose holidays are known
 * @param validTo the last day whose holidays are known; after it only weekends are left out
 * @param holidays the bank holidays
 * @param source who published them
 * @param sourceDate when they were taken from there
 */
public record WorkingDayCalendar(
        String name,
        ZoneId zone,
        LocalDate validFrom,
        LocalDate validTo,
        Set<LocalDate> holidays,
        String source,
        LocalDate sourceDate) {

    /** Copies the holidays; throws IllegalArgumentException when one lies outside the validity. */
    public WorkingDayCalendar {
        holidays = Set.copyOf(holidays);
        for (LocalDate holiday : holidays) {
            if (holiday.isBefore(validFrom) || holiday.isAfter(validTo)) {
                throw new IllegalArgumentException("holiday outside the validity of " + name + ": " + holiday);
            }
        }
    }

    /** Whether people work on that day. */
    public boolean isWorkingDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(date);
    }

    /** The n-th working day after day 0; day 0 itself for 0. Throws IllegalArgumentException for a negative n. */
    public LocalDate addWorkingDays(LocalDate day0, int n) {
        return count(day0, n, 1);
    }

    /** The n-th working day before a day; the day itself for 0. Throws IllegalArgumentException for a negative n. */
    public LocalDate subtractWorkingDays(LocalDate day, int n) {
        return count(day, n, -1);
    }

    /** That day, or the last working day before it when people don't work on it. */
    public LocalDate lastWorkingDayOnOrBefore(LocalDate date) {
        return isWorkingDay(date) ? date : subtractWorkingDays(date, 1);
    }

    /** That day, or the next working day after it when people don't work on it. */
    public LocalDate firstWorkingDayOnOrAfter(LocalDate date) {
        return isWorkingDay(date) ? date : addWorkingDays(date, 1);
    }

    /** Whether the holidays around that day are known, so that counting up to it can be relied on. */
    public boolean confirmedFor(LocalDate date) {
        return !date.isBefore(validFrom) && !date.isAfter(validTo);
    }

    /** The local date of an instant. */
    public LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private LocalDate count(LocalDate from, int n, int step) {
        if (n < 0) {
            throw new IllegalArgumentException("working days are counted from 0 up, not " + n);
        }
        LocalDate date = from;
        for (int left = n; left > 0; ) {
            date = date.plusDays(step);
            if (isWorkingDay(date)) {
                left--;
            }
        }
        return date;
    }
}
