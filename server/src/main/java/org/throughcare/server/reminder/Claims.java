package org.throughcare.server.reminder;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.appointment.PlannedReminder;
import org.throughcare.model.appointment.PlannedReminder.Suppression;

/**
 * Takes the next message that is due for this server to send. In one transaction, with the person's ledger locked, it
 * asks the shared rule again: what was planned a week ago is sent only if it would be planned now (PRS-24).
 */
@Singleton
final class Claims {

    /** After this long a claim without an outcome is taken to be a crashed server's; longer than any try can block. */
    static final Duration STALE_AFTER = Duration.ofMinutes(5);

    /** How often one message is tried in all. */
    static final int TRIES = 3;

    private final ReminderTable table;
    private final WholeRecords records;
    private final Plans plans;
    private final Phones phones;
    private final DailyLimit limit;
    private final ReminderTexts texts;

    Claims(
            ReminderTable table,
            WholeRecords records,
            Plans plans,
            Phones phones,
            DailyLimit limit,
            ReminderTexts texts) {
        this.table = table;
        this.records = records;
        this.plans = plans;
        this.phones = phones;
        this.limit = limit;
        this.texts = texts;
    }

    /** Claims the next message; it stays claimed by this caller for {@link #STALE_AFTER}. */
    Claim next(Instant now, Connection tx) throws SQLException {
        Instant stale = now.minus(STALE_AFTER);
        Optional<UUID> ref = table.nextDue(now, stale, tx);
        if (ref.isEmpty()) {
            return new Claim.Nothing();
        }
        Optional<Reminder> reminder = table.stillDue(ref.get(), now, stale, tx);
        return reminder.isEmpty() ? new Claim.Settled() : decide(reminder.get(), now, tx);
    }

    private Claim decide(Reminder reminder, Instant now, Connection tx) throws SQLException {
        Whole whole = Objects.requireNonNull(
                records.around(List.of(reminder.ledger()), tx).get(reminder.ledger()));
        PlannedReminder planned =
                plans.of(whole, now).stream().filter(reminder::is).findFirst().orElse(null);
        if (planned == null) {
            return settle(reminder, State.CANCELLED, "REPLACED", now, tx);
        }
        Suppression against = planned.suppressed();
        if (against != null) {
            return settle(reminder, State.of(against), against.name(), now, tx);
        }
        if (planned.sendAt().isAfter(now)) {
            return settle(reminder, State.PLANNED, null, planned.sendAt(), tx);
        }
        if (reminder.tries() >= TRIES) {
            return giveUp(reminder, "NO_ANSWER", now, tx);
        }
        if (limit.reached(reminder, whole.ledgers(), now, tx)) {
            return settle(reminder, State.SUPPRESSED, Suppression.ENOUGH_FOR_DAY.name(), now, tx);
        }
        return claim(reminder, phones.address(whole.record(), tx).orElse(null), now, tx);
    }

    private Claim claim(Reminder reminder, @Nullable String token, Instant now, Connection tx) throws SQLException {
        if (token == null) {
            return giveUp(reminder, "NO_LIVE_PHONE", now, tx);
        }
        table.claim(reminder, now, tx);
        String text = texts.render(reminder.language(), reminder.textKey(), reminder.start());
        PushMessage message = new PushMessage(
                token,
                reminder.ref().toString(),
                reminder.textKey(),
                text,
                Duration.between(now, reminder.expiresAt()));
        return new Claim.ToSend(reminder.claimedAt(now), message);
    }

    private Claim giveUp(Reminder reminder, String reason, Instant now, Connection tx) throws SQLException {
        table.settle(reminder, State.FAILED, reason, now, tx);
        return new Claim.GivenUp(reminder);
    }

    private Claim settle(Reminder reminder, State state, @Nullable String reason, Instant at, Connection tx)
            throws SQLException {
        table.settle(reminder, state, reason, at, tx);
        return new Claim.Settled();
    }
}
