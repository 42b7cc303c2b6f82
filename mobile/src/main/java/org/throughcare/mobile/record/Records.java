package org.throughcare.mobile.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughcare.mobile.store.Changes;
import org.throughcare.mobile.store.EntryState;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.Stored;
import org.throughcare.model.Kinds;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;

/** The records of this tablet, read from the store when asked for; those looked at last stay at hand until they change. */
public final class Records {

    private static final int AT_HAND = 32;

    private final Store store;
    private final Map<LedgerId, RecordView> views = new LinkedHashMap<>(AT_HAND, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LedgerId, RecordView> eldest) {
            return size() > AT_HAND;
        }
    };

    /** The records in that store; what changes is read again. */
    public Records(Store store, Changes changes) {
        this.store = store;
        changes.listen(this::forget);
    }

    /** The record of a ledger; one without entries when the tablet has none. */
    public synchronized RecordView of(LedgerId ledger) {
        RecordView known = views.get(ledger);
        if (known == null) {
            known = read(ledger);
            views.put(ledger, known);
        }
        return known;
    }

    /** The record of a ledger for passing by, such as one of many; it does not push others out. */
    public synchronized RecordView glance(LedgerId ledger) {
        RecordView known = views.get(ledger);
        return known == null ? read(ledger) : known;
    }

    private synchronized void forget(Set<LedgerId> changed) {
        changed.forEach(views::remove);
    }

    private RecordView read(LedgerId id) {
        List<Stored> stored = store.entries(id);
        Ledger ledger = new Ledger(id, stored.stream().map(Stored::entry).toList());
        int waiting = count(stored, EntryState.WAITING);
        int held = count(stored, EntryState.HELD);
        return new RecordView(ledger, stored, new Marks(waiting, held, conflicts(ledger)));
    }

    private static int count(List<Stored> stored, EntryState state) {
        return (int) stored.stream().filter(one -> one.state() == state).count();
    }

    private static int conflicts(Ledger ledger) {
        return Kinds.all().stream()
                .mapToInt(kind -> (int) ledger.current(kind).stream()
                        .filter(Current::inConflict)
                        .count())
                .sum();
    }
}
