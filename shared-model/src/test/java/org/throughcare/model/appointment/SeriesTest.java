package org.throughcare.model.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.throughcare.model.appointment.Series.Slot;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.calendar.WorkingDayCalendar;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Sessions;

class SeriesTest {

    private static final List<Slot> THREE_A_WEEK = List.of(
            new Slot(DayOfWeek.MONDAY, LocalTime.of(10, 0)),
            new Slot(DayOfWeek.WEDNESDAY, LocalTime.of(14, 0)),
            new Slot(DayOfWeek.FRIDAY, LocalTime.of(10, 0)));
    private static final WorkingDayCalendar CALENDAR = Calendars.bundled().named(Calendars.ENGLAND_AND_WALES);

    private final Entries record = Entries.of(Cast.SIAN);

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-2")
    void threeContactsAWeekForFourWeeksAreTwelveAppointmentsEachWithItsInstruction() {
        List<Appointment> appointments = januaryAppointments(requirement(3).id());

        assertThat(appointments).hasSize(12);
        assertThat(appointments.get(0).start()).isEqualTo("2027-01-04T10:00");
        assertThat(appointments.get(11).start()).isEqualTo("2027-01-29T10:00");
        assertThat(appointments).extracting(Appointment::instruction).allMatch(Objects::nonNull);
        assertThat(appointments).extracting(Appointment::series).containsOnly("series-1");
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-2")
    void oneThatIsCalledOffWithoutReplacementLeavesTwoOfThree() {
        Entry requirement = requirement(3);
        List<Entry> booked = januaryAppointments(requirement.id()).stream()
                .map(appointment -> record.record(Appointment.KIND, appointment))
                .toList();
        assertThat(weeks()).hasSize(4).noneMatch(WeeklyContacts::isShort);

        Entry second = booked.get(4);
        record.correct(
                Appointment.KIND,
                second,
                Appointment.KIND.bodyOf(second).cancelled(Appointment.Party.SERVICE),
                "worker ill");

        assertThat(weeks()).filteredOn(WeeklyContacts::isShort).singleElement().satisfies(week -> {
            assertThat(week.monday()).isEqualTo("2027-01-11");
            assertThat(week.booked()).isEqualTo(2);
            assertThat(week.needed()).isEqualTo(3);
        });

        record.record(Appointment.KIND, Sessions.appointment("2027-01-14T09:00", requirement.id()));
        assertThat(weeks()).noneMatch(WeeklyContacts::isShort);
    }

    @Test
    void weeksThatTheRequirementDoesNotFillAreNotCounted() {
        Entry requirement = record.record(
                Requirement.KIND,
                new Requirement(
                        Requirement.DRR,
                        LocalDate.of(2027, 1, 5),
                        LocalDate.of(2027, 1, 23),
                        "high",
                        3,
                        List.of("OPI"),
                        null,
                        null));
        januaryAppointments(requirement.id()).forEach(appointment -> record.record(Appointment.KIND, appointment));

        assertThat(weeks()).extracting(WeeklyContacts::monday).containsExactly(LocalDate.of(2027, 1, 11));
    }

    @Test
    void aRequirementWithoutANumberOfContactsIsNeverShort() {
        requirement(null);

        assertThat(weeks()).isEmpty();
    }

    @Test
    @org.throughcare.model.testkit.Requirement("ATR-2")
    void eightWeeklySessionsRunThroughTheHolidays() {
        Series series = Series.weekly(LocalDateTime.parse("2026-12-08T10:00"), 8);
        List<Appointment> appointments = series.appointments(
                Sessions.appointment("2026-12-08T10:00"), "series-2", Sessions.instruction("2026-12-07"));

        assertThat(appointments)
                .extracting(appointment -> appointment.start().toLocalDate().toString())
                .containsExactly(
                        "2026-12-08",
                        "2026-12-15",
                        "2026-12-22",
                        "2026-12-29",
                        "2027-01-05",
                        "2027-01-12",
                        "2027-01-19",
                        "2027-01-26");
        assertThat(appointments).extracting(Appointment::instruction).allMatch(Objects::nonNull);
        assertThat(series.advice(CALENDAR)).isEmpty();
    }

    @Test
    @org.throughcare.model.testkit.Requirement("USR-9")
    void aBankHolidayOrAYearThatIsNotKnownYetIsPointedOut() {
        assertThat(Series.weekly(LocalDateTime.parse("2026-12-21T10:00"), 3).advice(CALENDAR))
                .containsExactly(Problem.warning("start", "not-a-working-day", "2026-12-28"));
        assertThat(Series.weekly(LocalDateTime.parse("2028-12-29T10:00"), 2).advice(CALENDAR))
                .containsExactly(Problem.warning("start", "calendar-not-confirmed", "2029"));
    }

    @Test
    void aSeriesKeepsItsWallClockTimeWhenTheClocksChange() {
        List<Appointment> appointments = Series.weekly(LocalDateTime.parse("2027-03-23T10:00"), 2)
                .appointments(Sessions.appointment("2027-03-23T10:00"), "series-3", Sessions.instruction("2027-03-01"));

        assertThat(appointments)
                .extracting(appointment -> appointment.startsAt().toString())
                .containsExactly("2027-03-23T10:00:00Z", "2027-03-30T09:00:00Z");
    }

    private List<Appointment> januaryAppointments(EntryId requirement) {
        return Series.inEveryWeek(THREE_A_WEEK, LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 25))
                .appointments(
                        Sessions.appointment("2027-01-04T10:00", requirement),
                        "series-1",
                        Sessions.instruction("2026-12-28"));
    }

    private Entry requirement(Integer contactsPerWeek) {
        return record.record(
                Requirement.KIND,
                new Requirement(
                        Requirement.DRR,
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2027, 11, 30),
                        "high",
                        contactsPerWeek,
                        List.of("OPI"),
                        null,
                        null));
    }

    private List<WeeklyContacts> weeks() {
        return record.ledger().current(Requirement.KIND).stream()
                .flatMap(requirement -> WeeklyContacts.of(record.ledger(), requirement).stream())
                .toList();
    }
}
