package org.throughcare.model.appointment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughcare.model.appointment.AppointmentPlan.Meant;
import org.throughcare.model.appointment.PlannedReminder.Suppression;

/** The limit of messages that one person gets in a day: what is most urgent for them goes first. */
final class DailyCap {

    /** Notices first, then what is about the nearest appointment. */
    private static final Comparator<PlannedReminder> URGENT_FIRST = Comparator.comparing(
                    (PlannedReminder reminder) -> reminder.textKey().equals(PlannedReminder.UPCOMING))
            .thenComparing(PlannedReminder::expiresAt)
            .thenComparing(PlannedReminder::thread)
            .thenComparing(PlannedReminder::key);

    private final int perDay;

    private DailyCap(int perDay) {
        this.perDay = perDay;
    }

    static DailyCap of(ReminderPolicy policy) {
        return new DailyCap(policy.perDay());
    }

    /** The reminders in the same order, those over the limit of the day they are meant for suppressed. */
    List<PlannedReminder> applyTo(List<Meant> reminders) {
        Map<LocalDate, List<PlannedReminder>> byDay = new HashMap<>();
        reminders.stream()
                .filter(meant -> takesAPlace(meant.reminder()))
                .forEach(meant -> byDay.computeIfAbsent(day(meant), day -> new ArrayList<>())
                        .add(meant.reminder()));
        Set<PlannedReminder> over = new HashSet<>();
        byDay.values()
                .forEach(day -> day.stream().sorted(URGENT_FIRST).skip(perDay).forEach(over::add));
        return reminders.stream()
                .map(Meant::reminder)
                .map(reminder -> over.contains(reminder) ? reminder.suppressed(Suppression.ENOUGH_FOR_DAY) : reminder)
                .toList();
    }

    /** What is over has most likely been sent: later in the day the plan must not find room that is not there. */
    private static boolean takesAPlace(PlannedReminder reminder) {
        return reminder.isToSend() || reminder.suppressed() == Suppression.EXPIRED;
    }

    private static LocalDate day(Meant meant) {
        return meant.at().atZone(meant.reminder().zone()).toLocalDate();
    }
}
