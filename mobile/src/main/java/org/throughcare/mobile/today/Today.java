package org.throughcare.mobile.today;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.record.Records;
import org.throughcare.mobile.store.Changes;
import org.throughcare.mobile.store.Store;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.person.Person;

/** What a shift starts with: who comes today. Worked out record by record and kept until a record or the day changes. */
public final class Today {

    private final Store store;
    private final Records records;
    private final ZoneId zone;
    private final Map<LedgerId, Day> days = new ConcurrentHashMap<>();

    private record Day(LocalDate date, List<Meeting> meetings) {}

    /** On these records, with days that begin at midnight in that zone. */
    public Today(Store store, Records records, Changes changes, ZoneId zone) {
        this.store = store;
        this.records = records;
        this.zone = zone;
        changes.listen(changed -> changed.forEach(days::remove));
    }

    /** A booked appointment of the day and the person who is to come. */
    public record Meeting(LedgerId ledger, Current<Person> person, Current<Appointment> appointment) {}

    /** The booked appointments of a day on a worker's caseload, by time. */
    public List<Meeting> appointments(Session session, LocalDate date) {
        List<Meeting> meetings = new ArrayList<>();
        for (LedgerId ledger : store.caseload(session.worker())) {
            if (ledger.subject() == Subject.PERSON) {
                meetings.addAll(day(ledger, date).meetings());
            }
        }
        meetings.sort(Comparator.comparing(
                (Meeting meeting) -> meeting.appointment().body().startsAt()));
        return meetings;
    }

    private Day day(LedgerId id, LocalDate date) {
        Day known = days.get(id);
        if (known == null || !known.date().equals(date)) {
            Ledger ledger = records.glance(id).ledger();
            known = new Day(date, meetings(ledger, date));
            days.put(id, known);
        }
        return known;
    }

    private List<Meeting> meetings(Ledger ledger, LocalDate date) {
        List<Current<Person>> person = ledger.current(Person.KIND);
        return ledger.current(Appointment.KIND).stream()
                .filter(one -> one.body().booked() && !person.isEmpty())
                .filter(one -> one.body().startsAt().atZone(zone).toLocalDate().equals(date))
                .map(one -> new Meeting(ledger.id(), person.get(0), one))
                .toList();
    }
}
