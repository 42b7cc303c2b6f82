package org.throughcare.model.testkit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.person.Phone;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.Attendance.FrameworkRef;
import org.throughcare.model.session.AttendanceFramework;
import org.throughcare.model.session.ContactMode;

/** Short ways to appointments, attendances and phones; dates and times are texts such as {@code 2027-01-15T10:00}. */
public final class Sessions {

    /** The zone of the wall clocks. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** The bundled framework's version. */
    public static final FrameworkRef STANDARD =
            new FrameworkRef(AttendanceFramework.STANDARD, LocalDate.of(2021, 6, 28));

    private Sessions() {}

    /** An appointment of an hour at the clinic, booked, for no requirement. */
    public static Appointment appointment(String start) {
        return appointment(start, null);
    }

    /** An appointment of an hour at the clinic, booked, for the requirement of that thread. */
    public static Appointment appointment(String start, @Nullable EntryId requirement) {
        return new Appointment(
                LocalDateTime.parse(start),
                LONDON,
                60,
                "keywork",
                requirement,
                "Harbour Street clinic",
                ContactMode.IN_PERSON,
                "Bethan Rees",
                null,
                Appointment.Status.BOOKED,
                null,
                null);
    }

    /** An instruction given on that day by Bethan, spoken and confirmed. */
    public static Appointment.Instruction instruction(String on) {
        return new Appointment.Instruction(LocalDate.parse(on), "spoken", "Bethan Rees", "2026-10", true);
    }

    /** An attendance in person under the bundled framework, with that outcome and nothing else. */
    public static Attendance attendance(String on, String outcome, @Nullable EntryId requirement) {
        return attendance(on, outcome, requirement, null, STANDARD);
    }

    /** An attendance in person with that outcome, kind of treatment and framework. */
    public static Attendance attendance(
            String on,
            String outcome,
            @Nullable EntryId requirement,
            @Nullable String modality,
            FrameworkRef framework) {
        return new Attendance(
                LocalDate.parse(on),
                null,
                null,
                requirement,
                outcome,
                framework,
                modality,
                null,
                null,
                ContactMode.IN_PERSON,
                null,
                null,
                null);
    }

    /** What came of the appointment of that thread: attended. */
    public static Attendance attended(EntryId appointment, String on) {
        return new Attendance(
                LocalDate.parse(on),
                appointment,
                null,
                null,
                "ATT",
                STANDARD,
                null,
                null,
                null,
                ContactMode.IN_PERSON,
                null,
                null,
                null);
    }

    /** The person's own phone with the app, who agreed to be reminded in that language. */
    public static Phone phone(String language) {
        return phone(language, Phone.OWN, true);
    }

    /** A phone with the app. */
    public static Phone phone(String language, String held, boolean mayRemind) {
        return new Phone("token-1", "android", language, held, mayRemind, null);
    }
}
