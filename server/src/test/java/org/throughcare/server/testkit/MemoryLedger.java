package org.throughcare.server.testkit;

import java.util.ArrayList;
import java.util.List;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.server.ledger.Numbered;

/** One ledger of {@link MemoryBooks}: its entries in the order of their numbers. */
final class MemoryLedger {

    private final LedgerId id;
    private final List<Numbered> entries;

    MemoryLedger(LedgerId id) {
        this(id, new ArrayList<>());
    }

    private MemoryLedger(LedgerId id, List<Numbered> entries) {
        this.id = id;
        this.entries = entries;
    }

    LedgerId id() {
        return id;
    }

    Head head() {
        return entries.isEmpty()
                ? Head.start(id)
                : entries.get(entries.size() - 1).head();
    }

    /** Whether that number is there; there is nothing to be found at 0. */
    boolean reaches(long number) {
        return number > 0 && number <= entries.size();
    }

    Hash chain(long number) {
        return at(number).head().chain();
    }

    Numbered at(long number) {
        return entries.get((int) number - 1);
    }

    void add(Numbered entry) {
        if (entry.head().number() != entries.size() + 1L) {
            throw new IllegalStateException(id + " goes on with " + (entries.size() + 1));
        }
        entries.add(entry);
    }

    void takeLast() {
        entries.remove(entries.size() - 1);
    }

    List<Written> written() {
        return entries.stream().map(Numbered::written).toList();
    }

    MemoryLedger copy() {
        return new MemoryLedger(id, new ArrayList<>(entries));
    }
}
