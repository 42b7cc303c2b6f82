package org.throughcare.model.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.calendar.WorkingDayCalendar;

/** A request is answered within one calendar month, as the regulator counts it (USR-6). */
class ResponseTimeTest {

    private static final WorkingDayCalendar ENGLAND = Calendars.bundled().named(Calendars.ENGLAND_AND_WALES);
    private static final WorkingDayCalendar GUERNSEY = Calendars.bundled().named(Calendars.GUERNSEY);

    @ParameterizedTest
    @CsvSource({
        "2027-01-04, 2027-02-04, the requirement's own example",
        "2028-01-31, 2028-02-29, the last day of a shorter month",
        "2027-01-31, 2027-03-01, which is a Sunday: the Monday after it",
        "2027-01-28, 2027-03-01, the same Sunday as its own date",
        "2026-11-25, 2026-12-29, Christmas Day is a Friday and Boxing Day is made up for on the Monday",
        "2027-02-26, 2027-03-30, Good Friday to Easter Monday",
    })
    void theTimeIsACalendarMonthFromTheDayOfReceipt(LocalDate received, LocalDate due, String why) {
        assertThat(new ResponseTime(received, null, null, 0)
                        .due(ENGLAND)
                        .orElseThrow()
                        .dueOn())
                .as(why)
                .isEqualTo(due);
    }

    @Test
    void theBankHolidaysAreThoseOfTheCalendar() {
        ResponseTime time = new ResponseTime(LocalDate.parse("2028-04-09"), null, null, 0);
        assertThat(time.due(ENGLAND).orElseThrow().dueOn()).isEqualTo("2028-05-09");
        assertThat(time.due(GUERNSEY).orElseThrow().dueOn())
                .as("Liberation Day")
                .isEqualTo("2028-05-10");
        assertThat(new ResponseTime(LocalDate.parse("2028-12-20"), null, null, 0)
                        .due(ENGLAND)
                        .orElseThrow()
                        .unconfirmedYear())
                .hasValue(2029);
    }

    @Test
    void theClockStandsStillWhileIdentityIsChecked() {
        LocalDate received = LocalDate.parse("2027-01-04");
        LocalDate asked = LocalDate.parse("2027-01-06");
        assertThat(new ResponseTime(received, asked, null, 0).due(ENGLAND)).isEmpty();
        assertThat(new ResponseTime(received, asked, LocalDate.parse("2027-01-20"), 0)
                        .due(ENGLAND)
                        .orElseThrow()
                        .dueOn())
                .isEqualTo("2027-02-22");
    }

    @Test
    void itMayTakeTwoMonthsLongerIfThatIsSaidWithinTheFirst() {
        LocalDate received = LocalDate.parse("2027-01-04");
        ResponseTime time = new ResponseTime(received, null, null, 0);
        assertThat(time.mayTakeLonger(2, LocalDate.parse("2027-02-04"), ENGLAND))
                .isTrue();
        assertThat(time.mayTakeLonger(2, LocalDate.parse("2027-02-05"), ENGLAND))
                .isFalse();
        assertThat(time.mayTakeLonger(3, received, ENGLAND)).isFalse();
        assertThat(time.mayTakeLonger(0, received, ENGLAND)).isFalse();
        ResponseTime longer = new ResponseTime(received, null, null, 2);
        assertThat(longer.due(ENGLAND).orElseThrow().dueOn())
                .as("three months from the start, not two from the first due day: a Sunday, then the Monday")
                .isEqualTo("2027-04-05");
        assertThat(longer.mayTakeLonger(1, received, ENGLAND)).as("once").isFalse();
    }
}
