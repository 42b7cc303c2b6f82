package org.throughcare.server.reminder;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.appointment.PlannedReminder;
import org.throughcare.model.appointment.PlannedReminder.Suppression;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.server.store.Sql;

/** The table of reminders. What was claimed, sent or given up there is never planned again. */
@Singleton
final class ReminderTable {

    /** Puts a plan's message in its row; the last condition keeps away from rows that a sender has or had. */
    private static final String PUT = """
            insert into reminder (ref, ledger, thread, version, step, state, reason, send_at, expires_at, starts, zone,
                language, text_key)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (ledger, thread, version, step) do update set
                state = excluded.state,
                reason = excluded.reason,
                send_at = case when reminder.tries > 0 then reminder.send_at else excluded.send_at end,
                expires_at = excluded.expires_at,
                language = excluded.language
            where reminder.state in ('planned', 'suppressed', 'cancelled', 'expired')""";

    private static final String VOID = """
            update reminder set state = 'cancelled', reason = 'REPLACED'
            where ledger = ? and state in ('planned', 'suppressed') and not ref = any(?)""";

    /** A ledger that intake is writing to is left for the next look; nobody waits for anybody. */
    private static final String NEXT_DUE = """
            select r.ref from reminder r join ledger l on l.id = r.ledger
            where (r.state = 'planned' and r.send_at <= ?) or (r.state = 'claimed' and r.claimed_at <= ?)
            order by r.send_at limit 1
            for update of l skip locked""";

    private static final String STILL_DUE = """
            select * from reminder
            where ref = ? and ((state = 'planned' and send_at <= ?) or (state = 'claimed' and claimed_at <= ?))
            for update""";

    /** Makes this the ledger's plan: what it no longer names is void unless it was sent. */
    void replace(LedgerId ledger, List<PlannedReminder> plan, Connection tx) throws SQLException {
        for (PlannedReminder planned : plan) {
            if (planned.suppressed() != Suppression.EXPIRED) {
                put(ledger, planned, tx);
            }
        }
        UUID[] named = plan.stream().map(Reminder::ref).toArray(UUID[]::new);
        Sql.run(tx, VOID, ledger.uuid(), named);
    }

    /**
     * The reference of a message that is due, or was claimed before {@code stale} and never heard of again; its ledger
     * stays locked for this transaction.
     */
    Optional<UUID> nextDue(Instant now, Instant stale, Connection tx) throws SQLException {
        return Sql.first(tx, NEXT_DUE, row -> row.getObject("ref", UUID.class), now, stale);
    }

    /** That message, locked, unless someone else has dealt with it. */
    Optional<Reminder> stillDue(UUID ref, Instant now, Instant stale, Connection tx) throws SQLException {
        return Sql.first(tx, STILL_DUE, Reminder::read, ref, now, stale);
    }

    /** Notes that this transaction's sender is about to send it. */
    void claim(Reminder reminder, Instant now, Connection tx) throws SQLException {
        Sql.run(tx, """
                update reminder set state = 'claimed', tries = tries + 1, claimed_at = ?,
                    first_tried_at = coalesce(first_tried_at, ?)
                where ref = ?""", now, now, reminder.ref());
    }

    /** Notes that it is not to be sent, or not yet. */
    void settle(Reminder reminder, State state, @Nullable String reason, Instant sendAt, Connection tx)
            throws SQLException {
        Sql.run(
                tx,
                "update reminder set state = ?, reason = ?, send_at = ? where ref = ?",
                state.word(),
                reason,
                sendAt,
                reminder.ref());
    }

    /** Notes what became of a try, if whoever says so is the one who claimed it last. */
    boolean finish(Reminder claimed, State state, @Nullable String reason, Instant at, Connection tx)
            throws SQLException {
        return Sql.run(
                        tx,
                        """
                        update reminder set state = ?, reason = ?, send_at = case when ? then ? else send_at end,
                            sent_at = case when ? then ? else sent_at end
                        where ref = ? and state = 'claimed' and tries = ?""",
                        state.word(),
                        reason,
                        state == State.PLANNED,
                        at,
                        state == State.SENT,
                        at,
                        claimed.ref(),
                        claimed.tries())
                == 1;
    }

    /** Notes that another channel brought what push could not. */
    boolean taken(Reminder failed, Instant at, Connection tx) throws SQLException {
        return Sql.run(
                        tx,
                        "update reminder set state = 'sent', sent_at = ? where ref = ? and state = 'failed'",
                        at,
                        failed.ref())
                == 1;
    }

    /** Adds a line to the log of tries, unless it is there. */
    boolean log(Reminder reminder, String channel, Instant at, String result, @Nullable String detail, Connection tx)
            throws SQLException {
        return Sql.run(tx, """
                insert into reminder_attempt (ref, number, channel, at, result, detail) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing""", reminder.ref(), reminder.tries(), channel, at, result, detail) == 1;
    }

    private static void put(LedgerId ledger, PlannedReminder planned, Connection tx) throws SQLException {
        State state = State.of(planned.suppressed());
        Sql.run(
                tx,
                PUT,
                Reminder.ref(planned),
                ledger.uuid(),
                planned.thread().uuid(),
                planned.versionKey(),
                planned.key(),
                state.word(),
                planned.suppressed() == null ? null : planned.suppressed().name(),
                planned.sendAt(),
                planned.expiresAt(),
                LocalDateTime.parse(planned.args().getOrDefault("start", "")),
                planned.zone().getId(),
                planned.language(),
                planned.textKey());
    }
}
