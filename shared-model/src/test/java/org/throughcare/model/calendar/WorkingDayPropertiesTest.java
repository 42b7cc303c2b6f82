package org.throughcare.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

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

    @Property
    void countingBackIsAdditiveAndMonotone(
            @ForAll("calendars") WorkingDayCalendar calendar,
            @ForAll("dates") LocalDate hearing,
            @ForAll @IntRange(max = 60) int n,
            @ForAll @IntRange(max = 60) int m) {
        LocalDate due = calendar.subtractWorkingDays(hearing, n);

        assertThat(calendar.subtractWorkingDays(due, m)).isEqualTo(calendar.subtractWorkingDays(hearing, n + m));
        assertThat(calendar.subtractWorkingDays(hearing, n + 1)).isBefore(due);
        assertThat(calendar.subtractWorkingDays(hearing.plusDays(1), n)).isAfterOrEqualTo(due);
    }

    @Property
    void whatIsDueSoManyWorkingDaysBeforeAHearingLeavesExactlySoMany(
            @ForAll("calendars") WorkingDayCalendar calendar,
            @ForAll("dates") LocalDate hearing,
            @ForAll @IntRange(min = 1, max = 60) int n) {
        LocalDate due = TimeLimit.workingDaysBefore(n).from(hearing, calendar).dueOn();
        long left = due.datesUntil(hearing).filter(calendar::isWorkingDay).count();

        assertThat(left)
                .as("working days from the due day to the day before the hearing")
                .isEqualTo(n);
        if (calendar.isWorkingDay(hearing)) {
            assertThat(calendar.addWorkingDays(due, n)).isEqualTo(hearing);
        } else {
            assertThat(calendar.addWorkingDays(due, n - 1)).isEqualTo(calendar.lastWorkingDayOnOrBefore(hearing));
        }
    }

    @Property
    void holidaysThatAreAnnouncedLaterMoveNoDeadlineThatWasConfirmed(
            @ForAll("calendars") WorkingDayCalendar calendar,
            @ForAll("dates") LocalDate day0,
            @ForAll @IntRange(max = 60) int n,
            @ForAll @Size(max = 20) Set<@IntRange(min = 1, max = 120) Integer> announced) {
        WorkingDayCalendar grown = withHolidaysAfterItsEnd(calendar, announced);
        for (TimeLimit limit :
                List.of(TimeLimit.withinDays(n), TimeLimit.withinWorkingDays(n), TimeLimit.workingDaysBefore(n))) {
            Deadline deadline = limit.from(day0, calendar);
            if (deadline.confirmed()) {
                assertThat(limit.from(day0, grown)).isEqualTo(deadline);
            } else {
                LocalDate unknown =
                        LocalDate.ofYearDay(deadline.unconfirmedYear().orElseThrow(), 1);
                assertThat(calendar.confirmedFor(unknown)).isFalse();
            }
        }
    }

    private static WorkingDayCalendar withHolidaysAfterItsEnd(WorkingDayCalendar calendar, Set<Integer> days) {
        Set<LocalDate> holidays = new HashSet<>(calendar.holidays());
        days.forEach(day -> holidays.add(calendar.validTo().plusDays(day)));
        return new WorkingDayCalendar(
                calendar.name(),
                calendar.zone(),
                calendar.validFrom(),
                calendar.validTo().plusYears(1),
                holidays,
                calendar.source(),
                calendar.sourceDate());
    }

    @Provide
    Arbitrary<WorkingDayCalendar> calendars() {
        return Arbitraries.of(Calendars.bundled().byName().values());
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        LocalDate first = LocalDate.of(2024, 1, 1);
        return Arbitraries.integers().between(0, 1900).map(first::plusDays);
    }
}
