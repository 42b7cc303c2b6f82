package org.throughcare.mobile.waiting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.sync.HoldReason;

/**
 * What stands between this tablet and the server.
 *
 * @param waiting what has not been sent, oldest first
 * @param held what the server keeps aside, oldest first
 * @param conflicts threads in which a person has to choose between values (USR-2)
 */
record Backroom(List<Waiting> waiting, List<Held> held, List<Conflict> conflicts) {

    /** Nothing. */
    static final Backroom EMPTY = new Backroom(List.of(), List.of(), List.of());

    /** Copies the lists. */
    Backroom {
        waiting = List.copyOf(waiting);
        held = List.copyOf(held);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * An entry that waits.
     *
     * @param whom the person it is about; null when this worker may not see them
     */
    record Waiting(Entry entry, @Nullable String whom) {}

    /**
     * An entry that the server keeps aside.
     *
     * @param whom the person it is about; null when this worker may not see them
     * @param thread the thread it belongs to
     * @param amended whether an entry that amends it was recorded since
     */
    record Held(Entry entry, @Nullable String whom, HoldReason reason, EntryId thread, boolean amended) {}

    /** A thread with values to choose between. */
    record Conflict(LedgerId ledger, String whom, Current<? extends Body> current) {}
}
