package org.throughcare.mobile.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Shown;
import org.throughcare.mobile.record.Everybody;
import org.throughcare.mobile.record.Records;
import org.throughcare.mobile.store.StoreFault;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;

/**
 * What counts as one read: the screen comes to show a person's record and did not just before. Going on to a page below, back
 * to it, a save and a page that is drawn anew are the same read; coming back from somebody else or from a list is another
 * one. Before a read of a restricted record begins the worker says why, which is good until another person's record is shown
 * or the tablet is locked. Noting it never keeps the screen waiting. Asked and told on the screen's thread.
 */
public final class Openings {

    private final Records records;
    private final Reads reads;
    private final Executor inOrder;
    private final Map<LedgerId, String> reasons = new HashMap<>();
    private Set<LedgerId> before = Set.of();

    /** What the screen shows of these records is noted in their order, away from the screen's thread. */
    public Openings(Records records, Reads reads, Executor inOrder) {
        this.records = records;
        this.reads = reads;
        this.inOrder = inOrder;
    }

    /**
     * The people whose restricted records that place would show, and of whom the worker has not said why yet. What waits for a
     * record that the server says is restricted is asked for whatever the tablet knows, and where it holds nothing of it yet.
     */
    public List<Everybody.One> asked(Route route, LocalDate today) {
        return people(route).stream()
                .filter(person -> (isNew(person) || route instanceof Route.Escrowed) && reason(person) == null)
                .flatMap(person -> route instanceof Route.Escrowed
                        ? Stream.of(records.everybody().orNotHere(person.get(0)))
                        : records.everybody().find(person.get(0)).stream()
                                .filter(one -> one.restriction().holdsOn(today)))
                .toList();
    }

    /** Why the worker opened the record that a place shows; empty where nobody asked. */
    public Optional<String> because(Route route) {
        return people(route).stream()
                .flatMap(person -> Stream.ofNullable(reason(person)))
                .findFirst();
    }

    /** Says why the worker opens the records of these people. */
    public void given(List<Everybody.One> people, String reason) {
        people.forEach(one -> one.ledgers().forEach(ledger -> reasons.put(ledger, reason)));
    }

    /** Says that a worker's screen shows that place now. */
    public void shown(WorkerId worker, Route route, Instant at) {
        List<List<LedgerId>> people = people(route);
        List<List<LedgerId>> opened = people.stream().filter(this::isNew).toList();
        before = people.stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
        if (!people.isEmpty()) {
            reasons.keySet().retainAll(before);
        }
        for (List<LedgerId> person : opened) {
            String reason = reason(person);
            inOrder.execute(() -> reads.note(worker, person, at, reason));
        }
    }

    /** Says that the worker is asked on the way to that place: whom else it is about they go on with, others they have left. */
    public void asking(Route route) {
        Set<LedgerId> there = people(route).stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
        before = before.stream().filter(there::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** Says that no record is on the screen any more. */
    public void nothingShown() {
        before = Set.of();
        reasons.clear();
    }

    private boolean isNew(List<LedgerId> person) {
        return person.stream().noneMatch(before::contains);
    }

    private @Nullable String reason(List<LedgerId> person) {
        return person.stream()
                .map(reasons::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
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
