package org.throughcare.mobile.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.glance.Alert;
import org.throughcare.model.glance.Glance;
import org.throughcare.model.ledger.LedgerId;

/**
 * What a list says of a person besides who they are.
 *
 * @param overdue how much is overdue
 * @param gravest the gravest of what is overdue; null for nothing
 * @param dueToday how much more is due today
 * @param concerns how much there is to take note of
 * @param next the duty whose last day comes first, however long ago that was; null when nothing is due
 * @param glance what to know before the person is met, as far as the worker may see it, and when they were met
 */
public record Urgency(
        int overdue,
        @Nullable Duty gravest,
        int dueToday,
        int concerns,
        @Nullable Duty next,
        Glance glance) {

    /** Of somebody of whom nothing has to be said. */
    public static final Urgency NONE = new Urgency(0, null, 0, 0, null, Glance.NOTHING);

    /** Says of a person what is due and what to know, from what is at hand: nobody's record is read for each letter typed. */
    @FunctionalInterface
    public interface Source {
        /** Of the person whose ledger this is, at that moment. */
        Urgency of(LedgerId person, Instant now);
    }

    /**
     * Of these duties and that glance.
     *
     * @param concern which duties tell of something to take note of, and are not counted among what is due
     * @param roles of the worker who reads it
     */
    public static Urgency of(
            List<Duty> duties, Predicate<Duty> concern, Glance glance, Collection<String> roles, LocalDate today) {
        List<Duty> due = duties.stream().filter(concern.negate()).toList();
        List<Duty> overdue = due.stream().filter(duty -> duty.isOverdue(today)).toList();
        List<Alert> alerts =
                glance.alerts().stream().filter(alert -> alert.isFor(roles)).toList();
        return new Urgency(
                overdue.size(),
                overdue.stream().min(Duty.FIRST_THINGS_FIRST).orElse(null),
                (int) due.stream()
                        .filter(duty ->
                                !duty.isOverdue(today) && !duty.adviseOn().isAfter(today))
                        .count(),
                duties.size() - due.size(),
                due.stream()
                        .min(Comparator.comparing(Duty::dueOn).thenComparing(Duty.FIRST_THINGS_FIRST))
                        .orElse(null),
                new Glance(alerts, glance.metOn(), glance.recordedAt()));
    }

    /** Whether there is a risk or something to take note of. */
    public boolean alerts() {
        return concerns > 0 || !glance.alerts().isEmpty();
    }
}
