package org.throughcare.model.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which entries of one kind are about one thing: those that cite each other, and those said to be of the same thing. */
final class Together {

    private final List<Entry> entries;
    private final Map<EntryId, EntryId> parent = new HashMap<>();

    private Together(List<Entry> entries) {
        this.entries = entries;
        entries.forEach(entry -> parent.put(entry.id(), entry.id()));
    }

    /** By what they cite. */
    static Together byBasis(List<Entry> entries) {
        Together together = new Together(entries);
        for (Entry entry : entries) {
            for (EntryId cited : entry.basis()) {
                if (together.parent.containsKey(cited)) {
                    together.join(entry.id(), cited);
                }
            }
        }
        return together;
    }

    /** And what was begun on several tablets about one thing, for kinds that can tell (see {@link Kind#sameThing}). */
    <B extends Body> Together andSameThings(Kind<B> kind) {
        Map<Object, EntryId> first = new HashMap<>();
        for (Entry entry : entries) {
            Object thing = kind.thingOf(entry);
            if (thing != null) {
                EntryId before = first.putIfAbsent(thing, entry.id());
                if (before != null) {
                    join(entry.id(), before);
                }
            }
        }
        return this;
    }

    /** The groups, each in the order in which its entries were given. */
    List<List<Entry>> groups() {
        Map<EntryId, List<Entry>> groups = new HashMap<>();
        entries.forEach(entry -> groups.computeIfAbsent(root(entry.id()), root -> new ArrayList<>())
                .add(entry));
        return List.copyOf(groups.values());
    }

    private void join(EntryId one, EntryId other) {
        parent.put(root(one), root(other));
    }

    private EntryId root(EntryId start) {
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
