package org.throughcare.mobile.escrow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import org.throughcare.mobile.access.Tokens;
import org.throughcare.mobile.link.EscrowLink;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.sync.Receipt;

/** What the server keeps for the workers of this tablet to deal with; nothing of it is stored here. */
public final class Escrow {

    /** How long a count is good enough to say whether somebody should look. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final EscrowLink link;
    private final Tokens tokens;
    private final Runnable nudge;
    private final Clock clock;
    private final Executor network;
    private final Map<WorkerId, Counted> counts = new ConcurrentHashMap<>();

    private record Counted(int count, Instant at) {}

    /**
     * Over that link; {@code nudge} asks for a sync, which brings what was let in. Whoever asks the server does so on the
     * {@code network} threads, where nobody who saves has to wait for it.
     */
    public Escrow(EscrowLink link, Tokens tokens, Runnable nudge, Clock clock, Executor network) {
        this.link = link;
        this.tokens = tokens;
        this.nudge = nudge;
        this.clock = clock;
        this.network = network;
    }

    /** What waits for the records that this worker has, the oldest first; throws {@link LinkFault}. */
    public EscrowLink.Waiting waiting(WorkerId worker) {
        EscrowLink.Waiting waiting = tokens.as(worker, link::escrow);
        counts.put(worker, new Counted(waiting.count(), clock.instant()));
        return waiting;
    }

    /** One that is kept for a restricted record, which the worker reads for that reason; throws {@link LinkFault}. */
    public EscrowLink.Kept one(WorkerId worker, Hash id, String because) {
        return tokens.as(worker, token -> link.kept(token, id, because));
    }

    /**
     * Tells how many wait for this worker, as of some minutes ago at most; none while the server is not reached. A number
     * that is known is told at once, any other later.
     */
    public void count(WorkerId worker, IntConsumer counted) {
        Counted known = counts.get(worker);
        if (known != null && known.at().plus(FRESH).isAfter(clock.instant())) {
            counted.accept(known.count());
        } else {
            counts.put(worker, new Counted(0, clock.instant()));
            network.execute(() -> ask(worker, counted));
        }
    }

    private void ask(WorkerId worker, IntConsumer counted) {
        try {
            counted.accept(waiting(worker).count());
        } catch (LinkFault fault) {
            // Without a network there is nothing to deal with; it is asked again after a while.
        }
    }

    /** Where the server is asked. */
    Executor network() {
        return network;
    }

    /**
     * Lets one into its record, as its author's, and says what came of it; throws {@link LinkFault}.
     *
     * @param because why the worker reads a restricted record; empty where nobody asked
     */
    public Receipt letIn(WorkerId worker, Hash id, String because) {
        counts.remove(worker);
        Receipt receipt = tokens.as(worker, token -> link.letIn(token, id, because));
        nudge.run();
        return receipt;
    }

    /** Leaves one out of the record for good, and says why; throws {@link LinkFault}. */
    public void setAside(WorkerId worker, Hash id, String reason, String because) {
        counts.remove(worker);
        tokens.as(worker, token -> {
            link.setAside(token, id, reason, because);
            return id;
        });
    }
}
