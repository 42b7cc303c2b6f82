package org.throughcare.model.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.throughcare.model.assessment.Assessment;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.session.Attendance;

/**
 * The first 28 days in custody (NDS-7): which day it is, when the person was met, and for how long they were not.
 *
 * @param reception the local date on which the person came into custody: day 0
 * @param because the thread that says so
 * @param met the local dates, in order, on which somebody of the service met the person
 */
public record FirstDays(LocalDate reception, EntryId because, List<LocalDate> met) {

    /** How many days they are. */
    public static final int DAYS = 28;
    /** From how many days without a contact on it is a gap. */
    public static final int GAP = 7;

    /** Days in a row on which nobody met the person. */
    public record Gap(LocalDate from, LocalDate to) {
        /** How many days. */
        public long days() {
            return ChronoUnit.DAYS.between(from, to) + 1;
        }
    }

    private record Arrival(LocalDate on, EntryId because) {}

    /** Copies the days. */
    public FirstDays {
        met = List.copyOf(met);
    }

    /**
     * The first days of the custody that the person is in on that day; empty when they are in none, or nobody has recorded
     * when they came.
     */
    public static Optional<FirstDays> of(Ledger record, ReferenceData reference, ZoneId zone, LocalDate today) {
        return arrival(record, today)
                .map(arrival ->
                        new FirstDays(arrival.on(), arrival.because(), met(record, reference, zone, arrival.on())));
    }

    /** Which day it is: 0 on the day of reception. */
    public long day(LocalDate today) {
        return ChronoUnit.DAYS.between(reception, today);
    }

    /** The last of the days, on which they are looked back upon. */
    public LocalDate last() {
        return reception.plusDays(DAYS);
    }

    /** Whether that day is one of them. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(reception) && !day.isAfter(last());
    }

    /** The gaps up to that day: seven days or more in a row without a contact. */
    public List<Gap> gaps(LocalDate today) {
        LocalDate end = today.isAfter(last()) ? last() : today;
        List<Gap> gaps = new ArrayList<>();
        LocalDate from = reception;
        for (LocalDate day : met) {
            addGap(from, day.minusDays(1), end, gaps);
            from = day.plusDays(1);
        }
        addGap(from, end, end, gaps);
        return gaps;
    }

    /** The last day on which the person was met, or else of reception. */
    public LocalDate lastMet() {
        return met.isEmpty() ? reception : met.get(met.size() - 1);
    }

    private static void addGap(LocalDate from, LocalDate to, LocalDate end, List<Gap> gaps) {
        Gap gap = new Gap(from, to.isAfter(end) ? end : to);
        if (gap.days() >= GAP) {
            gaps.add(gap);
        }
    }

    /** The arrival that began the present custody: moving from one prison to the next begins none. */
    private static Optional<Arrival> arrival(Ledger record, LocalDate today) {
        List<Current<LegalStatus>> statuses = record.current(LegalStatus.KIND).stream()
                .filter(status -> !status.body().from().isAfter(today))
                .sorted(Comparator.comparing(status -> status.body().from()))
                .toList();
        int last = statuses.size() - 1;
        if (last >= 0 && !statuses.get(last).body().inCustody()) {
            return Optional.empty();
        }
        LocalDate free = statuses.stream()
                .filter(status -> !status.body().inCustody())
                .map(status -> status.body().from())
                .reduce(LocalDate.MIN, (earlier, later) -> later);
        return screened(record, free, today)
                .or(() -> statuses.stream()
                        .filter(status -> status.body().from().isAfter(free))
                        .findFirst()
                        .map(status -> new Arrival(status.body().from(), status.id())));
    }

    /** The first reception of those that follow each other within the first days of the one before. */
    private static Optional<Arrival> screened(Ledger record, LocalDate free, LocalDate today) {
        List<Arrival> arrivals = record.current(ReceptionScreen.KIND).stream()
                .map(screen -> new Arrival(screen.body().receivedOn(), screen.id()))
                .filter(arrival -> !arrival.on().isBefore(free) && !arrival.on().isAfter(today))
                .sorted(Comparator.comparing(Arrival::on).reversed().thenComparing(Arrival::because))
                .toList();
        Arrival first = null;
        for (Arrival arrival : arrivals) {
            if (first == null || ChronoUnit.DAYS.between(arrival.on(), first.on()) <= DAYS) {
                first = arrival;
            }
        }
        return Optional.ofNullable(first);
    }

    private static List<LocalDate> met(Ledger record, ReferenceData reference, ZoneId zone, LocalDate reception) {
        TreeSet<LocalDate> days = new TreeSet<>();
        days(record, reference, zone).filter(day -> !day.isBefore(reception)).forEach(days::add);
        return List.copyOf(days);
    }

    private static Stream<LocalDate> days(Ledger record, ReferenceData reference, ZoneId zone) {
        return Stream.of(
                        record.current(Attendance.KIND).stream()
                                .map(Current::body)
                                .filter(attendance -> wasMet(attendance, reference))
                                .map(Attendance::happenedOn),
                        record.current(DrugTest.KIND).stream()
                                .filter(test -> test.body().gaveSample())
                                .map(test -> day(test.body().collectedAt(), zone)),
                        record.current(Screening.KIND).stream()
                                .map(screening -> day(screening.body().happenedAt(), zone)),
                        record.current(Assessment.KIND).stream()
                                .map(assessment -> assessment.body().heldOn()),
                        record.current(ReceptionScreen.KIND).stream()
                                .map(screen -> screen.body().screenedAt().toLocalDate()))
                .flatMap(days -> days);
    }

    /** Whoever came was met, also when what they did there is still to be decided. */
    private static boolean wasMet(Attendance attendance, ReferenceData reference) {
        Code outcome = reference.list(ReferenceData.ATTENDANCE_OUTCOMES).find(attendance.outcome());
        return outcome != null && (outcome.has("class", "complied") || outcome.has("class", "to-decide"));
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone);
    }
}
