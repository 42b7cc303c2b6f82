package org.throughcare.server.reminder;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughcare.model.appointment.PlannedReminder;
import org.throughcare.model.appointment.ReminderPolicy;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.server.store.Sql;

/**
 * The most messages that one person gets in a local day. What was sent today counts, and then what is still planned for
 * today in the order of urgency: notices first, then what is about the nearest appointment.
 */
@Singleton
final class DailyLimit {

    private static final String AHEAD = """
            select count(*) as ahead from reminder
            where ledger = any(?) and ref <> ? and (
                (state = 'sent' and sent_at >= ? and sent_at < ?)
                or state = 'claimed'
                or (state = 'planned' and send_at < ?
                    and (text_key = ?, expires_at, ref) < (?, ?, ?)))""";

    private final int perDay = ReminderPolicy.standard().perDay();

    /** Whether others fill the day of the person with these ledgers; to be asked while the reminder's is locked. */
    boolean reached(Reminder reminder, List<LedgerId> ledgers, Instant now, Connection tx) throws SQLException {
        LocalDate today = now.atZone(reminder.zone()).toLocalDate();
        Instant from = today.atStartOfDay(reminder.zone()).toInstant();
        Instant to = today.plusDays(1).atStartOfDay(reminder.zone()).toInstant();
        long ahead = Sql.first(
                        tx,
                        AHEAD,
                        row -> row.getLong("ahead"),
                        ledgers.stream().map(LedgerId::uuid).toArray(UUID[]::new),
                        reminder.ref(),
                        from,
                        to,
                        to,
                        PlannedReminder.UPCOMING,
                        reminder.textKey().equals(PlannedReminder.UPCOMING),
                        reminder.expiresAt(),
                        reminder.ref())
                .orElse(0L);
        return ahead >= perDay;
    }
}
