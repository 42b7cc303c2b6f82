package org.throughcare.mobile.sync;

import java.util.List;
import java.util.function.IntConsumer;
import org.throughcare.mobile.access.Tokens;
import org.throughcare.mobile.link.DockLink;
import org.throughcare.mobile.link.Link;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.mobile.store.Changes;
import org.throughcare.mobile.store.Parcel;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.Stored;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.sync.Limits;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.sync.Signed;

/**
 * Sends what waits, oldest first, a batch at a time, each author's entries in that author's name. What a receipt names
 * leaves the outbox; what none names stays, and is sent again at the next sync (USR-2).
 */
final class Pusher {

    /** What is sealed travels as text, a third longer. */
    private static final int SEALED_BYTES = Limits.BATCH_BYTES / 2;

    private final Store store;
    private final Link link;
    private final DockLink dock;
    private final Tokens tokens;
    private final Changes changes;

    Pusher(Store store, Link link, DockLink dock, Tokens tokens, Changes changes) {
        this.store = store;
        this.link = link;
        this.dock = dock;
        this.tokens = tokens;
        this.changes = changes;
    }

    /** Sends this author's entries; tells after each batch how many got a receipt. Throws {@link LinkFault}. */
    void push(WorkerId author, IntConsumer progress) {
        push(author, author, progress);
    }

    /**
     * Sends an author's entries in another worker's name: a tablet that must be wiped hands in everything, and the server
     * keeps aside what that worker can't speak for.
     */
    void push(WorkerId author, WorkerId bearer, IntConsumer progress) {
        long behind = 0;
        while (true) {
            List<Stored> batch = store.outbox(author, behind, Limits.BATCH_ENTRIES, Limits.BATCH_BYTES);
            if (batch.isEmpty()) {
                return;
            }
            List<Signed> lines = batch.stream().map(Stored::signed).toList();
            List<Receipt> receipts = tokens.as(bearer, token -> link.push(token, lines));
            changes.announce(store.receive(author, receipts));
            progress.accept(receipts.size());
            behind = batch.get(batch.size() - 1).place();
        }
    }

    /**
     * Hands in, sealed as it is, what waits of an author and nobody at the tablet can read; the token of the author or of
     * another worker of the tablet. What the server can't open stays; says how many it took note of. Throws
     * {@link LinkFault}.
     */
    int deliver(WorkerId author, String dockToken, IntConsumer progress) {
        long behind = 0;
        int taken = 0;
        while (true) {
            Parcel parcel = store.parcel(author, behind, Limits.BATCH_ENTRIES, SEALED_BYTES);
            if (parcel.last() == behind) {
                return taken;
            }
            behind = parcel.last();
            if (!parcel.isEmpty()) {
                List<Receipt> receipts = dock.deliver(dockToken, parcel.delivery());
                changes.announce(store.receive(author, receipts));
                progress.accept(receipts.size());
                taken += receipts.size();
            }
        }
    }
}
