package org.throughcare.model.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Sessions;

class WeeklyContactsRuleTest {

    private final Entries record = Entries.of(Cast.SIAN).at("2026-12-28T09:00:00Z");
    private final Entry requirement = record.record(
            Requirement.KIND,
            new Requirement(
                    Requirement.DRR,
                    LocalDate.of(2026, 12, 1),
                    LocalDate.of(2027, 11, 30),
                    "high",
                    3,
                    List.of("OPI"),
                    null,
                    null));

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-2")
    void aWeekThatLostOneContactShowsTwoOfThree() {
        book("2027-01-04T10:00");
        Entry lost = book("2027-01-06T10:00");
        book("2027-01-08T10:00");
        assertThat(shortfalls("2027-01-04")).isEmpty();

        record.correct(
                Appointment.KIND,
                lost,
                Appointment.KIND.bodyOf(lost).cancelled(Appointment.Party.PERSON),
                "cannot come");

        assertThat(shortfalls("2027-01-05")).singleElement().satisfies(duty -> {
            assertThat(duty.because()).isEqualTo(requirement.id());
            assertThat(duty.details()).containsExactly("2027-01-04", "2", "3");
            assertThat(duty.dueOn()).isEqualTo("2027-01-10");
            assertThat(duty.adviseOn()).isEqualTo("2027-01-08");
        });
    }

    @ParameterizedTest
    @CsvSource({"2027-01-03, ROUTINE", "2027-01-04, SERIOUS", "2027-01-10, SERIOUS", "2027-01-11, "})
    void itIsPressingInTheWeekItselfAndOverAfterIt(String today, Duty.Gravity gravity) {
        book("2027-01-04T10:00");

        assertThat(shortfalls(today))
                .extracting(Duty::gravity)
                .isEqualTo(gravity == null ? List.of() : List.of(gravity));
    }

    private Entry book(String start) {
        return record.record(Appointment.KIND, Sessions.appointment(start, requirement.id()));
    }

    private List<Duty> shortfalls(String today) {
        DutyContext context = DutyContext.of(
                Instant.parse(today + "T12:00:00Z"),
                Calendars.ENGLAND_AND_WALES,
                Entries.of(LedgerId.SERVICE).ledger());
        return Duties.of(record.ledger(), context).stream()
                .filter(duty -> duty.rule().equals(WeeklyContactsRule.NAME))
                .toList();
    }
}
