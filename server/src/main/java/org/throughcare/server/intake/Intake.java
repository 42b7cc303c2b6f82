package org.throughcare.server.intake;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.Receipt;
import org.throughcare.server.access.Devices;
import org.throughcare.server.ledger.Appended;
import org.throughcare.server.ledger.LedgerTables;
import org.throughcare.server.ledger.Numbered;
import org.throughcare.server.ledger.Projections;
import org.throughcare.server.store.Transactions;

/**
 * The one door into the ledgers. A push goes through it in these steps: take it apart into lines, read each line and see
 * whether its body keeps its rules; then, in one transaction: lock the ledgers, judge each line, append what is admitted,
 * draw the projections, keep the rest. Every line is answered by a receipt, and a receipt is given only for what is
 * durable. Handing the same thing in again is safe at any time.
 */
@Singleton
public class Intake {

    private final Transactions transactions;
    private final Survey survey;
    private final LedgerTables ledgers;
    private final Projections projections;
    private final HeldTable held;
    private final Devices devices;
    private final MeterRegistry meters;
    private final Clock clock;

    Intake(
            Transactions transactions,
            Survey survey,
            LedgerTables ledgers,
            Projections projections,
            HeldTable held,
            Devices devices,
            MeterRegistry meters,
            Clock clock) {
        this.transactions = transactions;
        this.survey = survey;
        this.ledgers = ledgers;
        this.projections = projections;
        this.held = held;
        this.devices = devices;
        this.meters = meters;
        this.clock = clock;
    }

    /** Takes in a push, and answers each of its lines in order. */
    public List<Receipt> push(byte[] push, Speaker speaker) {
        return take(Lines.of(push).stream().map(Reading::read).toList(), speaker);
    }

    /** Takes in entries that were read before, and answers each in order. */
    public List<Receipt> admit(List<Written> entries, Speaker speaker) {
        List<Handed> handed = new ArrayList<>();
        for (Written written : entries) {
            handed.add(Reading.judge(handed.size() + 1, written, written.hash()));
        }
        return take(handed, speaker);
    }

    private List<Receipt> take(List<Handed> handed, Speaker speaker) {
        if (handed.isEmpty()) {
            return List.of();
        }
        List<Receipt> receipts = transactions.write(tx -> take(handed, speaker, tx));
        receipts.forEach(this::count);
        return receipts;
    }

    private List<Receipt> take(List<Handed> handed, Speaker speaker, Connection tx) throws SQLException {
        Instant now = clock.instant();
        Judgement judgement = new Judgement(speaker, survey.of(handed, speaker, now, tx));
        List<Receipt> receipts = handed.stream().map(judgement::of).toList();
        if (!judgement.admitted().isEmpty()) {
            ledgers.append(judgement.admitted(), judgement.moved(), now, tx);
            projections.draw(appended(judgement.admitted(), now), now, tx);
            held.settle(judgement.admitted(), now, tx);
        }
        if (!judgement.kept().isEmpty()) {
            held.keep(judgement.kept(), speaker, now, tx);
        }
        if (speaker instanceof Speaker.Tablet tablet && tablet.skew() != null) {
            devices.noteSkew(tablet.device(), tablet.skew(), now, tx);
        }
        return receipts;
    }

    private static List<Appended> appended(List<Numbered> admitted, Instant now) {
        return admitted.stream()
                .map(it -> new Appended(it.written(), it.head().number(), now))
                .toList();
    }

    private void count(Receipt receipt) {
        String sort = receipt.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        meters.counter("throughcare.intake.entries", "receipt", sort).increment();
    }
}
