package org.throughcare.model.duty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.calendar.Deadline;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;

/**
 * Something due. It is derived from the record and never a part of it, so that tablet and server always agree; what a tablet
 * works out for the next days goes with the first change of anything that it was derived from.
 *
 * @param rule the name of the rule that says so; screens turn it into words
 * @param ledger the record that it is about
 * @param because the entry, or the first entry of the thread, that it follows from
 * @param dueOn the last day on which it is in time, by the local date
 * @param adviseOn the day to aim for: the due day, or the last working day before it
 * @param gravity how much hangs on it
 * @param unconfirmedYear the year whose bank holidays are not known and on which the due day hangs (USR-9)
 * @param details the codes and figures that belong into its words
 * @param team the team whose it is; null when it is everybody's who has the record
 */
public record Duty(
        String rule,
        LedgerId ledger,
        EntryId because,
        LocalDate dueOn,
        LocalDate adviseOn,
        Gravity gravity,
        OptionalInt unconfirmedYear,
        List<String> details,
        @Nullable TeamId team) {

    /** The order in which people want to see duties: the gravest first, then the earliest. */
    public static final Comparator<Duty> FIRST_THINGS_FIRST = Comparator.comparing(Duty::gravity)
            .reversed()
            .thenComparing(Duty::dueOn)
            .thenComparing(Duty::rule)
            .thenComparing(Duty::ledger)
            .thenComparing(Duty::because);

    /** How much hangs on a duty. */
    public enum Gravity {
        /** The next step of ordinary work. */
        ROUTINE,
        /** Late, or in the way of other work. */
        SERIOUS,
        /** A right or a life hangs on it. */
        GRAVE
    }

    /** Copies the details. */
    public Duty {
        details = List.copyOf(details);
    }

    /** A duty of everybody who has the record, whose due day no count of working days led to. */
    public Duty(
            String rule,
            LedgerId ledger,
            EntryId because,
            LocalDate dueOn,
            LocalDate adviseOn,
            Gravity gravity,
            boolean confirmed,
            List<String> details) {
        this(
                rule,
                ledger,
                because,
                dueOn,
                adviseOn,
                gravity,
                confirmed ? OptionalInt.empty() : OptionalInt.of(dueOn.getYear()),
                details,
                null);
    }

    /** A duty with that deadline. */
    public static Duty by(
            Deadline deadline, String rule, LedgerId ledger, EntryId because, Gravity gravity, List<String> details) {
        return new Duty(
                rule,
                ledger,
                because,
                deadline.dueOn(),
                deadline.adviseOn(),
                gravity,
                deadline.unconfirmedYear(),
                details,
                null);
    }

    /** A duty to see to on that very day, working day or not. */
    public static Duty on(
            LocalDate day, String rule, LedgerId ledger, EntryId because, Gravity gravity, List<String> details) {
        return new Duty(rule, ledger, because, day, day, gravity, true, details);
    }

    /** The same duty, but only that team's. */
    public Duty of(TeamId only) {
        return new Duty(rule, ledger, because, dueOn, adviseOn, gravity, unconfirmedYear, details, only);
    }

    /** Whether the bank holidays of all years on which the due day hangs are known (USR-9). */
    public boolean confirmed() {
        return unconfirmedYear.isEmpty();
    }

    /** Whether it is for a member of these teams to see to. */
    public boolean concerns(Collection<TeamId> teams) {
        return team == null || teams.contains(team);
    }

    /** Whether its last day has passed: from 00:00 of the day after it. */
    public boolean isOverdue(LocalDate today) {
        return today.isAfter(dueOn);
    }
}
