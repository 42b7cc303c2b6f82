package org.throughcare.server.reminder;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughcare.server.store.Transactions;

/**
 * Sends what is due: claim, send, write down what came of it; three steps, so that a crash between any two loses nothing
 * and doubles nothing. A claim whose outcome is unknown is sent again with the same reference, which the phone drops if
 * it has it. Any number of servers and threads may run it at once.
 */
@Singleton
public class SendDue {

    private static final Logger LOG = LoggerFactory.getLogger(SendDue.class);

    /** How long to wait after the first and the second temporary failure. */
    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5));

    /** After this long from the first try nothing is tried any more. */
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Transactions transactions;
    private final Claims claims;
    private final ReminderTable table;
    private final Phones phones;
    private final PushSender push;
    private final Fallback fallback;
    private final Clock clock;

    SendDue(
            Transactions transactions,
            Claims claims,
            ReminderTable table,
            Phones phones,
            PushSender push,
            Fallback fallback,
            Clock clock) {
        this.transactions = transactions;
        this.claims = claims;
        this.table = table;
        this.phones = phones;
        this.push = push;
        this.fallback = fallback;
        this.clock = clock;
    }

    /** Sends until nothing is due, and says how many messages were handed to the provider. Blocks meanwhile. */
    public int run() {
        int handedOver = 0;
        while (true) {
            Instant now = clock.instant();
            Claim claim = transactions.write(tx -> claims.next(now, tx));
            if (claim instanceof Claim.Nothing) {
                return handedOver;
            }
            if (claim instanceof Claim.GivenUp givenUp) {
                fallback.takeOver(givenUp.reminder());
            }
            if (claim instanceof Claim.ToSend toSend) {
                PushOutcome outcome = push.send(toSend.message());
                LOG.info("reminder {} {}", toSend.reminder(), outcome.getClass().getSimpleName());
                finish(toSend, outcome);
                handedOver++;
            }
        }
    }

    private void finish(Claim.ToSend sent, PushOutcome outcome) {
        Instant now = clock.instant();
        Reminder reminder = sent.reminder();
        boolean givenUp = transactions.write(tx -> {
            table.log(reminder, "push", now, outcome.getClass().getSimpleName(), detail(outcome), tx);
            return write(sent, outcome, now, tx) == State.FAILED;
        });
        if (givenUp) {
            fallback.takeOver(reminder);
        }
    }

    private State write(Claim.ToSend sent, PushOutcome outcome, Instant now, Connection tx) throws SQLException {
        Reminder reminder = sent.reminder();
        State state = State.FAILED;
        Instant at = now;
        if (outcome instanceof PushOutcome.Delivered) {
            state = State.SENT;
        } else if (outcome instanceof PushOutcome.TokenDead) {
            phones.bury(sent.message().token(), now, tx);
            state = State.PLANNED;
        } else if (outcome instanceof PushOutcome.Retry retry) {
            Instant next = nextTry(reminder, retry.after(), now);
            state = next == null ? State.FAILED : State.PLANNED;
            at = next == null ? now : next;
        }
        boolean ours = table.finish(reminder, state, state == State.FAILED ? detail(outcome) : null, at, tx);
        return ours ? state : State.CLAIMED;
    }

    /** When to try again; null when it is no use. */
    private static @Nullable Instant nextTry(Reminder reminder, @Nullable Duration asked, Instant now) {
        if (reminder.tries() > PAUSES.size()) {
            return null;
        }
        Duration pause = PAUSES.get(reminder.tries() - 1);
        Instant next = now.plus(asked != null && asked.compareTo(pause) > 0 ? asked : pause);
        Instant first = reminder.firstTriedAt() == null ? now : reminder.firstTriedAt();
        return next.isAfter(first.plus(WINDOW)) || !next.isBefore(reminder.expiresAt()) ? null : next;
    }

    private static @Nullable String detail(PushOutcome outcome) {
        if (outcome instanceof PushOutcome.Delivered delivered) {
            return delivered.providerId();
        }
        if (outcome instanceof PushOutcome.Retry retry) {
            return retry.cause();
        }
        return outcome instanceof PushOutcome.Refused refused ? refused.cause() : null;
    }
}
