package org.throughcare.model.appointment;

import java.time.Instant;
import java.util.List;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;

/**
 * What to tell a person about their appointments, and when (USR-3): a reminder for each offset of the policy, and one
 * notice at once of a late booking, a change or a cancellation. A pure fold of the record, so that it comes out the same
 * however often it is worked out. Where two heads give an appointment different times it follows the one that is shown.
 *
 * <p>A plan names every message of the appointment's present version; those that must not be sent stand there with the
 * reason. A message of an earlier version that is not sent yet is void.
 */
public final class ReminderPlan {

    private ReminderPlan() {}

    /** The plan of one appointment, named by its thread; empty when the record has no such appointment. */
    public static List<PlannedReminder> of(Ledger record, EntryId thread, ReminderPolicy policy, Instant now) {
        return all(record, policy, now).stream()
                .filter(reminder -> reminder.thread().equals(thread))
                .toList();
    }

    /** The plans of all appointments of a person, appointment by appointment, the furthest from it first. */
    public static List<PlannedReminder> all(Ledger record, ReminderPolicy policy, Instant now) {
        Reach reach = Reach.of(record);
        List<AppointmentPlan.Meant> reminders = record.current(Appointment.KIND).stream()
                .flatMap(appointment -> AppointmentPlan.of(appointment, reach, policy, now).reminders().stream())
                .toList();
        return DailyCap.of(policy).applyTo(reminders);
    }
}
