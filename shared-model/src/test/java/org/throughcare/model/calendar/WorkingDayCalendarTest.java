package org.throughcare.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;

class WorkingDayCalendarTest {

    private static final WorkingDayCalendar ENGLAND_AND_WALES =
            Calendars.bundled().named(Calendars.ENGLAND_AND_WALES);
    private static final WorkingDayCalendar GUERNSEY = Calendars.bundled().named(Calendars.GUERNSEY);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2024, 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
        "2025, 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
        "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
        "2028, 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"
    })
    void englandAndWalesHasEightBankHolidaysAYear(String year, String days) {
        Set<LocalDate> expected = Set.of(days.split(" ")).stream()
                .map(day -> LocalDate.parse(year + "-" + day))
                .collect(Collectors.toSet());

        assertThat(ENGLAND_AND_WALES.holidays().stream().filter(day -> day.getYear() == Integer.parseInt(year)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void guernseyAddsLiberationDayWhenItIsAWeekday() {
        assertThat(GUERNSEY.holidays()).containsAll(ENGLAND_AND_WALES.holidays());
        assertThat(GUERNSEY.holidays().stream()
                        .filter(day -> !ENGLAND_AND_WALES.holidays().contains(day)))
                .containsExactlyInAnyOrder(
                        LocalDate.of(2024, 5, 9), LocalDate.of(2025, 5, 9), LocalDate.of(2028, 5, 9));
    }

    @Test
    void noHolidayFallsOnAWeekend() {
        assertThat(GUERNSEY.holidays())
                .noneMatch(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"2026-12-25, 2026-12-24", "2026-12-28, 2026-12-24", "2026-12-29, 2026-12-29", "2027-01-03, 2026-12-31"})
    void theLastWorkingDayOnOrBefore(LocalDate day, LocalDate expected) {
        assertThat(ENGLAND_AND_WALES.lastWorkingDayOnOrBefore(day)).isEqualTo(expected);
    }

    @Test
    void theLocalDateOfAnInstantFollowsSummerTime() {
        assertThat(ENGLAND_AND_WALES.dateOf(Instant.parse("2027-06-15T23:30:00Z")))
                .isEqualTo("2027-06-16");
        assertThat(ENGLAND_AND_WALES.dateOf(Instant.parse("2027-01-15T23:30:00Z")))
                .isEqualTo("2027-01-15");
    }

    @Test
    void countingBackwardsHasItsOwnName() {
        assertThatThrownBy(() -> ENGLAND_AND_WALES.addWorkingDays(LocalDate.of(2026, 12, 1), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHolidayFiledUnderAnotherYearIsRefused() {
        Fields file = Fields.of(JsonText.readObject("""
                {"calendar":"x","zone":"Europe/London","validFrom":"2026-01-01","validTo":"2026-12-31",
                 "source":"x","sourceDate":"2026-01-01","holidays":{"2026":["2025-12-25"]}}"""));

        assertThatThrownBy(() -> Calendars.read(file))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("2026");
    }

    @Test
    void aCalendarGrowsWithoutARelease() {
        Calendars calendars = Calendars.bundled();
        WorkingDayCalendar newer = taken(LocalDate.of(2028, 6, 1));

        Deadline deadline = TimeLimit.withinWorkingDays(3)
                .from(LocalDate.of(2028, 12, 27), calendars.with(newer).named(Calendars.GUERNSEY));

        assertThat(deadline.dueOn()).isEqualTo("2029-01-02");
        assertThat(deadline.confirmed()).isTrue();
        assertThat(calendars.with(taken(LocalDate.of(2026, 1, 1)))).isSameAs(calendars);
    }

    @Test
    void anUnknownCalendarIsNamedInTheError() {
        assertThatThrownBy(() -> Calendars.bundled().named("atlantis")).hasMessageContaining("atlantis");
    }

    private static WorkingDayCalendar taken(LocalDate sourceDate) {
        return new WorkingDayCalendar(
                Calendars.GUERNSEY,
                GUERNSEY.zone(),
                LocalDate.of(2028, 1, 1),
                LocalDate.of(2029, 12, 31),
                Set.of(LocalDate.of(2029, 1, 1)),
                "States of Guernsey",
                sourceDate);
    }
}
