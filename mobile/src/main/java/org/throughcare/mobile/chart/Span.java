package org.throughcare.mobile.chart;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The days that a chart goes over, and where on it a day is. */
record Span(LocalDate first, LocalDate last) {

    private static final List<Period> STEPS = List.of(
            Period.ofDays(1),
            Period.ofWeeks(1),
            Period.ofMonths(1),
            Period.ofMonths(3),
            Period.ofYears(1),
            Period.ofYears(5));

    /** Where a day is between the first, 0, and the last, 1; a span of one day has its only point in the middle. */
    double of(LocalDate day) {
        long all = ChronoUnit.DAYS.between(first, last);
        return all == 0 ? 0.5 : (double) ChronoUnit.DAYS.between(first, day) / all;
    }

    /** Days to write under the chart, at most so many, evenly by the calendar from the first on. */
    List<LocalDate> ticks(int most) {
        for (Period step : STEPS) {
            List<LocalDate> ticks = every(step, most + 1);
            if (ticks.size() <= Math.max(1, most)) {
                return ticks;
            }
        }
        return List.of(first);
    }

    private List<LocalDate> every(Period step, int enough) {
        List<LocalDate> ticks = new ArrayList<>();
        LocalDate day = first;
        for (int i = 1; !day.isAfter(last) && ticks.size() < enough; i++) {
            ticks.add(day);
            day = first.plus(step.multipliedBy(i));
        }
        return ticks;
    }
}
