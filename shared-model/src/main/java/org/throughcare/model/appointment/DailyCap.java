package org.throughcare.model.appointment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughcare.model.appointment.PlannedReminder.Suppression;

/** The limit of messages that one person gets in a day: what is most urgent for them goes first. */
final class DailyCap {

    private final int perDay;

    private DailyCap(int perDay) {
        this.perDay = perDay;
    }

    static DailyCap of(ReminderPolicy policy) {
        return new DailyCap(policy.perDay());
    }

    /** The same reminders in the same order, those over the limit of their day suppressed. */
    List<PlannedReminder> applyTo(List<PlannedReminder> reminders) {
        Map<LocalDate, List<PlannedReminder>> byDay = new HashMap<>();
        reminders.stream()
                .filter(PlannedReminder::isToSend)
                .forEach(reminder -> byDay.computeIfAbsent(day(reminder), day -> new ArrayList<>())
                        .add(reminder));
        List<PlannedReminder> over = byDay.values().stream()
                .flatMap(day -> day.stream().sorted(URGENT_FIRST).skip(perDay))
                .toList();
        return reminders.stream()
                .map(reminder -> over.contains(reminder) ? reminder.suppressed(Suppression.ENOUGH_FOR_DAY) : reminder)
                .toList();
    }

    /** Notices first, then what is about the nearest appointment. */
    private static final Comparator<PlannedReminder> URGENT_FIRST = Comparator.comparing(
                    (PlannedReminder reminder) -> reminder.textKey().equals(PlannedReminder.UPCOMING))
            .thenComparing(PlannedReminder::expiresAt)
            .thenComparing(PlannedReminder::thread)
            .thenComparing(PlannedReminder::key);

    private static LocalDate day(PlannedReminder reminder) {
        return reminder.sendAt().atZone(reminder.zone()).toLocalDate();
    }
}
