package org.throughcare.server.reminder;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughcare.server.store.Transactions;

/** What happens to a message that push could not bring: the first other channel that takes it, or a line in the log. */
@Singleton
final class Fallback {

    private static final Logger LOG = LoggerFactory.getLogger(Fallback.class);

    private final List<OtherChannel> channels;
    private final ReminderTable table;
    private final ReminderTexts texts;
    private final Transactions transactions;
    private final Clock clock;

    Fallback(
            List<OtherChannel> channels,
            ReminderTable table,
            ReminderTexts texts,
            Transactions transactions,
            Clock clock) {
        this.channels = List.copyOf(channels);
        this.table = table;
        this.texts = texts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Offers a failed message to each other channel in turn. */
    void takeOver(Reminder reminder) {
        String text = texts.render(reminder.language(), reminder.textKey(), reminder.start());
        for (OtherChannel channel : channels) {
            PushOutcome outcome = channel.send(reminder.ledger(), reminder.ref().toString(), text);
            log(reminder, channel.name(), outcome.getClass().getSimpleName());
            if (outcome instanceof PushOutcome.Delivered) {
                transactions.write(tx -> table.taken(reminder, clock.instant(), tx));
                return;
            }
        }
        LOG.warn("reminder {} reached nobody: no other channel", reminder);
        log(reminder, "none", "NoOtherChannel");
    }

    private void log(Reminder reminder, String channel, String result) {
        Instant now = clock.instant();
        transactions.write(tx -> table.log(reminder, channel, now, result, null, tx));
    }
}
