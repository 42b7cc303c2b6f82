package org.throughcare.mobile.sync;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.access.Lease;
import org.throughcare.mobile.link.ServerTime;
import org.throughcare.mobile.store.Backlog;
import org.throughcare.mobile.store.Store;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.sync.Limits;

/** The one place where the status of sync is kept, changed and told. */
final class StatusBoard {

    private final Store store;
    private final Lease lease;
    private final ServerTime serverTime;
    private final List<Consumer<SyncStatus>> listeners = new CopyOnWriteArrayList<>();
    private SyncStatus status;

    StatusBoard(Store store, Lease lease, ServerTime serverTime) {
        this.store = store;
        this.lease = lease;
        this.serverTime = serverTime;
        this.status = counted(new SyncStatus(SyncStatus.Phase.IDLE, 0, 0, null, null, false, Set.of(), Set.of(), 0, 0));
    }

    synchronized SyncStatus status() {
        return status;
    }

    void listen(Consumer<SyncStatus> listener) {
        listeners.add(listener);
    }

    void begin() {
        change(now -> with(now, now.phase(), 0, 0));
    }

    void phase(SyncStatus.Phase phase) {
        change(now -> with(now, phase, now.sent(), now.received()));
    }

    void sent(int more) {
        change(now -> with(now, now.phase(), now.sent() + more, now.received()));
    }

    void received(int more) {
        change(now -> with(now, now.phase(), now.sent(), now.received() + more));
    }

    /** Counts anew what waits, because something was saved or came in. */
    void refresh() {
        change(UnaryOperator.identity());
    }

    /** Ends a sync, with the ledgers that do not fit. */
    SyncStatus end(SyncStatus.Phase phase, Set<WorkerId> signInAgain, Set<LedgerId> misfits) {
        return change(now ->
                new SyncStatus(phase, 0, 0, null, null, false, signInAgain, misfits, now.sent(), now.received()));
    }

    private SyncStatus change(UnaryOperator<SyncStatus> change) {
        SyncStatus changed;
        synchronized (this) {
            changed = counted(change.apply(status));
            status = changed;
        }
        listeners.forEach(listener -> listener.accept(changed));
        return changed;
    }

    private SyncStatus counted(SyncStatus now) {
        Backlog backlog = store.backlog();
        @Nullable Duration skew = serverTime.offset().orElse(null);
        boolean wrong = skew != null && skew.abs().compareTo(Limits.CLOCK_WARNING) > 0;
        return new SyncStatus(
                now.phase(),
                backlog.waiting(),
                backlog.held(),
                lease.lastContact().orElse(null),
                skew,
                wrong,
                now.signInAgain(),
                now.diverged(),
                now.sent(),
                now.received());
    }

    private static SyncStatus with(SyncStatus now, SyncStatus.Phase phase, int sent, int received) {
        return new SyncStatus(
                phase,
                now.waiting(),
                now.held(),
                now.lastContact(),
                now.skew(),
                now.clockWrong(),
                now.signInAgain(),
                now.diverged(),
                sent,
                received);
    }
}
