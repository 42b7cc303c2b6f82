package org.throughcare.mobile.chart;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.throughcare.mobile.look.Texts;

/** A week as the people served live it: from Monday to Sunday by the clocks of London. */
record Week(LocalDate monday) {

    /** The week of a day. */
    static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** The week of a moment, whose day is London's: on the night the clocks go forward too. */
    static Week of(Instant at) {
        return of(day(at));
    }

    /** The day of a moment in London. */
    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Texts.ZONE);
    }

    /** Every week from this one to that one, both included; weeks in which nothing happened too. */
    List<Week> to(Week last) {
        long weeks = ChronoUnit.WEEKS.between(monday, last.monday);
        return Stream.iterate(this, week -> new Week(week.monday.plusWeeks(1)))
                .limit(Math.max(0, weeks + 1))
                .toList();
    }
}
