package org.throughcare.mobile.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.record.RecordView;
import org.throughcare.mobile.record.Records;
import org.throughcare.model.Kinds;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.Person;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.session.Attendance;

/** One person's record, put together for a screen. */
public final class PersonFile {

    private final Records records;

    /** On these records. */
    public PersonFile(Records records) {
        this.records = records;
    }

    /** What stands at the top of a person's page. */
    public Summary summary(LedgerId ledger, Instant now) {
        RecordView view = records.of(ledger);
        Ledger record = view.ledger();
        return new Summary(
                record.id(),
                OtherRecords.of(view, records),
                person(record),
                Death.recordedIn(record),
                newest(record.current(LegalStatus.KIND), LegalStatus::from),
                record.current(Requirement.KIND),
                Standing.of(record, LocalDate.ofInstant(now, Texts.ZONE)),
                latestScores(record),
                newest(record.current(DrugTest.KIND), DrugTest::collectedAt),
                attendance(record),
                upcoming(record, now),
                toResolve(record),
                view.marks());
    }

    /** Who it is: the first record's words with what the others know besides; to amend it amends the first. */
    private static Optional<Current<Person>> person(Ledger record) {
        List<Current<Person>> said = record.current(Person.KIND);
        return said.stream()
                .findFirst()
                .map(first -> new Current<>(
                        first.thread(),
                        Person.together(said.stream().map(Current::body).toList()),
                        first.heads(),
                        first.conflicts(),
                        first.newer()));
    }

    /** Everything that was recorded, a thread an item, the one that changed last first. */
    public List<TimelineItem> timeline(LedgerId ledger) {
        return new Timeline(records.of(ledger)).items();
    }

    /** How many entries there are besides that are not for whoever is at the tablet. */
    public int closed(LedgerId ledger) {
        return records.of(ledger).closed();
    }

    private static <B extends Body, T extends Comparable<? super T>> Optional<Current<B>> newest(
            List<Current<B>> all, Function<B, T> when) {
        return all.stream().max(Comparator.comparing((Current<B> one) -> when.apply(one.body())));
    }

    private static List<Current<Screening>> latestScores(Ledger record) {
        Map<String, Current<Screening>> latest = new TreeMap<>();
        record.current(Screening.KIND).stream()
                .sorted(Comparator.comparing(
                        (Current<Screening> one) -> one.body().happenedAt()))
                .forEach(one -> latest.put(one.body().instrument(), one));
        return List.copyOf(latest.values());
    }

    private static Map<String, Long> attendance(Ledger record) {
        return record.current(Attendance.KIND).stream()
                .collect(Collectors.groupingBy(one -> one.body().countingCode(), TreeMap::new, Collectors.counting()));
    }

    private static List<Current<Appointment>> upcoming(Ledger record, Instant now) {
        return record.current(Appointment.KIND).stream()
                .filter(one -> one.body().booked() && !one.body().startsAt().isBefore(now))
                .sorted(Comparator.comparing(
                        (Current<Appointment> one) -> one.body().startsAt()))
                .toList();
    }

    private static List<Current<? extends Body>> toResolve(Ledger record) {
        List<Current<? extends Body>> open = new ArrayList<>();
        for (Kind<?> kind : Kinds.all()) {
            open.addAll(record.inConflict(kind));
        }
        return open;
    }
}
