package org.throughcare.model.ledger;

import java.util.List;

/**
 * What a thread says now.
 *
 * @param body the one head's body, or what two heads that changed different fields come to together
 * @param heads the entries that nobody cites; an entry that corrects this thread must cite them all
 * @param conflicts the fields that two heads changed to different values; a person has to resolve them
 * @param newer whether a head was recorded by a newer version of the app, so that the body may be out of date
 */
public record Current<B extends Body>(
        LedgerThread<B> thread, B body, List<Entry> heads, List<FieldConflict> conflicts, boolean newer) {

    /** Copies the lists. */
    public Current {
        heads = List.copyOf(heads);
        conflicts = List.copyOf(conflicts);
    }

    /** The id of the thread: of its first entry. */
    public EntryId id() {
        return thread.id();
    }

    /** The ids that an entry correcting this one cites. */
    public List<EntryId> basis() {
        return heads.stream().map(Entry::id).toList();
    }

    /** Whether a person has to choose between values. */
    public boolean inConflict() {
        return !conflicts.isEmpty();
    }

    /** The entry that was recorded last, as far as ids tell; only for showing who and when. */
    public Entry latest() {
        return heads.get(heads.size() - 1);
    }
}
