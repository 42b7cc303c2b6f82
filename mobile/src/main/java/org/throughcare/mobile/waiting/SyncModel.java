package org.throughcare.mobile.waiting;

import java.util.List;
import org.throughcare.mobile.loop.Next;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.ledger.Entry;

/**
 * The sync on the screen: how it stands, and what it is about.
 *
 * @param room what was read last
 * @param reads how often it was read; 0 while nothing has been
 * @param reading whether it is being read
 * @param stale whether something has changed since that began
 */
record SyncModel(SyncStatus status, Backroom room, int reads, boolean reading, boolean stale) {

    static SyncModel start(SyncStatus status) {
        return new SyncModel(status, Backroom.EMPTY, 0, true, false);
    }

    /** Whether it has been read. */
    boolean loaded() {
        return reads > 0;
    }

    /** Whether a sync is under way. */
    boolean running() {
        return status.phase() == SyncStatus.Phase.PUSHING || status.phase() == SyncStatus.Phase.PULLING;
    }

    /** What can happen. */
    sealed interface Event {
        /** It was read. */
        record Loaded(Backroom room) implements Event {}

        /** The records changed. */
        record Changed() implements Event {}

        /** The sync came further. */
        record Synced(SyncStatus status) implements Event {}

        /** The worker does not want to wait for the next sync. */
        record TryNow() implements Event {}

        /** The worker wants these sent once more, as they are. */
        record SendAgainAsked(List<Entry> held) implements Event {
            /** Copies the list. */
            public SendAgainAsked {
                held = List.copyOf(held);
            }
        }

        /** The worker goes somewhere. */
        record Went(Route route) implements Event {}
    }

    /** What is to be done. */
    sealed interface Effect {
        /** Read it. */
        record Load() implements Effect {}

        /** Ask for a sync. */
        record Nudge() implements Effect {}

        /** Put these back into the outbox. */
        record SendAgain(List<Entry> held) implements Effect {}

        /** Go there. */
        record Go(Route route) implements Effect {}
    }

    static Next<SyncModel, Effect> update(SyncModel model, Event event) {
        if (event instanceof Event.Loaded loaded) {
            SyncModel read = new SyncModel(model.status, loaded.room(), model.reads + 1, false, false);
            return model.stale ? read(read) : Next.model(read);
        } else if (event instanceof Event.Changed) {
            return read(model);
        } else if (event instanceof Event.Synced synced) {
            return synced(model, synced.status());
        } else if (event instanceof Event.TryNow) {
            return model.running() ? Next.model(model) : Next.of(model, new Effect.Nudge());
        } else if (event instanceof Event.SendAgainAsked asked) {
            return Next.of(model, new Effect.SendAgain(asked.held()), new Effect.Nudge());
        }
        return Next.of(model, new Effect.Go(((Event.Went) event).route()));
    }

    /** One reading at a time: a long sync tells of changes faster than they are read, and a save must not queue behind. */
    private static Next<SyncModel, Effect> read(SyncModel model) {
        return model.reading
                ? Next.model(new SyncModel(model.status, model.room, model.reads, true, true))
                : Next.of(new SyncModel(model.status, model.room, model.reads, true, false), new Effect.Load());
    }

    /** What waits is read again only where its count has changed: a long sync tells of itself many times. */
    private static Next<SyncModel, Effect> synced(SyncModel model, SyncStatus now) {
        SyncModel next = new SyncModel(now, model.room, model.reads, model.reading, model.stale);
        boolean same = now.waiting() == model.status.waiting()
                && now.held() == model.status.held()
                && now.diverged().equals(model.status.diverged());
        return same ? Next.model(next) : read(next);
    }
}
