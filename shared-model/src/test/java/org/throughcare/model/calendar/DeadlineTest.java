package org.throughcare.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughcare.model.calendar.TimeLimit.withinDays;
import static org.throughcare.model.calendar.TimeLimit.withinWorkingDays;
import static org.throughcare.model.calendar.TimeLimit.workingDaysBefore;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.testkit.Requirement;

class DeadlineTest {

    private static final WorkingDayCalendar ENGLAND_AND_WALES =
            Calendars.bundled().named(Calendars.ENGLAND_AND_WALES);
    private static final WorkingDayCalendar GUERNSEY = Calendars.bundled().named(Calendars.GUERNSEY);

    @DisplayName("PRS-9: five working days from a referral to the first assessment")
    @ParameterizedTest(name = "{0} at {2} -> {1}")
    @CsvSource({
        "2026-12-02, 2026-12-09, england-and-wales",
        "2026-12-23, 2027-01-04, england-and-wales",
        "2028-05-05, 2028-05-12, england-and-wales",
        "2028-05-05, 2028-05-15, guernsey"
    })
    void firstAssessment(LocalDate referral, LocalDate due, String calendar) {
        assertThat(withinWorkingDays(5)
                        .from(referral, Calendars.bundled().named(calendar))
                        .dueOn())
                .isEqualTo(due);
    }

    @DisplayName("CTR-7 and DRR-1: two working days from sentence to the first treatment of a DRR")
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"2026-12-04, 2026-12-08", "2026-12-24, 2026-12-30", "2027-03-25, 2027-03-31"})
    void firstTreatment(LocalDate sentence, LocalDate due) {
        Deadline deadline = withinWorkingDays(2).from(sentence, ENGLAND_AND_WALES);

        assertThat(deadline.dueOn()).isEqualTo(due);
        assertThat(deadline.metOn(due)).isTrue();
        assertThat(deadline.metOn(due.plusDays(1))).isFalse();
    }

    @Test
    @DisplayName("CTR-18: a letter within two working days of an absence before Christmas")
    void letterAfterAbsence() {
        assertThat(withinWorkingDays(2)
                        .from(LocalDate.of(2026, 12, 23), ENGLAND_AND_WALES)
                        .dueOn())
                .isEqualTo("2026-12-29");
    }

    @Test
    @DisplayName("DRR-8: six working days to decide on an absence")
    void decisionOnAbsence() {
        assertThat(withinWorkingDays(6)
                        .from(LocalDate.of(2026, 12, 9), ENGLAND_AND_WALES)
                        .dueOn())
                .isEqualTo("2026-12-17");
    }

    @Test
    @DisplayName("CTR-20: a report is due three working days before the hearing, an answer within three")
    void reportBeforeHearing() {
        assertThat(workingDaysBefore(3)
                        .from(LocalDate.of(2027, 1, 15), ENGLAND_AND_WALES)
                        .dueOn())
                .isEqualTo("2027-01-12");

        Deadline answer = withinWorkingDays(3).from(LocalDate.of(2027, 1, 4), ENGLAND_AND_WALES);
        assertThat(answer.metOn(LocalDate.of(2027, 1, 7))).isTrue();
        assertThat(answer.metOn(LocalDate.of(2027, 1, 8))).isFalse();
    }

    @Test
    @DisplayName("CTR-8: fourteen calendar days end on Christmas Day; the advice is Christmas Eve")
    void dueDateStaysOnAHoliday() {
        Deadline deadline = withinDays(14).from(LocalDate.of(2026, 12, 11), ENGLAND_AND_WALES);

        assertThat(deadline.dueOn()).isEqualTo("2026-12-25");
        assertThat(deadline.adviseOn()).isEqualTo("2026-12-24");
    }

    @Test
    @Requirement("USR-9")
    void aDueDateAfterTheLastKnownYearIsNotConfirmed() {
        Deadline last = withinWorkingDays(2).from(LocalDate.of(2028, 12, 27), ENGLAND_AND_WALES);
        Deadline beyond = withinWorkingDays(3).from(LocalDate.of(2028, 12, 27), ENGLAND_AND_WALES);

        assertThat(last.dueOn()).isEqualTo("2028-12-29");
        assertThat(last.confirmed()).isTrue();
        assertThat(last.unconfirmedYear()).isEmpty();
        assertThat(beyond.dueOn()).isEqualTo("2029-01-01");
        assertThat(beyond.confirmed()).isFalse();
        assertThat(beyond.unconfirmedYear()).hasValue(2029);
    }

    @Test
    @Requirement("USR-9")
    void aDayCountedBackFromAnUnknownYearIsNotConfirmedThoughItFallsInAKnownOne() {
        Deadline report = workingDaysBefore(3).from(LocalDate.of(2029, 1, 3), ENGLAND_AND_WALES);

        assertThat(report.dueOn())
                .as("with New Year's Day taken for a working day")
                .isEqualTo("2028-12-29");
        assertThat(report.confirmed()).isFalse();
        assertThat(report.unconfirmedYear()).hasValue(2029);
    }

    @ParameterizedTest(name = "the day ends on {0} at {1}")
    @CsvSource({
        "2026-12-30, 2026-12-30T23:59:59Z, 2026-12-31T00:00:00Z",
        "2027-06-15, 2027-06-15T22:59:59Z, 2027-06-15T23:00:00Z",
        "2027-03-28, 2027-03-28T22:59:59Z, 2027-03-28T23:00:00Z"
    })
    void aDayEndsByTheLocalClock(LocalDate due, Instant end, Instant tooLate) {
        Deadline deadline = withinDays(0).from(due, ENGLAND_AND_WALES);

        assertThat(deadline.dueInstantEnd()).isEqualTo(end);
        assertThat(deadline.metAt(end)).isTrue();
        assertThat(deadline.metAt(tooLate.minusMillis(1))).isTrue();
        assertThat(deadline.metAt(tooLate)).isFalse();
    }

    @Test
    void daysLeftAreCalendarDaysAndRunBelowZero() {
        Deadline deadline = withinWorkingDays(2).from(LocalDate.of(2026, 12, 24), GUERNSEY);

        assertThat(deadline.daysLeft(LocalDate.of(2026, 12, 24))).isEqualTo(6);
        assertThat(deadline.daysLeft(LocalDate.of(2027, 1, 1))).isEqualTo(-2);
    }
}
