package org.throughcare.model.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one subject that are known here: numbered ones and ones that wait to be sent. What a screen, a rule or
 * a report shows is a pure fold of it, and the order in which entries arrived changes nothing.
 *
 * <p>It is a value like a record, and a class only to keep what a kind was folded to: dozens of rules ask for the same
 * few kinds, and a list of what is due asks them all for each person.
 */
public final class Ledger {

    private final LedgerId id;
    private final List<Entry> entries;
    private final Map<String, List<?>> threads = new ConcurrentHashMap<>();
    private final Map<String, List<?>> current = new ConcurrentHashMap<>();
    private volatile @Nullable Map<String, List<Entry>> byKind;

    /** A ledger with these entries, which are copied. */
    public Ledger(LedgerId id, List<Entry> entries) {
        this.id = id;
        this.entries = List.copyOf(entries);
    }

    /** Whom or what it is about. */
    public LedgerId id() {
        return id;
    }

    /** Its entries, in the order in which they were given. */
    public List<Entry> entries() {
        return entries;
    }

    /** The threads of one kind, in the order of their first entries' ids. */
    @SuppressWarnings("unchecked") // what is kept under a kind was folded by that kind
    public <B extends Body> List<LedgerThread<B>> threads(Kind<B> kind) {
        List<?> kept = threads.get(kind.name());
        if (kept == null) {
            kept = foldedThreads(kind);
            threads.put(kind.name(), kept);
        }
        return (List<LedgerThread<B>>) kept;
    }

    /** What each thread of one kind says now, leaving out threads that this build can't read. */
    @SuppressWarnings("unchecked") // what is kept under a kind was folded by that kind
    public <B extends Body> List<Current<B>> current(Kind<B> kind) {
        List<?> kept = current.get(kind.name());
        if (kept == null) {
            kept = threads(kind).stream()
                    .flatMap(thread -> thread.current().stream())
                    .toList();
            current.put(kind.name(), kept);
        }
        return (List<Current<B>>) kept;
    }

    /** The ledger with more entries; one that is there already is not added again. */
    public Ledger with(Collection<Entry> more) {
        Map<EntryId, Entry> all = new LinkedHashMap<>();
        entries.forEach(entry -> all.put(entry.id(), entry));
        more.forEach(entry -> all.putIfAbsent(entry.id(), entry));
        return new Ledger(id, List.copyOf(all.values()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ledger ledger && id.equals(ledger.id) && entries.equals(ledger.entries);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + entries.hashCode();
    }

    /** Names the ledger and how much is in it, nothing of what was recorded. */
    @Override
    public String toString() {
        return "Ledger[" + id + ", " + entries.size() + " entries]";
    }

    private <B extends Body> List<LedgerThread<B>> foldedThreads(Kind<B> kind) {
        List<Entry> own = of(kind);
        if (own.isEmpty()) {
            return List.of();
        }
        Map<EntryId, EntryId> parent = new HashMap<>();
        own.forEach(entry -> parent.put(entry.id(), entry.id()));
        for (Entry entry : own) {
            for (EntryId cited : entry.basis()) {
                if (parent.containsKey(cited)) {
                    parent.put(root(parent, entry.id()), root(parent, cited));
                }
            }
        }
        joinSameThings(kind, own, parent);
        Map<EntryId, List<Entry>> groups = new HashMap<>();
        own.forEach(entry -> groups.computeIfAbsent(root(parent, entry.id()), root -> new ArrayList<>())
                .add(entry));
        return groups.values().stream()
                .map(group -> LedgerThread.of(kind, group))
                .sorted(Comparator.comparing(LedgerThread::id))
                .toList();
    }

    /** Joins what was begun on several tablets about one thing, for kinds that can tell (see {@link Kind#sameThing}). */
    private static <B extends Body> void joinSameThings(Kind<B> kind, List<Entry> own, Map<EntryId, EntryId> parent) {
        Map<Object, EntryId> first = new HashMap<>();
        for (Entry entry : own) {
            Object thing = kind.thingOf(entry);
            if (thing != null) {
                EntryId before = first.putIfAbsent(thing, entry.id());
                if (before != null) {
                    parent.put(root(parent, entry.id()), root(parent, before));
                }
            }
        }
    }

    private List<Entry> of(Kind<?> kind) {
        Map<String, List<Entry>> sorted = byKind;
        if (sorted == null) {
            sorted = new HashMap<>();
            for (Entry entry : entries) {
                sorted.computeIfAbsent(entry.kind(), name -> new ArrayList<>()).add(entry);
            }
            byKind = sorted;
        }
        return sorted.getOrDefault(kind.name(), List.of());
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
