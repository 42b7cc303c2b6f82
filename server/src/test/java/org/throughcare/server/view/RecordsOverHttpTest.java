package org.throughcare.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.json.Fields;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.Person;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Sessions;
import org.throughcare.server.access.Directory;

/** The caseload and what each record says, over HTTP. */
class RecordsOverHttpTest {

    private final Clinic clinic = new Clinic("2026-12-08T10:00:00Z");
    private final Entries sian = clinic.sian("2026-12-01T09:00:00Z");

    @AfterEach
    void close() {
        clinic.close();
    }

    @Test
    void aCaseloadHasThePeopleWhoseRecordsTheTeamHoldsByName() {
        Entries declan = Entries.of(Cast.DECLAN).by(Cast.BETHAN);
        Entries mark = Entries.of(Cast.MARK).by(Cast.ASHA);
        clinic.arrive(
                declan.record(Person.KIND, Cast.declan()),
                mark.record(Person.KIND, Cast.mark()),
                declan.record(LegalStatus.KIND, new LegalStatus("licence", LocalDate.of(2026, 11, 2), null)));

        List<Fields> people = caseload();
        assertThat(people).extracting(person -> person.text("familyName")).containsExactly("Byrne", "Llewellyn-Price");
        assertThat(people.get(0).text("legalStatus")).isEqualTo("licence");
        assertThat(people.get(1).list("identifiers", identifier -> identifier.text("value")))
                .contains("X123456");

        clinic.server().part(Directory.class).end(Cast.DECLAN, Cast.CLINIC);
        assertThat(caseload()).hasSize(1);
        assertThat(Clinic.status(Clinic.path(Cast.DECLAN, "appointments"), clinic.colin()))
                .isEqualTo(404);
    }

    @Test
    void anAppointmentThatMovedIsListedOnceWithItsNewTime() {
        Entry first = sian.record(Appointment.KIND, Sessions.appointment("2027-01-15T10:00"));
        clinic.arrive(first, sian.record(Appointment.KIND, Sessions.appointment("2027-01-16T10:00")));
        clinic.arrive(sian.correct(Appointment.KIND, first, Sessions.appointment("2027-07-18T10:00"), "moved"));

        List<Fields> appointments = Clinic.get(Clinic.path(Cast.SIAN, "appointments"), clinic.colin())
                .list("appointments", fields -> fields);

        assertThat(appointments)
                .extracting(appointment -> appointment.text("start"))
                .containsExactly("2027-01-16T10:00", "2027-07-18T10:00");
        assertThat(appointments.get(1).text("startsAt")).isEqualTo("2027-07-18T09:00:00Z");
        assertThat(appointments.get(1).text("thread")).isEqualTo(first.id().toString());
    }

    @Test
    void attendanceIsListedNewestFirst() {
        clinic.arrive(
                sian.at("2026-12-07T12:00:00Z").record(Attendance.KIND, Sessions.attendance("2026-12-01", "FTA", null)),
                sian.record(Attendance.KIND, Sessions.attendance("2026-12-07", "FTA", null)));

        List<Fields> attendance =
                Clinic.get(Clinic.path(Cast.SIAN, "attendance"), clinic.colin()).list("attendance", fields -> fields);

        assertThat(attendance).extracting(each -> each.text("happenedOn")).containsExactly("2026-12-07", "2026-12-01");
        assertThat(attendance.get(0).text("countingCode")).isEqualTo("FTA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"appointments", "attendance", "tests"})
    void nobodyReadsWithoutAGrant(String list) {
        assertThat(Clinic.status(Clinic.path(Cast.SIAN, list), clinic.stranger()))
                .isEqualTo(401);
        assertThat(Clinic.status(Clinic.path(Cast.SIAN, list), clinic.asha())).isEqualTo(404);
        assertThat(Clinic.status(Clinic.path(Cast.SIAN, list), clinic.administrator()))
                .isEqualTo(403);
    }

    private List<Fields> caseload() {
        clinic.server().clock().set(Instant.parse("2026-12-08T11:00:00Z"));
        return Clinic.get("/people", clinic.colin()).list("people", fields -> fields);
    }
}
