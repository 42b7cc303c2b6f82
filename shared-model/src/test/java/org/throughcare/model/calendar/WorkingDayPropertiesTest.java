package org.throughcare.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkingDayPropertiesTest {

    @Property
    void countedDaysAreWorkingDays(
            @ForAll("calendars") WorkingDayCalendar calendar,
            @ForAll("dates") LocalDate day0,
            @ForAll @IntRange(min = 1, max = 60) int n) {
        assertThat(calendar.isWorkingDay(calendar.addWorkingDays(day0, n))).isTrue();
        assertThat(calendar.isWorkingDay(calendar.subtractWorkingDays(day0, n))).isTrue();
    }

    @Property
    void countingIsAdditive(
            @ForAll("calendars") WorkingDayCalendar calendar,
            @ForAll("dates") LocalDate day0,
            @ForAll @IntRange(max = 60) int n,
            @ForAll @IntRange(max = 60) int m) {
        assertThat(calendar.addWorkingDays(calendar.addWorkingDays(day0, n), m))
                .isEqualTo(calendar.addWorkingDays(day0, n + m));
    }

    @Property
    void moreTimeAndALaterStartNeverEndEarlier(
            @ForAll("calendars") WorkingDayCalendar calendar,
            @ForAll("dates") LocalDate day0,
            @ForAll @IntRange(max = 60) int n) {
        LocalDate end = calendar.addWorkingDays(day0, n);

        assertThat(calendar.addWorkingDays(day0, n + 1)).isAfter(end);
        assertThat(calendar.addWorkingDays(day0.plusDays(1), n)).isAfterOrEqualTo(end);
    }

    @Property
    void countingBackUndoesCounting(
            @ForAll("calendars") WorkingDayCalendar calendar,
            @ForAll("dates") LocalDate day0,
            @ForAll @IntRange(max = 60) int n) {
        LocalDate workingDay = calendar.lastWorkingDayOnOrBefore(day0);

        assertThat(calendar.subtractWorkingDays(calendar.addWorkingDays(workingDay, n), n))
                .isEqualTo(workingDay);
    }

    @Property
    void theAdvisedDayIsAWorkingDayAndNeverAfterTheDueDay(
            @ForAll("calendars") WorkingDayCalendar calendar,
            @ForAll("dates") LocalDate day0,
            @ForAll @IntRange(max = 60) int n) {
        Deadline deadline = TimeLimit.withinDays(n).from(day0, calendar);

        assertThat(calendar.isWorkingDay(deadline.adviseOn())).isTrue();
        assertThat(deadline.adviseOn()).isBeforeOrEqualTo(deadline.dueOn());
        assertThat(deadline.adviseOn()).isAfter(deadline.dueOn().minusDays(6));
    }

    @Provide
    Arbitrary<WorkingDayCalendar> calendars() {
        return Arbitraries.of(Calendars.bundled().byName().values());
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        LocalDate first = LocalDate.of(2024, 1, 1);
        return Arbitraries.integers().between(0, 1826).map(first::plusDays);
    }
}
