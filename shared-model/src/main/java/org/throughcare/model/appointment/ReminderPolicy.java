package org.throughcare.model.appointment;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * When reminders go out (USR-3). All times of day are by the wall clock where the appointment is.
 *
 * @param offsets how long before an appointment; an empty list sends none
 * @param quietFrom from here on nothing is sent
 * @param quietTo from here on sending is allowed again; before {@code quietFrom} when the quiet hours span midnight
 * @param evening when a reminder of a day or more before goes out instead of falling into the quiet hours
 * @param leastNotice a reminder that would go out with less time left than this is of no use
 * @param noticeFor how long after a booking, a change or a cancellation it is still news
 * @param perAppointment how many reminders one appointment may have, notices not counted
 * @param perDay how many messages one person may get in a day
 */
public record ReminderPolicy(
        List<Offset> offsets,
        LocalTime quietFrom,
        LocalTime quietTo,
        LocalTime evening,
        Duration leastNotice,
        Duration noticeFor,
        int perAppointment,
        int perDay) {

    /**
     * How long before an appointment a reminder goes out: so many days and minutes earlier by the wall clock, whatever
     * the clocks do in between.
     *
     * @param key what tells it from the others, such as {@code 7d}; never reused for another length
     */
    public record Offset(String key, int days, int minutes) {

        /** Throws IllegalArgumentException unless it lies before the appointment. */
        public Offset {
            if (days < 0 || minutes < 0 || days + minutes == 0) {
                throw new IllegalArgumentException("a reminder goes out before its appointment: " + key);
            }
        }

        /** A whole number of days. */
        public static Offset days(int days) {
            return new Offset(days + "d", days, 0);
        }

        /** A whole number of hours. */
        public static Offset hours(int hours) {
            return new Offset(hours + "h", 0, hours * 60);
        }

        LocalDateTime before(LocalDateTime start) {
            return start.minusDays(days).minusMinutes(minutes);
        }
    }

    /** Copies the offsets; throws IllegalArgumentException for a key given twice or an evening in the quiet hours. */
    public ReminderPolicy {
        offsets = List.copyOf(offsets);
        if (offsets.stream().map(Offset::key).distinct().count() != offsets.size()) {
            throw new IllegalArgumentException("two reminders have the same key");
        }
        if (quiet(evening, quietFrom, quietTo)) {
            throw new IllegalArgumentException("the evening lies in the quiet hours");
        }
    }

    /** 7 days, 1 day and 2 hours before, quiet from 20:00 to 08:00, at most 3 for an appointment and 4 a day. */
    public static ReminderPolicy standard() {
        return new ReminderPolicy(
                List.of(Offset.days(7), Offset.days(1), Offset.hours(2)),
                LocalTime.of(20, 0),
                LocalTime.of(8, 0),
                LocalTime.of(18, 0),
                Duration.ofMinutes(30),
                Duration.ofDays(7),
                3,
                4);
    }

    /** Whether nothing may be sent at that time of day. */
    public boolean quietAt(LocalTime time) {
        return quiet(time, quietFrom, quietTo);
    }

    /** That time, or the end of the quiet hours that it falls into. */
    LocalDateTime afterQuiet(LocalDateTime time) {
        if (!quietAt(time.toLocalTime())) {
            return time;
        }
        LocalDateTime end = time.toLocalDate().atTime(quietTo);
        return end.isAfter(time) ? end : end.plusDays(1);
    }

    /** When the reminder of that offset is to go out, outside the quiet hours. */
    LocalDateTime wanted(Offset offset, LocalDateTime start) {
        LocalDateTime time = offset.before(start);
        if (offset.days() > 0 && quietAt(time.toLocalTime())) {
            return start.toLocalDate().minusDays(offset.days()).atTime(evening);
        }
        return afterQuiet(time);
    }

    private static boolean quiet(LocalTime time, LocalTime from, LocalTime to) {
        return from.isAfter(to) ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
    }
}
