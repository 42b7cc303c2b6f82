package org.throughcare.server.reminder;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.appointment.PlannedReminder;
import org.throughcare.model.appointment.ReminderPlan;
import org.throughcare.model.appointment.ReminderPolicy;
import org.throughcare.model.appointment.ReminderPolicy.Offset;
import org.throughcare.model.ledger.EnteredInError;
import org.throughcare.model.person.ContactRestriction;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.session.Attendance;

/**
 * What the shared rule wants sent, under this server's policy: {@code THROUGHCARE_REMINDERS_OFFSETS}, such as
 * {@code 7d,1d,2h}, and {@code THROUGHCARE_REMINDERS_QUIET}, such as {@code 20:00-08:00} or {@code none}. The rule's limit for a day is left to {@link DailyLimit}, which knows what was really sent.
 */
@Singleton
final class Plans {

    /** The kinds of entries that a plan depends on. */
    static final Set<String> KINDS = Set.of(
            Appointment.KIND.name(),
            Attendance.KIND.name(),
            ContactRestriction.KIND.name(),
            Death.KIND.name(),
            EnteredInError.KIND.name(),
            LegalStatus.KIND.name(),
            Person.KIND.name(),
            Phone.KIND.name());

    private final ReminderPolicy policy;

    Plans(
            @Property(name = "throughcare.reminders-offsets", defaultValue = "7d,1d,2h") String offsets,
            @Property(name = "throughcare.reminders-quiet", defaultValue = "20:00-08:00") String quiet) {
        ReminderPolicy standard = ReminderPolicy.standard();
        LocalTime[] hours = quietHours(quiet);
        this.policy = new ReminderPolicy(
                parse(offsets),
                hours[0],
                hours[1],
                standard.evening(),
                standard.leastNotice(),
                standard.noticeFor(),
                standard.perAppointment(),
                Integer.MAX_VALUE);
    }

    /** Every message about the appointments of one ledger, as of that moment, by all that is known of the person. */
    List<PlannedReminder> of(Whole whole, Instant now) {
        return ReminderPlan.all(whole.record(), policy, now).stream()
                .filter(planned -> whole.has(planned.thread()))
                .toList();
    }

    private static List<Offset> parse(String offsets) {
        return Arrays.stream(offsets.split(",", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Plans::offset)
                .toList();
    }

    /** From when to when nothing is sent; the same time twice is never. */
    private static LocalTime[] quietHours(String text) {
        if (text.strip().equals("none")) {
            return new LocalTime[] {LocalTime.MIDNIGHT, LocalTime.MIDNIGHT};
        }
        if (!text.strip().matches("([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]")) {
            throw new IllegalArgumentException(
                    "THROUGHCARE_REMINDERS_QUIET: '" + text + "' is neither none nor two times such as 20:00-08:00");
        }
        return new LocalTime[] {
            LocalTime.parse(text.strip().substring(0, 5)),
            LocalTime.parse(text.strip().substring(6))
        };
    }

    private static Offset offset(String text) {
        if (!text.matches("[1-9][0-9]{0,2}[dh]")) {
            throw new IllegalArgumentException(
                    "THROUGHCARE_REMINDERS_OFFSETS: '" + text + "' is neither days nor hours, such as 7d or 2h");
        }
        int number = Integer.parseInt(text.substring(0, text.length() - 1));
        return text.endsWith("d") ? Offset.days(number) : Offset.hours(number);
    }
}
