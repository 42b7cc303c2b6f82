package org.throughcare.server.reminder;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.appointment.PlannedReminder;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.server.store.Sql;

/**
 * One message about an appointment, as the table keeps it.
 *
 * @param ref its reference on every try
 * @param ledger whose appointment it is
 * @param thread the appointment
 * @param version which version of the appointment
 * @param step which message about it
 * @param sendAt when it is to be tried next
 * @param expiresAt from here on it is of no use
 * @param start the wall-clock time of the appointment
 * @param zone where that clock hangs
 * @param tries how often it was claimed
 * @param firstTriedAt when it was claimed first; null when it never was
 */
record Reminder(
        UUID ref,
        LedgerId ledger,
        UUID thread,
        String version,
        String step,
        Instant sendAt,
        Instant expiresAt,
        LocalDateTime start,
        ZoneId zone,
        String language,
        String textKey,
        int tries,
        @Nullable Instant firstTriedAt) {

    /** The reference of that message: the same on every server, and telling nothing. */
    static UUID ref(PlannedReminder planned) {
        String name = planned.thread() + " " + planned.versionKey() + " " + planned.key();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static Reminder read(ResultSet row) throws SQLException {
        return new Reminder(
                row.getObject("ref", UUID.class),
                LedgerId.person(row.getObject("ledger", UUID.class)),
                row.getObject("thread", UUID.class),
                row.getString("version"),
                row.getString("step"),
                Objects.requireNonNull(Sql.instant(row, "send_at")),
                Objects.requireNonNull(Sql.instant(row, "expires_at")),
                row.getObject("starts", LocalDateTime.class),
                ZoneId.of(row.getString("zone")),
                row.getString("language"),
                row.getString("text_key"),
                row.getInt("tries"),
                Sql.instant(row, "first_tried_at"));
    }

    /** Whether it is that message. */
    boolean is(PlannedReminder planned) {
        return planned.thread().uuid().equals(thread)
                && planned.versionKey().equals(version)
                && planned.key().equals(step);
    }

    /** The same after one more claim. */
    Reminder claimedAt(Instant now) {
        return new Reminder(
                ref,
                ledger,
                thread,
                version,
                step,
                sendAt,
                expiresAt,
                start,
                zone,
                language,
                textKey,
                tries + 1,
                firstTriedAt == null ? now : firstTriedAt);
    }

    /** Names the message only: whose appointment it is, and when, belongs in no log. */
    @Override
    public String toString() {
        return "Reminder[" + ref + " " + step + "]";
    }
}
