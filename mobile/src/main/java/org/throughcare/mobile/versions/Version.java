package org.throughcare.mobile.versions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.record.RecordView;
import org.throughcare.mobile.store.Stored;
import org.throughcare.model.Kinds;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerThread;

/**
 * One version of a thread, as its viewer shows it.
 *
 * @param number counted from 1
 * @param head whether nothing builds on it: it is what holds now, alone or beside another
 * @param newer whether a newer version of the app recorded it, so that this one can't read it
 * @param struck what says that it was entered in error, where it would hold now; null for every other
 * @param changes what it changed; everything it said, for the first
 */
record Version(
        int number,
        Stored stored,
        boolean head,
        boolean newer,
        @Nullable Entry struck,
        List<Change> changes) {

    /** Copies the changes. */
    Version {
        changes = List.copyOf(changes);
    }

    /** Whether it builds on no other. */
    boolean first() {
        return stored.entry().basis().isEmpty();
    }

    private static Stream<? extends LedgerThread<?>> all(Ledger record, Kind<?> kind) {
        return Stream.concat(record.threads(kind).stream(), record.inError(kind).stream());
    }

    private static @Nullable Entry struck(Ledger record, Kind<?> kind, EntryId thread) {
        return record.inError(kind).stream()
                .filter(one -> one.id().equals(thread))
                .findFirst()
                .flatMap(record::saidOf)
                .map(Current::latest)
                .orElse(null);
    }

    /** All versions of a thread, the latest first; none when the tablet does not have it. */
    static List<Version> of(RecordView record, String kind, EntryId thread) {
        Kind<?> known = Kinds.named(kind);
        List<Entry> entries = known == null
                ? record.find(thread).map(Stored::entry).stream().toList()
                : all(record.ledger(), known)
                        .filter(one -> one.id().equals(thread))
                        .map(LedgerThread::entries)
                        .findFirst()
                        .orElse(List.of());
        Map<EntryId, Entry> byId = new LinkedHashMap<>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        Entry struck = known == null ? null : struck(record.ledger(), known, thread);
        List<Version> versions = new ArrayList<>();
        for (Entry entry : entries) {
            boolean head = entries.stream().noneMatch(other -> other.basis().contains(entry.id()));
            boolean newer = known == null || known.bodyOf(entry) == null;
            List<Json.Obj> before = entry.basis().stream()
                    .map(byId::get)
                    .filter(Objects::nonNull)
                    .map(Entry::body)
                    .toList();
            int number = versions.size() + 1;
            record.find(entry.id())
                    .ifPresent(stored -> versions.add(
                            0,
                            new Version(
                                    number,
                                    stored,
                                    head,
                                    newer,
                                    head ? struck : null,
                                    newer ? List.of() : Change.of(before, entry.body()))));
        }
        return versions;
    }
}
