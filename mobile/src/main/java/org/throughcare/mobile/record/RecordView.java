package org.throughcare.mobile.record;

import java.util.List;
import java.util.Optional;
import org.throughcare.mobile.store.EntryState;
import org.throughcare.mobile.store.Stored;
import org.throughcare.model.Kinds;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;

/**
 * The record of one person, team or the service as this tablet knows it. A person of whom several ledgers tell has one
 * record all the same: the entries of all of them, under the id of the lead.
 *
 * @param ledger what rules and screens fold
 * @param ledgers where its entries come from, the lead first
 * @param stored the same entries with how far each has come, those of each ledger together, numbered ones first
 * @param closed how many entries there are besides that are not for whoever is at the tablet
 */
public record RecordView(Ledger ledger, List<LedgerId> ledgers, List<Stored> stored, int closed) {

    /** Copies the lists. */
    public RecordView {
        ledgers = List.copyOf(ledgers);
        stored = List.copyOf(stored);
    }

    /** What has to be said of it besides; it folds all kinds, so it is worked out when somebody asks. */
    public Marks marks() {
        return new Marks(count(EntryState.WAITING), count(EntryState.HELD), conflicts());
    }

    private int count(EntryState state) {
        return (int) stored.stream().filter(one -> one.state() == state).count();
    }

    private int conflicts() {
        return Kinds.all().stream()
                .mapToInt(kind ->
                        ledger.inConflict(kind).size() + ledger.disputed(kind).size())
                .sum();
    }

    /** How far an entry of this record has come. */
    public Optional<Stored> find(EntryId id) {
        return stored.stream().filter(one -> one.entry().id().equals(id)).findFirst();
    }
}
