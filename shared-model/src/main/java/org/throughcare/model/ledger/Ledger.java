package org.throughcare.model.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The entries of one subject that are known here: numbered ones and ones that wait to be sent. What a screen, a rule or
 * a report shows is a pure fold of it, and the order in which entries arrived changes nothing.
 */
public record Ledger(LedgerId id, List<Entry> entries) {

    /** Copies the entries. */
    public Ledger {
        entries = List.copyOf(entries);
    }

    /** The threads of one kind, in the order of their first entries' ids. */
    public <B extends Body> List<LedgerThread<B>> threads(Kind<B> kind) {
        Map<EntryId, EntryId> parent = new HashMap<>();
        List<Entry> own = entries.stream().filter(kind::names).toList();
        own.forEach(entry -> parent.put(entry.id(), entry.id()));
        for (Entry entry : own) {
            for (EntryId cited : entry.basis()) {
                if (parent.containsKey(cited)) {
                    parent.put(root(parent, entry.id()), root(parent, cited));
                }
            }
        }
        Map<EntryId, List<Entry>> groups = new HashMap<>();
        own.forEach(entry -> groups.computeIfAbsent(root(parent, entry.id()), id -> new ArrayList<>())
                .add(entry));
        return groups.values().stream()
                .map(group -> LedgerThread.of(kind, group))
                .sorted(Comparator.comparing(LedgerThread::id))
                .toList();
    }

    /** What each thread of one kind says now, leaving out threads that this build can't read. */
    public <B extends Body> List<Current<B>> current(Kind<B> kind) {
        return threads(kind).stream()
                .flatMap(thread -> thread.current().stream())
                .toList();
    }

    /** The ledger with more entries; one that is there already is not added again. */
    public Ledger with(Collection<Entry> more) {
        Map<EntryId, Entry> all = new LinkedHashMap<>();
        entries.forEach(entry -> all.put(entry.id(), entry));
        more.forEach(entry -> all.putIfAbsent(entry.id(), entry));
        return new Ledger(id, List.copyOf(all.values()));
    }

    private static EntryId root(Map<EntryId, EntryId> parent, EntryId start) {
        EntryId id = start;
        while (true) {
            EntryId up = parent.getOrDefault(id, id);
            if (up.equals(id)) {
                return id;
            }
            id = up;
        }
    }
}
