package org.throughcare.mobile.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.throughcare.mobile.store.Changes;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.Stored;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.ledger.WorkerId;

/**
 * The records of this tablet as the worker at it may see them, read from the store when asked for; those looked at last
 * stay at hand until they change. Any ledger of a person leads to the whole record of the person.
 */
public final class Records {

    private static final int AT_HAND = 32;

    private final Store store;
    private final Persons persons;
    private final Supplier<Optional<WorkerId>> worker;
    private final Map<Key, RecordView> views = new LinkedHashMap<>(AT_HAND, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, RecordView> eldest) {
            return size() > AT_HAND;
        }
    };

    private long forgotten;

    /** What one worker may read of a record another may not. */
    private record Key(Optional<WorkerId> worker, List<LedgerId> ledgers) {}

    /** The records in that store for whoever is at the tablet; what changes is read again. */
    public Records(Store store, Changes changes, Persons persons, Supplier<Optional<WorkerId>> worker) {
        this.store = store;
        this.persons = persons;
        this.worker = worker;
        changes.listen(this::forget);
    }

    /** The record that a ledger belongs to; one without entries when the tablet has none. */
    public RecordView of(LedgerId ledger) {
        return of(ledgers(ledger));
    }

    /** The record that a ledger belongs to for passing by, such as one of many; it does not push others out. */
    public RecordView glance(LedgerId ledger) {
        return glance(ledgers(ledger));
    }

    /** Everybody whom the worker at the tablet may see; nobody while it is locked. */
    public Everybody everybody() {
        return worker.get().map(persons::of).orElse(Everybody.NOBODY);
    }

    /** The ledgers of the person, team or service whose ledger this is, the lead first. */
    public List<LedgerId> ledgers(LedgerId ledger) {
        return ledger.subject() == Subject.PERSON ? everybody().ledgersOf(ledger) : List.of(ledger);
    }

    /** The ledger into which new entries about whoever this ledger is about go. */
    public LedgerId lead(LedgerId ledger) {
        return ledgers(ledger).get(0);
    }

    private RecordView of(List<LedgerId> ledgers) {
        Key key = new Key(worker.get(), ledgers);
        long before;
        synchronized (this) {
            RecordView known = views.get(key);
            if (known != null) {
                return known;
            }
            before = forgotten;
        }
        RecordView fresh = read(ledgers);
        synchronized (this) {
            // What was read while something was saved or pulled is good for now, and not to be kept.
            if (forgotten == before) {
                views.put(key, fresh);
            }
        }
        return fresh;
    }

    private RecordView glance(List<LedgerId> ledgers) {
        RecordView known;
        synchronized (this) {
            known = views.get(new Key(worker.get(), ledgers));
        }
        return known == null ? read(ledgers) : known;
    }

    private synchronized void forget(Set<LedgerId> changed) {
        forgotten++;
        views.keySet().removeIf(key -> key.ledgers().stream().anyMatch(changed::contains));
    }

    /** Nobody who wants another record waits meanwhile: several are read at once. */
    private RecordView read(List<LedgerId> ledgers) {
        List<Stored> stored =
                ledgers.stream().flatMap(id -> store.entries(id).stream()).toList();
        Ledger ledger =
                new Ledger(ledgers.get(0), stored.stream().map(Stored::entry).toList());
        int closed = worker.get()
                .map(who -> ledgers.stream()
                        .mapToInt(each -> store.closed(who, each))
                        .sum())
                .orElse(0);
        return new RecordView(ledger, ledgers, stored, closed);
    }
}
