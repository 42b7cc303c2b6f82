package org.throughcare.mobile.today;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.record.Persons;
import org.throughcare.mobile.record.Records;
import org.throughcare.mobile.record.Reference;
import org.throughcare.mobile.store.Changes;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.duty.Duties;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.duty.DutyContext;
import org.throughcare.model.duty.SamePersonRule;
import org.throughcare.model.glance.Glance;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.session.Attendance;

/**
 * What a shift starts with: who comes today and what is due. Worked out record by record and kept until the record, the
 * reference data or the day changes.
 */
public final class Today {

    private final Records records;
    private final Reference reference;
    private final Persons persons;
    private final ZoneId zone;
    private final Map<LedgerId, Long> stamps = new ConcurrentHashMap<>();
    private final Map<List<LedgerId>, Day> days = new ConcurrentHashMap<>();

    private record Day(LocalDate date, List<Meeting> meetings, List<Duty> duties, Glance glance) {}

    /** On these records, with days that begin at midnight in that zone. */
    public Today(Records records, Reference reference, Persons persons, Changes changes, ZoneId zone) {
        this.records = records;
        this.reference = reference;
        this.persons = persons;
        this.zone = zone;
        changes.listen(this::forget);
    }

    /** A booked appointment of the day, the person who is to come, and whether what came of it is recorded. */
    public record Meeting(
            LedgerId ledger, Current<Person> person, Current<Appointment> appointment, boolean recorded) {}

    /** The booked appointments of this moment's day on a worker's caseload, by time. */
    public List<Meeting> appointments(Session session, Instant now) {
        return days(session, now)
                .flatMap(day -> day.meetings().stream())
                .sorted(Comparator.comparing(
                        (Meeting meeting) -> meeting.appointment().body().startsAt()))
                .toList();
    }

    /** Everything due on a worker's caseload, first things first. */
    public List<Duty> duties(Session session, Instant now) {
        return Stream.concat(days(session, now).flatMap(day -> day.duties().stream()), alike(session, now))
                .filter(duty -> duty.concerns(session.teamIds()))
                .sorted(Duty.FIRST_THINGS_FIRST)
                .toList();
    }

    /** Who may have two records, one line each; the page of either shows both side by side. */
    private Stream<Duty> alike(Session session, Instant now) {
        return persons.of(session.worker()).alike().stream().flatMap(proposal -> {
            Ledger one = records.glance(proposal.one()).ledger();
            Ledger other = records.glance(proposal.other()).ledger();
            return SamePersonRule.duty(proposal, one, other, context(session, one, LocalDate.ofInstant(now, zone)))
                    .stream();
        });
    }

    /** Everything due for one person, first things first. */
    public List<Duty> duties(Session session, LedgerId person, Instant now) {
        return day(session, person, now).duties().stream()
                .filter(duty -> duty.concerns(session.teamIds()))
                .toList();
    }

    /** What a list has to say of one person. */
    public Glance glance(Session session, LedgerId person, Instant now) {
        return day(session, person, now).glance();
    }

    private Stream<Day> days(Session session, Instant now) {
        return persons.of(session.worker()).people().parallelStream()
                .map(one -> day(session, one.lead(), now))
                .toList()
                .stream();
    }

    private Day day(Session session, LedgerId id, Instant now) {
        LocalDate date = LocalDate.ofInstant(now, zone);
        List<LedgerId> ledgers = records.ledgers(id);
        Day known = days.get(ledgers);
        if (known != null && known.date().equals(date)) {
            return known;
        }
        long before = changesOf(ledgers);
        Day fresh = fresh(session, id, date);
        days.put(ledgers, fresh);
        if (changesOf(ledgers) != before) {
            // Something was saved or pulled meanwhile: this is good for now, and not to be kept.
            days.remove(ledgers, fresh);
        }
        return fresh;
    }

    private long changesOf(List<LedgerId> ledgers) {
        return Stream.concat(ledgers.stream(), Stream.of(LedgerId.SERVICE))
                .mapToLong(ledger -> stamps.getOrDefault(ledger, 0L))
                .sum();
    }

    private Day fresh(Session session, LedgerId id, LocalDate date) {
        Ledger ledger = records.glance(id).ledger();
        DutyContext context = context(session, ledger, date);
        return new Day(
                date,
                meetings(ledger, date),
                Duties.of(ledger, context),
                Glance.of(ledger, date, zone, context.frameworks()));
    }

    private DutyContext context(Session session, Ledger ledger, LocalDate date) {
        return reference.contexts(session).of(ledger, date);
    }

    private List<Meeting> meetings(Ledger ledger, LocalDate date) {
        List<Current<Person>> person = ledger.current(Person.KIND);
        List<Meeting> meetings = new ArrayList<>();
        for (Current<Appointment> appointment : ledger.current(Appointment.KIND)) {
            LocalDate day = LocalDate.ofInstant(appointment.body().startsAt(), zone);
            if (appointment.body().booked() && day.equals(date) && !person.isEmpty()) {
                meetings.add(new Meeting(ledger.id(), person.get(0), appointment, recorded(ledger, appointment)));
            }
        }
        return meetings;
    }

    private static boolean recorded(Ledger ledger, Current<Appointment> appointment) {
        return ledger.current(Attendance.KIND).stream()
                .anyMatch(one -> appointment.id().equals(one.body().appointment()));
    }

    private void forget(Set<LedgerId> changed) {
        changed.forEach(ledger -> stamps.merge(ledger, 1L, Long::sum));
        if (changed.contains(LedgerId.SERVICE)) {
            days.clear();
        }
        days.keySet().removeIf(ledgers -> ledgers.stream().anyMatch(changed::contains));
    }
}
