package org.throughcare.model.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** The days of the sample world, counted from today. What lies behind lies before today, whatever the hour. */
record Days(LocalDate today) {

    /** The zone of both teams. */
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** So many days ago, or the Friday before when that is a weekend. */
    LocalDate ago(int days) {
        LocalDate day = today.minusDays(days);
        return weekend(day) ? day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)) : day;
    }

    /** In so many days, or the Monday after when that is a weekend; today itself stays today. */
    LocalDate in(int days) {
        LocalDate day = today.plusDays(days);
        return days > 0 && weekend(day) ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : day;
    }

    /** The last such weekday before today, so many weeks back; 0 for the last one. */
    LocalDate last(DayOfWeek weekday, int weeksBack) {
        return today.with(TemporalAdjusters.previous(weekday)).minusWeeks(weeksBack);
    }

    static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }
}
