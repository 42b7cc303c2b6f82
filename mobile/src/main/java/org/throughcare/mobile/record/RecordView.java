package org.throughcare.mobile.record;

import java.util.List;
import java.util.Optional;
import org.throughcare.mobile.store.Stored;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;

/**
 * The record of one ledger as this tablet knows it.
 *
 * @param ledger what rules and screens fold
 * @param stored the same entries with how far each has come, numbered ones first
 */
public record RecordView(Ledger ledger, List<Stored> stored, Marks marks) {

    /** Copies the list. */
    public RecordView {
        stored = List.copyOf(stored);
    }

    /** How far an entry of this record has come. */
    public Optional<Stored> find(EntryId id) {
        return stored.stream().filter(one -> one.entry().id().equals(id)).findFirst();
    }
}
