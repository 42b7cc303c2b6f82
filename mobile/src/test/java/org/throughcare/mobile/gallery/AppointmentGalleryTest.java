package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.session.ContactMode;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Requirement;

/** Appointments through real taps: booking one, a series, a clash, a move. */
class AppointmentGalleryTest {

    @Test
    void anAppointmentIsBookedWithFewTaps() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(new Route.Person(Cast.MARK));
            shoot.taps = 0;
            shoot.tap("Appointment");
            shoot.shot("appointment");
            shoot.tap("Day: Wednesday 9 December 2026");
            shoot.tap("Time: 10:00");
            shoot.tap("Has the person been told to come?: Yes");
            shoot.tap("Continue");
            shoot.shot("appointment-check");
            shoot.tap("Save");
            assertThat(shoot.taps).as("taps for an appointment").isLessThanOrEqualTo(7);
            assertThat(booked(shoot)).extracting(Appointment::start).contains(LocalDateTime.parse("2026-12-09T10:00"));
            shoot.shot("appointment-saved");
        });
    }

    @Test
    void aClashAndABankHolidayAreSaidBeforeSaving() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(Route.Capture.of("appointment", Cast.SIAN));
            shoot.type("Day, Day", "11");
            shoot.type("Day, Month", "12");
            shoot.type("Day, Year", "2026");
            shoot.type("Time", "10:15");
            assertThat(shoot.says("Clashes with another appointment")).isTrue();
            shoot.shot("appointment-clash");
            shoot.type("Day, Day", "28");
            assertThat(shoot.says("The last working day before it is Thursday 24 December 2026"))
                    .isTrue();
            shoot.shot("appointment-holiday");
        });
    }

    @Test
    @Requirement("ATR-2")
    void eightWeeklySessionsAreBookedInOneGo() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(Route.Capture.of("appointment", Cast.SIAN));
            shoot.tap("Day: Tuesday 8 December 2026");
            shoot.type("Time", "17:00");
            shoot.tap("How often?: Every week");
            shoot.type("For how many weeks?", "8");
            assertThat(shoot.says("8 appointments")).isTrue();
            assertThat(shoot.says("Tue 29 Dec 2026, 17:00")).isTrue();
            shoot.tap("Has the person been told to come?: Yes");
            shoot.bottom();
            shoot.shot("appointment-series");
            shoot.tap("Continue");
            shoot.tap("Save");
            List<Appointment> series = shoot.tablet.records().of(Cast.SIAN).ledger().current(Appointment.KIND).stream()
                    .map(Current::body)
                    .filter(one -> one.series() != null)
                    .toList();
            assertThat(series).hasSize(8).allMatch(one -> one.instruction() != null);
        });
    }

    @Test
    void aMoveSaysThatOneNoticeGoesOut() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(new Route.Person(Cast.MARK));
            shoot.tap("Tue 8 Dec 2026, 15:30");
            shoot.tap("Time: 16:00");
            assertThat(shoot.says("The person gets one notice of the change")).isTrue();
            shoot.shot("appointment-move");
            shoot.tap("Does it stand?: The person calls it off");
            shoot.type("Reason for the change", "He is at court");
            shoot.tap("Continue");
            shoot.shot("appointment-cancel");
            shoot.tap("Save");
            assertThat(booked(shoot)).isEmpty();
            shoot.tap("Correct");
        });
    }

    @Test
    @Requirement("DRR-2")
    void aWeekWithTooFewContactsShowsOnThePersonsCard() {
        Entries sian = Entries.of(Cast.SIAN, FixedIds.after(0x79000)).at("2026-12-07T09:00:00Z");
        Entry order = sian.record(
                org.throughcare.model.order.Requirement.KIND,
                new org.throughcare.model.order.Requirement(
                        "drr",
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2027, 11, 30),
                        "high",
                        3,
                        List.of("O"),
                        null,
                        null));
        for (String start : List.of("2027-01-11T10:00", "2027-01-13T10:00")) {
            sian.record(Appointment.KIND, counted(start, order));
        }
        List<Entry> entries = new ArrayList<>(Stories.everybody());
        entries.addAll(sian.all());
        Shoot.withAsha(entries, shoot -> {
            shoot.go(new Route.Person(Cast.SIAN));
            assertThat(shoot.says("2 of 3 contacts booked")).isTrue();
            assertThat(shoot.says("Week of Mon 11 Jan 2027")).isTrue();
        });
    }

    private static Appointment counted(String start, Entry order) {
        return new Appointment(
                LocalDateTime.parse(start),
                Texts.ZONE,
                45,
                "keywork",
                order.id(),
                null,
                ContactMode.IN_PERSON,
                null,
                null,
                Appointment.Status.BOOKED,
                null,
                null);
    }

    private static List<Appointment> booked(Shoot shoot) {
        return shoot.tablet.records().of(Cast.MARK).ledger().current(Appointment.KIND).stream()
                .map(Current::body)
                .filter(Appointment::booked)
                .toList();
    }
}
