package org.throughcare.mobile.person;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.store.EntryState;
import org.throughcare.mobile.store.Stored;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;

/**
 * One thing in a person's record, with all its versions.
 *
 * @param thread the id of the thread
 * @param kind the name of the kind, which this build may not know
 * @param current what it says now; empty when only a newer version of the app can read it
 * @param newer whether a newer version of the app recorded it, or the latest of it
 * @param source which of the person's records it is in, counted from 1; 0 when there is only one
 * @param struck the entry that says it was entered in error, so that it counts nowhere; null while it stands
 * @param disputed whether somebody said so and somebody else amended it without knowing
 * @param versions its entries, each after the ones it amends, with how far each has come
 */
public record TimelineItem(
        EntryId thread,
        String kind,
        Optional<Current<?>> current,
        boolean newer,
        int source,
        @Nullable Entry struck,
        boolean disputed,
        List<Stored> versions) {

    /** Copies the versions. */
    public TimelineItem {
        versions = List.copyOf(versions);
    }

    /** The version that was recorded last. */
    public Entry latest() {
        return versions.get(versions.size() - 1).entry();
    }

    /** Whether a version of it waits to be sent. */
    public boolean waiting() {
        return versions.stream().anyMatch(version -> version.state() == EntryState.WAITING);
    }

    /** Whether the server keeps a version of it aside. */
    public boolean held() {
        return versions.stream().anyMatch(version -> version.state() == EntryState.HELD);
    }

    /** Whether a person has to choose between values. */
    public boolean toResolve() {
        return disputed || current.map(Current::inConflict).orElse(false);
    }
}
