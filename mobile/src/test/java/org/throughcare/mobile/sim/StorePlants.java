package org.throughcare.mobile.sim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughcare.mobile.store.Backlog;
import org.throughcare.mobile.store.LedgerPage;
import org.throughcare.mobile.store.Parting;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.Stored;
import org.throughcare.mobile.testkit.ForwardingStore;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.sync.Limits;
import org.throughcare.model.sync.Receipt;

/** Bugs of a tablet's store. */
final class StorePlants {

    private StorePlants() {}

    /** Any answer to a push takes everything out of the outbox. */
    static final class MarksAllAsSent implements Plant {
        @Override
        public Store store(Store store, SimTablet tablet) {
            return new ForwardingStore(store) {
                @Override
                public Set<LedgerId> receive(WorkerId author, List<Receipt> receipts) {
                    List<Receipt> all = new ArrayList<>(receipts);
                    List<EntryId> named = receipts.stream().map(Receipt::id).toList();
                    for (Stored stored : outbox(author, 0, Limits.BATCH_ENTRIES, Limits.BATCH_BYTES)) {
                        EntryId id = stored.entry().id();
                        if (!named.contains(id)) {
                            all.add(new Receipt.Escrowed(id));
                        }
                    }
                    return inner.receive(author, all);
                }
            };
        }
    }

    /** Where a page leads is noted before what is in it. */
    static final class SavesCursorFirst implements Plant {
        @Override
        public Store store(Store store, SimTablet tablet) {
            return new ForwardingStore(store) {

                private final Map<String, Bookmark> saved = new LinkedHashMap<>();

                @Override
                public void apply(WorkerId worker, LedgerPage page) {
                    String key = worker + " " + page.ledger();
                    saved.put(key, new Bookmark(page.reached(), page.complete()));
                    try {
                        inner.apply(worker, page);
                        saved.remove(key);
                    } catch (RuntimeException e) {
                        saved.remove(key);
                        throw e;
                    }
                }

                @Override
                public List<Bookmark> bookmarks(WorkerId worker) {
                    Map<LedgerId, Bookmark> marks = new LinkedHashMap<>();
                    inner.bookmarks(worker).forEach(mark -> marks.put(mark.ledger(), mark));
                    saved.forEach((key, mark) -> {
                        if (key.startsWith(worker.toString())) {
                            marks.put(mark.ledger(), mark);
                        }
                    });
                    return List.copyOf(marks.values());
                }
            };
        }
    }

    /** A revoked ledger stays as long as something of it waits. */
    static final class ForgetsToRevoke implements Plant {
        @Override
        public Store store(Store store, SimTablet tablet) {
            return new ForwardingStore(store) {
                @Override
                public void drop(WorkerId worker, LedgerId ledger, Parting parting) {
                    if (backlogs().getOrDefault(ledger, new Backlog(0, 0)).waiting() == 0) {
                        inner.drop(worker, ledger, parting);
                    }
                }
            };
        }
    }

    /** What waits is what was recorded since the last sending, by the tablet's clock. */
    static final class TrustsItsClock implements Plant {
        @Override
        public Store store(Store store, SimTablet tablet) {
            return new ForwardingStore(store) {

                private Instant sent = Instant.MIN;

                @Override
                public List<Stored> outbox(WorkerId author, long behind, int entries, int bytes) {
                    return inner.outbox(author, behind, entries, bytes).stream()
                            .filter(stored -> stored.entry().capturedAt().isAfter(sent))
                            .toList();
                }

                @Override
                public Set<LedgerId> receive(WorkerId author, List<Receipt> receipts) {
                    Set<LedgerId> touched = inner.receive(author, receipts);
                    sent = tablet.clock().instant();
                    return touched;
                }
            };
        }
    }
}
