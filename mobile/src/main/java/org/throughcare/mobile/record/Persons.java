package org.throughcare.mobile.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.throughcare.mobile.store.Changes;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.Stored;
import org.throughcare.model.ledger.EnteredInError;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.PersonLink;
import org.throughcare.model.person.Restriction;

/**
 * Who is on this tablet: whom each ledger is about, and which ledgers workers have said to be about the same person. It is
 * the one place that knows of links; everybody else asks for a person and gets all of the person's ledgers. Each worker is
 * told of the ledgers on their own caseload only, whatever the tablet holds for others.
 */
public final class Persons {

    private static final List<String> KINDS = Stream.concat(
                    Stream.of(Person.KIND.name(), PersonLink.KIND.name(), EnteredInError.KIND.name()),
                    Restriction.KINDS.stream())
            .toList();

    private final Store store;
    private final Map<LedgerId, Known> known = new HashMap<>();
    private final Set<WorkerId> read = new HashSet<>();
    private final Map<WorkerId, Everybody> everybody = new HashMap<>();
    private final Set<WorkerId> upToDate = new HashSet<>();

    /** Those in that store; what changes is read again. */
    public Persons(Store store, Changes changes) {
        this.store = store;
        changes.listen(this::forget);
    }

    /** Everybody on a worker's caseload, each once however many ledgers there are. */
    public synchronized Everybody of(WorkerId worker) {
        Everybody before = everybody.get(worker);
        if (before != null && upToDate.contains(worker)) {
            return before;
        }
        List<Known> here = read(worker);
        // Most of what is recorded of people says nothing new of who they are.
        Everybody now = before != null && before.isOf(here) ? before : new Everybody(here);
        everybody.put(worker, now);
        upToDate.add(worker);
        return now;
    }

    private synchronized void forget(Set<LedgerId> changed) {
        changed.forEach(known::remove);
        upToDate.clear();
    }

    /** All of a worker's ledgers in one go the first time; later only those that changed. */
    private List<Known> read(WorkerId worker) {
        if (read.add(worker)) {
            Map<LedgerId, List<Entry>> entries = new HashMap<>();
            for (String kind : KINDS) {
                for (Stored stored : store.entriesOfKind(worker, kind)) {
                    entries.computeIfAbsent(stored.entry().ledger(), ledger -> new ArrayList<>())
                            .add(stored.entry());
                }
            }
            entries.forEach((ledger, own) -> known.putIfAbsent(ledger, Known.of(new Ledger(ledger, own))));
        }
        List<Known> here = new ArrayList<>();
        for (LedgerId ledger : new TreeSet<>(store.caseload(worker))) {
            if (ledger.subject() == Subject.PERSON) {
                here.add(known.computeIfAbsent(ledger, this::known));
            }
        }
        return here;
    }

    private Known known(LedgerId ledger) {
        return Known.of(new Ledger(
                ledger,
                KINDS.stream()
                        .flatMap(kind -> store.entriesOfKind(ledger, kind).stream())
                        .map(Stored::entry)
                        .toList()));
    }
}
