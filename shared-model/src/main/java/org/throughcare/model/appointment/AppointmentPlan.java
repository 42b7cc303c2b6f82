package org.throughcare.model.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.appointment.PlannedReminder.Suppression;
import org.throughcare.model.appointment.ReminderPolicy.Offset;
import org.throughcare.model.ledger.Current;

/** The messages about one appointment, as it is now. */
record AppointmentPlan(
        Current<Appointment> current, AppointmentVersion version, Reach reach, ReminderPolicy policy, Instant now) {

    /** A reminder may still go out for so long after its time, for tries that fail at first. */
    private static final Duration ROOM_FOR_RETRIES = Duration.ofMinutes(15);

    /**
     * A message and the moment that was meant for it. Sent late, it still counts for the day that it was meant for: a plan
     * does not know what has been sent since.
     */
    record Meant(Instant at, PlannedReminder reminder) {

        Meant suppressed(Suppression reason) {
            return new Meant(at, reminder.suppressed(reason));
        }
    }

    static AppointmentPlan of(Current<Appointment> current, Reach reach, ReminderPolicy policy, Instant now) {
        return new AppointmentPlan(current, AppointmentVersion.of(current), reach, policy, now);
    }

    /** The notice, if the version calls for one, and the reminders, the furthest from the appointment first. */
    List<Meant> reminders() {
        String notice = notice();
        Instant told = notice == null ? null : afterQuiet(booked());
        List<Meant> reminders = new ArrayList<>();
        List<Offset> offsets = byTime();
        for (int i = 0; i < offsets.size(); i++) {
            Offset next = i + 1 < offsets.size() ? offsets.get(i + 1) : null;
            reminders.add(reminder(offsets.get(i), next, told));
        }
        List<Meant> messages = new ArrayList<>();
        if (notice != null) {
            messages.add(notice(notice));
        }
        messages.addAll(capped(reminders));
        return messages;
    }

    /** Which notice the version calls for; null when none. */
    private @Nullable String notice() {
        boolean booked = appointment().booked();
        if (!version.first()) {
            return booked ? PlannedReminder.CHANGE : PlannedReminder.CANCEL;
        }
        boolean late =
                policy.offsets().stream().anyMatch(offset -> wanted(offset).isBefore(booked()));
        return booked && late ? PlannedReminder.CONFIRMATION : null;
    }

    private Meant notice(String notice) {
        Instant start = appointment().startsAt();
        Instant useful = notice.equals(PlannedReminder.CONFIRMATION) ? start.minus(policy.leastNotice()) : start;
        Instant stale = booked().plus(policy.noticeFor());
        Instant expires = useful.isBefore(stale) ? useful : stale;
        Instant sendAt = afterQuiet(now);
        Suppression own = sendAt.isBefore(expires) ? null : Suppression.EXPIRED;
        return new Meant(afterQuiet(booked()), planned(notice, notice, sendAt, expires, own));
    }

    /** A reminder; one whose time has passed unused goes out late, until the next one's time. */
    private Meant reminder(Offset offset, @Nullable Offset next, @Nullable Instant told) {
        Instant wanted = wanted(offset);
        Instant last = appointment().startsAt().minus(policy.leastNotice());
        Instant expires = later(next == null ? last : wanted(next), wanted.plus(ROOM_FOR_RETRIES));
        Instant sendAt = afterQuiet(later(wanted, now));
        Suppression own = null;
        if (!appointment().booked()) {
            own = Suppression.CANCELLED;
        } else if (told != null && !wanted.isAfter(told)) {
            own = Suppression.BOOKED_TOO_LATE;
        } else if (wanted.isAfter(last)) {
            own = Suppression.TOO_CLOSE;
        } else if (!sendAt.isBefore(expires)) {
            own = Suppression.EXPIRED;
        }
        return new Meant(wanted, planned(offset.key(), PlannedReminder.UPCOMING, sendAt, expires, own));
    }

    private PlannedReminder planned(
            String key, String textKey, Instant sendAt, Instant expiresAt, @Nullable Suppression own) {
        return new PlannedReminder(
                        current.id(),
                        version.key(),
                        key,
                        sendAt,
                        expiresAt,
                        appointment().zone(),
                        reach.language(),
                        textKey,
                        Map.of("start", appointment().start().toString()),
                        reach.died() ? Suppression.DIED : null)
                .suppressed(own == Suppression.CANCELLED ? own : null)
                .suppressed(reach.outcomeOf(current.thread()) ? Suppression.OUTCOME_RECORDED : null)
                .suppressed(own)
                .suppressed(reach.against(sendAt, appointment().zone()));
    }

    /** The reminders nearest to the appointment stay, as many as one appointment may have. */
    private List<Meant> capped(List<Meant> reminders) {
        long tooMany =
                reminders.stream().filter(meant -> meant.reminder().isToSend()).count() - policy.perAppointment();
        List<Meant> capped = new ArrayList<>();
        for (Meant meant : reminders) {
            boolean drop = meant.reminder().isToSend() && tooMany-- > 0;
            capped.add(drop ? meant.suppressed(Suppression.ENOUGH_FOR_APPOINTMENT) : meant);
        }
        return capped;
    }

    private List<Offset> byTime() {
        LocalDateTime start = appointment().start();
        return policy.offsets().stream()
                .sorted(Comparator.comparing((Offset offset) -> policy.wanted(offset, start))
                        .thenComparing(offset -> offset.before(start)))
                .toList();
    }

    private Appointment appointment() {
        return current.body();
    }

    /** When this version was recorded; a device whose clock is fast has not recorded it in the future. */
    private Instant booked() {
        return version.since().isAfter(now) ? now : version.since();
    }

    private Instant wanted(Offset offset) {
        return policy.wanted(offset, appointment().start())
                .atZone(appointment().zone())
                .toInstant();
    }

    private Instant afterQuiet(Instant time) {
        LocalDateTime local = time.atZone(appointment().zone()).toLocalDateTime();
        LocalDateTime allowed = policy.afterQuiet(local);
        return allowed.equals(local)
                ? time
                : allowed.atZone(appointment().zone()).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
