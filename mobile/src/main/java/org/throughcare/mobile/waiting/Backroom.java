package org.throughcare.mobile.waiting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.store.StoreFault.Cause;
import org.throughcare.mobile.versions.SideBySide;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.sync.HoldReason;

/**
 * What stands between this tablet and the server.
 *
 * @param waiting what has not been sent, by person, the one that waits longest first
 * @param held what the server keeps aside, oldest first
 * @param conflicts threads in which a person has to choose between values (USR-2)
 * @param repairing the people whose record is being fetched afresh
 * @param people how many people's records are whole on this tablet
 * @param storage what is wrong with the tablet's storage; null when nothing is
 */
record Backroom(
        List<Waiting> waiting,
        List<Held> held,
        List<Conflict> conflicts,
        List<String> repairing,
        int people,
        @Nullable Cause storage) {

    /** Nothing. */
    static final Backroom EMPTY = new Backroom(List.of(), List.of(), List.of(), List.of(), 0, null);

    /** Copies the lists. */
    Backroom {
        waiting = List.copyOf(waiting);
        held = List.copyOf(held);
        conflicts = List.copyOf(conflicts);
        repairing = List.copyOf(repairing);
    }

    /** A tablet whose storage can't be read. */
    static Backroom unreadable(Cause storage) {
        return new Backroom(List.of(), List.of(), List.of(), List.of(), 0, storage);
    }

    /** The held entries that it makes sense to send as they are. */
    List<Entry> sendable() {
        return held.stream().filter(Held::sendable).map(Held::entry).toList();
    }

    /**
     * What waits about one person.
     *
     * @param whom the person; null when this worker may not see them
     * @param entries oldest first
     */
    record Waiting(LedgerId ledger, @Nullable String whom, List<Entry> entries) {
        /** Copies the entries. */
        Waiting {
            entries = List.copyOf(entries);
        }

        /** The entries of each kind, the kind that waits longest first. */
        List<List<Entry>> byKind() {
            Map<String, List<Entry>> kinds = new LinkedHashMap<>();
            entries.forEach(entry -> kinds.computeIfAbsent(entry.kind(), kind -> new ArrayList<>())
                    .add(entry));
            return List.copyOf(kinds.values());
        }
    }

    /**
     * An entry that the server keeps aside.
     *
     * @param whom the person it is about; null when this worker may not see them
     * @param thread the thread it belongs to
     * @param amended whether an entry that amends it was recorded since
     */
    record Held(Entry entry, @Nullable String whom, HoldReason reason, EntryId thread, boolean amended) {
        /** Whether what stood in the way may be out of it now, so that the very same entry can be sent again. */
        boolean sendable() {
            return HoldWords.SENDABLE.contains(reason.code());
        }
    }

    /**
     * A thread with values to choose between.
     *
     * @param title what sort of thing it is
     */
    record Conflict(
            LedgerId ledger, String whom, String kind, EntryId thread, String title, List<SideBySide.Field> fields) {
        /** Copies the fields. */
        Conflict {
            fields = List.copyOf(fields);
        }
    }

    /** Entries by ledger, the ledger of the oldest first. */
    static Map<LedgerId, List<Entry>> byLedger(List<Entry> oldestFirst) {
        Map<LedgerId, List<Entry>> ledgers = new LinkedHashMap<>();
        oldestFirst.forEach(entry -> ledgers.computeIfAbsent(entry.ledger(), ledger -> new ArrayList<>())
                .add(entry));
        return ledgers;
    }
}
