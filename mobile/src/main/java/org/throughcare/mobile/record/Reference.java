package org.throughcare.mobile.record;

import java.time.LocalDate;
import java.util.List;
import org.throughcare.mobile.access.Session;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.calendar.WorkingDayCalendar;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.person.Person;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.session.AttendanceFrameworks;

/** Code lists, calendars and frameworks as this tablet has them: what ships with it, grown by the service's ledger. */
public final class Reference {

    private final Records records;

    /** What these records hold of it. */
    public Reference(Records records) {
        this.records = records;
    }

    /** The code lists in force on a day (PRS-13). */
    public ReferenceData lists(LocalDate on) {
        return ReferenceData.inForce(service(), on);
    }

    /** All attendance frameworks (DRR-8, ATR-3). */
    public AttendanceFrameworks frameworks() {
        return AttendanceFrameworks.of(service());
    }

    /** The working days of a person's team, or England and Wales' when that is not known here. */
    public WorkingDayCalendar calendar(Session session, Ledger person, LocalDate on) {
        List<Current<Person>> known = person.current(Person.KIND);
        TeamId team = known.isEmpty() ? null : known.get(0).body().team();
        String name = session.teams().stream()
                .filter(one -> one.id().equals(team))
                .map(Session.Team::calendar)
                .findFirst()
                .orElse(Calendars.ENGLAND_AND_WALES);
        Calendars calendars = Calendars.inForce(service(), on);
        WorkingDayCalendar own = calendars.byName().get(name);
        return own == null ? calendars.named(Calendars.ENGLAND_AND_WALES) : own;
    }

    private Ledger service() {
        return records.of(LedgerId.SERVICE).ledger();
    }
}
