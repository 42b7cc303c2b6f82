package org.throughcare.mobile.today;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.record.Reference;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.duty.Duties;
import org.throughcare.model.duty.DutyContext;
import org.throughcare.model.glance.Glance;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.person.Person;
import org.throughcare.model.session.Attendance;

/** Works days out of records; its days begin at midnight in one zone. */
final class Reckoning {

    private final Reference reference;
    private final ZoneId zone;
    private final String build;

    Reckoning(Reference reference, ZoneId zone, String build) {
        this.reference = reference;
        this.zone = zone;
        this.build = build;
    }

    ZoneId zone() {
        return zone;
    }

    /** What that worker's days are worked out from beside the records, in a word: another one for another build. */
    String basis(Session session) {
        String all = build + '\n' + zone + '\n' + reference.word(session);
        return Hash.of(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** What that record comes to on that day. */
    Day day(Session session, Ledger record, LocalDate date) {
        DutyContext context = context(session, record, date);
        return new Day(
                date,
                meetings(record, date),
                Duties.of(record, context),
                Glance.of(record, date, zone, context.frameworks()));
    }

    DutyContext context(Session session, Ledger record, LocalDate date) {
        return reference.contexts(session).of(record, date);
    }

    private List<Today.Meeting> meetings(Ledger record, LocalDate date) {
        List<Current<Person>> person = record.current(Person.KIND);
        List<Today.Meeting> meetings = new ArrayList<>();
        for (Current<Appointment> appointment : record.current(Appointment.KIND)) {
            LocalDate day = LocalDate.ofInstant(appointment.body().startsAt(), zone);
            if (appointment.body().booked() && day.equals(date) && !person.isEmpty()) {
                meetings.add(new Today.Meeting(record.id(), person.get(0), appointment, recorded(record, appointment)));
            }
        }
        return meetings;
    }

    private static boolean recorded(Ledger record, Current<Appointment> appointment) {
        return record.current(Attendance.KIND).stream()
                .anyMatch(one -> appointment.id().equals(one.body().appointment()));
    }
}
