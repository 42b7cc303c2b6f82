package org.throughcare.mobile.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Shown;
import org.throughcare.mobile.record.Records;
import org.throughcare.mobile.store.StoreFault;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;

/**
 * What counts as one read: the screen comes to show a person's record and did not just before. Going on to a page below, back
 * to it, a save and a page that is drawn anew are the same read; coming back from somebody else or from a list is another
 * one. Noting it never keeps the screen waiting.
 */
public final class Openings {

    private final Records records;
    private final Reads reads;
    private final Executor inOrder;
    private Set<LedgerId> before = Set.of();

    /** What the screen shows of these records is noted in their order, away from the screen's thread. */
    public Openings(Records records, Reads reads, Executor inOrder) {
        this.records = records;
        this.reads = reads;
        this.inOrder = inOrder;
    }

    /** Says that a worker's screen shows that place now. */
    public void shown(WorkerId worker, Route route, Instant at) {
        inOrder.execute(() -> note(worker, people(route), at));
    }

    /** Says that no record is on the screen any more. */
    public void nothingShown() {
        inOrder.execute(() -> before = Set.of());
    }

    private void note(WorkerId worker, List<List<LedgerId>> people, Instant at) {
        Set<LedgerId> seen = before;
        before = people.stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
        for (List<LedgerId> person : people) {
            if (person.stream().noneMatch(seen::contains)) {
                reads.note(worker, person, at, null);
            }
        }
    }

    /** The people whose records that place shows, each with all of their ledgers. */
    private List<List<LedgerId>> people(Route route) {
        List<List<LedgerId>> people = new ArrayList<>();
        Shown.of(route).ifPresent(person -> people.add(ledgers(person)));
        Shown.beside(route).flatMap(this::person).ifPresent(person -> {
            if (people.stream().noneMatch(known -> known.contains(person))) {
                people.add(ledgers(person));
            }
        });
        return people;
    }

    /** The person who is called so by the thread that a form is about, if it is a person's. */
    private Optional<LedgerId> person(EntryId thread) {
        try {
            return records.everybody().ledgerOf(thread);
        } catch (StoreFault fault) {
            return Optional.empty();
        }
    }

    /** Somebody who locks the tablet meanwhile has opened the record all the same. */
    private List<LedgerId> ledgers(LedgerId person) {
        try {
            return records.ledgers(person);
        } catch (StoreFault fault) {
            return List.of(person);
        }
    }
}
