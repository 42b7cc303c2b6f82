package org.throughcare.model.appointment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.testkit.Sessions;

/** Plans in a form that tests can compare: {@code 7d 2027-01-08T10:00}, by the wall clock, or {@code 7d CANCELLED}. */
final class Reminders {

    private Reminders() {}

    /** All messages of the record's plan, in its order. */
    static List<String> planned(Ledger record, String now) {
        return planned(record, ReminderPolicy.standard(), now);
    }

    static List<String> planned(Ledger record, ReminderPolicy policy, String now) {
        return ReminderPlan.all(record, policy, Instant.parse(now)).stream()
                .map(Reminders::text)
                .toList();
    }

    /** Only the messages that are to be sent. */
    static List<String> toSend(Ledger record, String now) {
        return ReminderPlan.all(record, ReminderPolicy.standard(), Instant.parse(now)).stream()
                .filter(PlannedReminder::isToSend)
                .map(Reminders::text)
                .toList();
    }

    private static String text(PlannedReminder reminder) {
        return reminder.key() + " "
                + (reminder.isToSend()
                        ? LocalDateTime.ofInstant(reminder.sendAt(), Sessions.LONDON)
                                .toString()
                        : reminder.suppressed().name());
    }
}
