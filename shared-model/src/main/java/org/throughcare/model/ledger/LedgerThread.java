package org.throughcare.model.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The entries, linked by basis, that describe one thing over time: a test and its corrections, an appointment that moved
 * twice.
 *
 * @param entries each after the ones it cites
 */
public record LedgerThread<B extends Body>(Kind<B> kind, List<Entry> entries) {

    /** Copies the entries. */
    public LedgerThread {
        entries = List.copyOf(entries);
    }

    /** The thread of these entries, put in order: each after the ones it cites, otherwise by id. */
    static <B extends Body> LedgerThread<B> of(Kind<B> kind, List<Entry> unordered) {
        if (unordered.size() == 1) {
            return new LedgerThread<>(kind, unordered);
        }
        List<Entry> waiting = new ArrayList<>(unordered);
        waiting.sort(Comparator.comparing(Entry::id));
        Set<EntryId> inside = new HashSet<>();
        waiting.forEach(entry -> inside.add(entry.id()));
        List<Entry> ordered = new ArrayList<>();
        Set<EntryId> placed = new HashSet<>();
        while (!waiting.isEmpty()) {
            Predicate<Entry> free = entry ->
                    entry.basis().stream().allMatch(cited -> !inside.contains(cited) || placed.contains(cited));
            // Entries that cite each other in a ring come from no honest tablet; they stand in the order of their ids.
            Entry next = waiting.stream().filter(free).findFirst().orElse(waiting.get(0));
            waiting.remove(next);
            placed.add(next.id());
            ordered.add(next);
        }
        return new LedgerThread<>(kind, ordered);
    }

    /** The id of the thread: of its first entry. */
    public EntryId id() {
        return entries.get(0).id();
    }

    /** The entries that nobody cites, never empty. */
    public List<Entry> heads() {
        Set<EntryId> cited = new HashSet<>();
        entries.forEach(entry -> cited.addAll(entry.basis()));
        List<Entry> heads =
                entries.stream().filter(entry -> !cited.contains(entry.id())).toList();
        return heads.isEmpty() ? entries : heads;
    }

    /** What the thread says now; empty when this build can read none of it. */
    public Optional<Current<B>> current() {
        if (entries.size() == 1) {
            return Optional.ofNullable(kind.bodyOf(entries.get(0)))
                    .map(body -> new Current<>(this, body, entries, List.of(), false));
        }
        List<Entry> heads = heads();
        List<Entry> readable = newest(entry -> kind.bodyOf(entry) != null);
        if (readable.isEmpty()) {
            return Optional.empty();
        }
        boolean newer = heads.stream().anyMatch(head -> kind.bodyOf(head) == null);
        Merge<B> merge = new Merge<>(this);
        Merge.Result merged = merge.of(readable);
        B body = kind.bodyOf(merged.version(), merged.body());
        if (body == null) {
            // Fields that each make sense alone need not make sense together: then all of them are for a person.
            merged = merge.oneOf(readable);
            body = kind.bodyOf(merged.version(), merged.body());
        }
        return body == null
                ? Optional.empty()
                : Optional.of(new Current<>(this, body, heads, merged.conflicts(), newer));
    }

    /** The entries of that sort which no other entry of that sort builds on. */
    private List<Entry> newest(Predicate<Entry> sort) {
        List<Entry> of = entries.stream().filter(sort).toList();
        Set<EntryId> builtOn = new HashSet<>();
        of.forEach(entry -> builtOn.addAll(ancestors(entry)));
        List<Entry> newest =
                of.stream().filter(entry -> !builtOn.contains(entry.id())).toList();
        return newest.isEmpty() ? of : newest;
    }

    /** The ids of all entries that this one builds on, directly or through others. */
    Set<EntryId> ancestors(Entry of) {
        Map<EntryId, Entry> byId = byId();
        Set<EntryId> found = new HashSet<>();
        List<EntryId> open = new ArrayList<>(of.basis());
        while (!open.isEmpty()) {
            EntryId id = open.remove(open.size() - 1);
            Entry entry = byId.get(id);
            if (entry != null && found.add(id)) {
                open.addAll(entry.basis());
            }
        }
        return found;
    }

    Map<EntryId, Entry> byId() {
        Map<EntryId, Entry> byId = new LinkedHashMap<>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        return byId;
    }
}
