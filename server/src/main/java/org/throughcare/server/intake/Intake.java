package org.throughcare.server.intake;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughcare.model.Derivations;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.HandBack;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.wire.DeliveryCodec;
import org.throughcare.server.access.DeliveryKey;
import org.throughcare.server.access.SignaturePolicy;
import org.throughcare.server.door.Refusal;
import org.throughcare.server.ledger.Seals;

/**
 * The one door into the ledgers. A push goes through it in these steps: take it apart into lines, read each line and see
 * whether its body keeps its rules; then, in one transaction: see who vouches for what, lock the ledgers, judge each line, append what is admitted,
 * keep the rest, take in what rules write because of it. The projections follow. Every line is answered by a receipt, and a receipt is given only for what is
 * durable. HandedIn the same thing in again is safe at any time.
 */
@Singleton
public class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final IntakeBooks books;
    private final Seals seals;
    private final DeliveryKey deliveryKey;
    private final SignaturePolicy policy;
    private final MeterRegistry meters;
    private final Clock clock;

    /**
     * As many pushes are read at once as there are processors, first come, first served: the first is in its transaction
     * while the next is read, and what waits for a ledger is a few pushes of entries in memory and not twenty.
     */
    private final Semaphore readers = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** The door to these books, by the server's clock. */
    public Intake(
            IntakeBooks books,
            Seals seals,
            DeliveryKey deliveryKey,
            SignaturePolicy policy,
            MeterRegistry meters,
            Clock clock) {
        this.books = books;
        this.seals = seals;
        this.deliveryKey = deliveryKey;
        this.policy = policy;
        this.meters = meters;
        this.clock = clock;
    }

    /** Takes in a push, and answers each of its lines in order. */
    public List<Receipt> push(byte[] push, Speaker speaker) {
        return take(read(push), speaker);
    }

    /**
     * Takes in a delivery: what can be opened, as a push of it would be. Answers each of these in order; the tablet keeps what
     * is not answered. Throws {@link org.throughcare.model.json.Malformed} when it is no delivery.
     */
    public List<Receipt> deliver(byte[] delivery, Speaker.Tablet speaker) {
        Unsealing unsealing = reading(() -> {
            List<byte[]> lines =
                    Lines.ofDelivery(delivery).stream().map(Line::bytes).toList();
            return Unsealing.of(DeliveryCodec.read(lines), deliveryKey.opener());
        });
        unsealing.faults().forEach((fault, times) -> {
            LOG.warn("{} entries that {} delivered do not open: {}", times, speaker.device(), fault.word());
            meters.counter("throughcare.intake.unopened", "fault", fault.word()).increment(times);
        });
        return take(unsealing.handed(), speaker);
    }

    /** Judges something once more that was handed in before and is kept, as if that speaker handed it in now. */
    Receipt judgeAgain(byte[] kept, Speaker speaker) {
        return take(HandedIn.unsigned(List.of(Reading.read(new Line(1, kept)))), speaker)
                .get(0);
    }

    private HandedIn read(byte[] push) {
        return reading(() -> {
            Lines.Push lines = Lines.of(push);
            return new HandedIn(lines.entries().stream().map(Reading::read).toList(), lines.spans());
        });
    }

    private <T> T reading(Supplier<T> work) {
        readers.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            readers.release();
        }
    }

    /** Takes in entries that were read before, and answers each in order. */
    public List<Receipt> admit(List<Written> entries, Speaker speaker) {
        List<Handed> handed = new ArrayList<>();
        for (Written written : entries) {
            handed.add(Reading.judge(handed.size() + 1, written, written.hash()));
        }
        return take(HandedIn.unsigned(handed), speaker);
    }

    /**
     * Takes back what this server admitted before and has lost since, and answers each of its lines in order. The first line
     * is a {@link HandBack}; throws {@link Refusal} when it proves nothing.
     */
    public List<Receipt> takeBack(byte[] lines, Speaker.Witness witness) {
        HandedBack handedBack = HandedBack.read(lines);
        handedBack.mustBeSealedBy(seals);
        List<Receipt> receipts = books.write(page -> {
            handedBack.mustGoOnFrom(page);
            return take(HandedIn.unsigned(handedBack.handed()), witness, page);
        });
        count(receipts);
        return receipts;
    }

    private List<Receipt> take(HandedIn handing, Speaker speaker) {
        if (handing.handed().isEmpty()) {
            return List.of();
        }
        List<Receipt> receipts = books.write(page -> take(handing, speaker, page));
        count(receipts);
        return receipts;
    }

    private List<Receipt> take(HandedIn handing, Speaker speaker, IntakeBooks.Page page) {
        Instant now = clock.instant();
        List<Handed> handed = handing.handed();
        Vouching vouching = Vouching.of(handing, speaker, policy.required(), page);
        List<List<Handed>> runs = Runs.of(handed);
        if (runs.size() > 1) {
            page.lock(Runs.ledgers(handed));
        }
        List<Receipt> receipts = new ArrayList<>();
        runs.forEach(run -> receipts.addAll(takeRun(run, speaker, vouching, now, page)));
        List<SignedRun> signed = vouching.worthKeeping(receipts);
        if (!signed.isEmpty()) {
            page.keepSigned(signed, now);
        }
        if (!(speaker instanceof Speaker.Witness)) {
            takeDerived(accepted(handed, receipts), now, page);
        }
        if (speaker instanceof Speaker.Tablet tablet && tablet.skew() != null) {
            page.noteSkew(tablet.device(), tablet.skew(), now);
        }
        page.tell(Runs.ledgers(handed), receipts);
        return receipts;
    }

    private static List<Receipt> takeRun(
            List<Handed> handed, Speaker speaker, Vouching vouching, Instant now, IntakeBooks.Page page) {
        Judgement judgement = new Judgement(speaker, Survey.of(handed, speaker, vouching, now, page));
        List<Receipt> receipts = handed.stream().map(judgement::of).toList();
        if (!judgement.admitted().isEmpty()) {
            page.append(judgement.admitted(), judgement.moved(), now);
            page.settle(judgement.admitted(), now);
        }
        if (judgement.handover() != null) {
            page.hand(judgement.handover(), now);
        }
        // What an owner tries to let in is kept already, and stays on their list when it can't be.
        if (!judgement.kept().isEmpty() && !(speaker instanceof Speaker.Owner)) {
            page.keep(judgement.kept(), speaker, now);
        }
        return receipts;
    }

    /**
     * Takes in what rules write because of entries that have just come into their ledgers. A ledger that is handed back is
     * made whole as it was, with what rules wrote then.
     */
    private static void takeDerived(List<Entry> recorded, Instant now, IntakeBooks.Page page) {
        List<Handed> derived = new ArrayList<>();
        for (Written written : Derivations.from(recorded, ledger -> new Ledger(ledger, page.entries(ledger)))) {
            derived.add(Reading.judge(derived.size() + 1, written, written.hash()));
        }
        if (!derived.isEmpty()) {
            takeRun(derived, new Speaker.Service(), Vouching.ofServer(), now, page);
        }
    }

    private static List<Entry> accepted(List<Handed> handed, List<Receipt> receipts) {
        List<Entry> accepted = new ArrayList<>();
        for (int i = 0; i < handed.size(); i++) {
            if (receipts.get(i) instanceof Receipt.Accepted && handed.get(i) instanceof Handed.Legible legible) {
                accepted.add(legible.written().entry());
            }
        }
        return accepted;
    }

    private void count(List<Receipt> receipts) {
        Map<Class<?>, Long> sorts =
                receipts.stream().collect(Collectors.groupingBy(Receipt::getClass, Collectors.counting()));
        sorts.forEach((sort, times) -> meters.counter(
                        "throughcare.intake.entries",
                        "receipt",
                        sort.getSimpleName().toLowerCase(Locale.ROOT))
                .increment(times));
    }
}
