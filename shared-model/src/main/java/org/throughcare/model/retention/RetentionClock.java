package org.throughcare.model.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.order.CourtOrder;
import org.throughcare.model.person.Death;

/**
 * Says when a person's records are due for erasure: when the time of every type of record that is in them has passed since
 * the last contact, the end of the last order, or the death. Worked out each time and never stored (USR-8).
 */
public final class RetentionClock {

    private static final String OTHER = "other";

    private RetentionClock() {}

    /**
     * When a person's records are due.
     *
     * @param type the type of record for which they are kept longest
     */
    public record Due(LocalDate on, String type) {}

    /** The day, over all of one person's ledgers in the zone of the service; empty when there is nothing in them. */
    public static Optional<Due> due(Collection<Ledger> person, RetentionSchedule schedule, ZoneId zone) {
        Set<String> kinds = person.stream()
                .flatMap(ledger -> ledger.entries().stream())
                .map(Entry::kind)
                .collect(Collectors.toSet());
        Optional<LocalDate> last = latest(person.stream()
                .flatMap(ledger -> ledger.entries().stream())
                .map(entry -> day(entry.recordedAt(), zone))
                .toList());
        if (last.isEmpty()) {
            return Optional.empty();
        }
        LocalDate from = latest(orderEnds(person)).filter(last.get()::isBefore).orElse(last.get());
        LocalDate died = latest(deaths(person, zone)).orElse(null);
        Due due = new Due(from.plusYears(schedule.otherwise()), OTHER);
        for (RetentionSchedule.Rule rule : schedule.rules()) {
            if (rule.kinds().stream().anyMatch(kinds::contains)) {
                LocalDate on = on(rule, from, died);
                due = on.isBefore(due.on()) ? due : new Due(on, rule.type());
            }
        }
        return Optional.of(due);
    }

    private static LocalDate on(RetentionSchedule.Rule rule, LocalDate from, @Nullable LocalDate died) {
        Integer afterDeath = rule.yearsAfterDeath();
        return died == null || afterDeath == null ? from.plusYears(rule.years()) : died.plusYears(afterDeath);
    }

    private static List<LocalDate> orderEnds(Collection<Ledger> person) {
        List<LocalDate> ends = new ArrayList<>();
        for (Ledger ledger : person) {
            ledger.current(CourtOrder.KIND).stream()
                    .map(order -> order.body().end())
                    .filter(Objects::nonNull)
                    .forEach(ends::add);
        }
        return ends;
    }

    private static List<LocalDate> deaths(Collection<Ledger> person, ZoneId zone) {
        return person.stream()
                .flatMap(ledger -> ledger.current(Death.KIND).stream())
                .map(Current::body)
                .map(death -> day(death.diedAt(), zone))
                .toList();
    }

    private static Optional<LocalDate> latest(Collection<LocalDate> days) {
        return days.stream().max(LocalDate::compareTo);
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate();
    }
}
