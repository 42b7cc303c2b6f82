package org.throughcare.mobile.today;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.record.Persons;
import org.throughcare.mobile.record.Records;
import org.throughcare.mobile.record.Reference;
import org.throughcare.mobile.store.Changes;
import org.throughcare.mobile.store.PreparedDays;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.duty.SamePersonRule;
import org.throughcare.model.glance.Glance;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;

/**
 * What a shift starts with: who comes today and what is due. Worked out record by record and kept until the record, the
 * reference data or the day changes.
 */
public final class Today {

    private final Records records;
    private final Persons persons;
    private final Reckoning reckoning;
    private final DaysAhead ahead;
    private final Map<LedgerId, Long> stamps = new ConcurrentHashMap<>();
    private final Map<List<LedgerId>, Day> days = new ConcurrentHashMap<>();

    private volatile @Nullable Recalled recalled;

    /** Of whom and of which day was taken what was prepared. */
    private record Recalled(PreparedDays.Basis basis, LocalDate date) {}

    /**
     * On these records, with days that begin at midnight in that zone; what that build prepared of them is used and added to.
     */
    public Today(
            Records records,
            Reference reference,
            Persons persons,
            PreparedDays prepared,
            Changes changes,
            ZoneId zone,
            String build) {
        this.records = records;
        this.persons = persons;
        this.reckoning = new Reckoning(reference, zone, build);
        this.ahead = new DaysAhead(records, persons, reckoning, prepared);
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
            return SamePersonRule.duty(proposal, one, other, reckoning.context(session, one, date(now))).stream();
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

    /**
     * Works out days to come for a few people of whom that was not done yet, and says whether it did; to be called every few
     * seconds while a worker is at the tablet. What is saved or pulled meanwhile has it done nothing.
     */
    public boolean prepare(Session session, Instant now) {
        return ahead.prepare(session, date(now));
    }

    private LocalDate date(Instant now) {
        return LocalDate.ofInstant(now, reckoning.zone());
    }

    private Stream<Day> days(Session session, Instant now) {
        recall(session, date(now));
        return persons.of(session.worker()).people().parallelStream()
                .map(one -> day(session, one.lead(), now))
                .toList()
                .stream();
    }

    private Day day(Session session, LedgerId id, Instant now) {
        LocalDate date = date(now);
        List<LedgerId> ledgers = records.ledgers(id);
        Day known = days.get(ledgers);
        if (known != null && known.date().equals(date)) {
            return known;
        }
        long before = changesOf(ledgers);
        Day fresh = reckoning.day(session, records.glance(id).ledger(), date);
        keep(ledgers, fresh, before);
        return fresh;
    }

    private void keep(List<LedgerId> ledgers, Day day, long before) {
        days.put(ledgers, day);
        if (changesOf(ledgers) != before) {
            // Something was saved or pulled meanwhile: this is good for now, and not to be kept.
            days.remove(ledgers, day);
        }
    }

    /** Takes what was prepared of that day, once for each worker and day; what is known already is as good. */
    private void recall(Session session, LocalDate date) {
        Recalled wanted = new Recalled(ahead.basis(session), date);
        if (wanted.equals(recalled)) {
            return;
        }
        Map<LedgerId, Long> before = Map.copyOf(stamps);
        for (DaysAhead.Told told : ahead.recall(session, date)) {
            // Of a person of whom several ledgers tell nobody asks for one alone.
            List<LedgerId> alone = List.of(told.ledger());
            keep(alone, told.day(), changesOf(before, alone));
        }
        recalled = wanted;
    }

    private long changesOf(List<LedgerId> ledgers) {
        return changesOf(stamps, ledgers);
    }

    private static long changesOf(Map<LedgerId, Long> stamps, List<LedgerId> ledgers) {
        return Stream.concat(ledgers.stream(), Stream.of(LedgerId.SERVICE))
                .mapToLong(ledger -> stamps.getOrDefault(ledger, 0L))
                .sum();
    }

    private void forget(Set<LedgerId> changed) {
        changed.forEach(ledger -> stamps.merge(ledger, 1L, Long::sum));
        if (changed.contains(LedgerId.SERVICE)) {
            days.clear();
        }
        days.keySet().removeIf(ledgers -> ledgers.stream().anyMatch(changed::contains));
    }
}
