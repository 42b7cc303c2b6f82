package org.throughcare.model.appointment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.order.Requirement;

/**
 * How many contacts are booked in one week, against how many the requirement's intensity asks for (DRR-2).
 *
 * @param requirement the thread of the requirement
 * @param monday the first day of the week
 * @param booked the appointments of that week that stand
 * @param needed the contacts that the requirement asks for in a week
 */
public record WeeklyContacts(EntryId requirement, LocalDate monday, int booked, int needed) {

    /** Whether the week has fewer contacts than it needs. */
    public boolean isShort() {
        return booked < needed;
    }

    /** The last day of the week. */
    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    /**
     * Every week that has been planned for a requirement: that has an appointment for it, even one that was called off.
     * Weeks in which the requirement does not run from Monday to Sunday are left out. Empty when the requirement asks for
     * no number of contacts.
     */
    public static List<WeeklyContacts> of(Ledger record, Current<Requirement> requirement) {
        Requirement asks = requirement.body();
        Integer needed = asks.contactsPerWeek();
        if (needed == null) {
            return List.of();
        }
        List<Appointment> own = record.current(Appointment.KIND).stream()
                .map(Current::body)
                .filter(appointment -> requirement.id().equals(appointment.requirement()))
                .toList();
        SortedSet<LocalDate> mondays = new TreeSet<>();
        own.forEach(appointment -> mondays.add(monday(appointment)));
        return mondays.stream()
                .filter(monday -> asks.runsOn(monday) && asks.runsOn(monday.plusDays(6)))
                .map(monday -> new WeeklyContacts(requirement.id(), monday, booked(own, monday), needed))
                .toList();
    }

    private static int booked(List<Appointment> appointments, LocalDate monday) {
        return (int) appointments.stream()
                .filter(appointment ->
                        appointment.booked() && monday(appointment).equals(monday))
                .count();
    }

    private static LocalDate monday(Appointment appointment) {
        return appointment.start().toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
