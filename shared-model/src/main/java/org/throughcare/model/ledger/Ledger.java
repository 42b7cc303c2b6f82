package org.throughcare.model.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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
    private volatile @Nullable Map<String, Set<EntryId>> errors;

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

    /** Whether it has an entry of that kind at all. */
    public boolean has(Kind<?> kind) {
        return !of(kind).isEmpty();
    }

    /** The threads of one kind that stand, in the order of their first entries' ids. */
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

    /** What a person has to choose in, of one kind; only what several entries say can be in conflict, so most folds say nothing. */
    public <B extends Body> List<Current<B>> inConflict(Kind<B> kind) {
        return stands(kind, of(kind))
                ? List.of()
                : current(kind).stream().filter(Current::inConflict).toList();
    }

    /** The threads of one kind that were entered in error and so are left out of everything else. */
    public <B extends Body> List<LedgerThread<B>> inError(Kind<B> kind) {
        return threads(kind, parted(kind).out());
    }

    /** The threads that stand although somebody said they were entered in error: others amended them without knowing. */
    public <B extends Body> List<LedgerThread<B>> disputed(Kind<B> kind) {
        List<List<Entry>> disputed = parted(kind).disputed();
        return disputed.isEmpty()
                ? List.of()
                : threads(kind).stream()
                        .filter(thread -> disputed.stream()
                                .anyMatch(group -> thread.entries().contains(group.get(0))))
                        .toList();
    }

    /** What was said of a thread being entered in error, whatever holds of it now. */
    public Optional<Current<EnteredInError>> saidOf(LedgerThread<?> thread) {
        Set<EntryId> ids = thread.entries().stream().map(Entry::id).collect(Collectors.toSet());
        return current(EnteredInError.KIND).stream()
                .filter(said -> said.body().kind().equals(thread.kind().name()))
                .filter(said -> said.thread().entries().stream()
                        .anyMatch(entry -> entry.basis().stream().anyMatch(ids::contains)))
                .findFirst();
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
        List<Entry> own = parted(kind).standing();
        return stands(kind, own)
                ? threads(kind, own.stream().map(List::of).toList())
                : threads(kind, Together.byBasis(own).andSameThings(kind).groups());
    }

    /** Whether each of these entries is a thread of its own: none cites another, and the kind tells of no same thing. */
    private static boolean stands(Kind<?> kind, List<Entry> own) {
        return kind.thing() == null
                && own.stream().allMatch(entry -> entry.basis().isEmpty());
    }

    private static <B extends Body> List<LedgerThread<B>> threads(Kind<B> kind, List<List<Entry>> groups) {
        return groups.stream()
                .map(group -> LedgerThread.of(kind, group))
                .sorted(Comparator.comparing(LedgerThread::id))
                .toList();
    }

    private Struck parted(Kind<?> kind) {
        List<Entry> own = of(kind);
        Set<EntryId> cited = own.isEmpty() || kind.lasting() ? Set.of() : citedAsErrors(kind);
        return cited.isEmpty() ? new Struck(own, List.of(), List.of()) : Struck.of(own, cited);
    }

    private Set<EntryId> citedAsErrors(Kind<?> kind) {
        Map<String, Set<EntryId>> cited = errors;
        if (cited == null) {
            cited = Struck.cited(current(EnteredInError.KIND));
            errors = cited;
        }
        return cited.getOrDefault(kind.name(), Set.of());
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
}
