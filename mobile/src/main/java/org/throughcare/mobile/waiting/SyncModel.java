package org.throughcare.mobile.waiting;

import org.throughcare.mobile.loop.Next;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.sync.SyncStatus;

/** The sync on the screen: how it stands, and what it is about. */
record SyncModel(SyncStatus status, boolean loaded, Backroom room) {

    static SyncModel start(SyncStatus status) {
        return new SyncModel(status, false, Backroom.EMPTY);
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

        /** The worker goes somewhere. */
        record Went(Route route) implements Event {}
    }

    /** What is to be done. */
    sealed interface Effect {
        /** Read it. */
        record Load() implements Effect {}

        /** Ask for a sync. */
        record Nudge() implements Effect {}

        /** Go there. */
        record Go(Route route) implements Effect {}
    }

    static Next<SyncModel, Effect> update(SyncModel model, Event event) {
        if (event instanceof Event.Loaded loaded) {
            return Next.model(new SyncModel(model.status, true, loaded.room()));
        } else if (event instanceof Event.Changed) {
            return Next.of(model, new Effect.Load());
        } else if (event instanceof Event.Synced synced) {
            return synced(model, synced.status());
        } else if (event instanceof Event.TryNow) {
            return model.running() ? Next.model(model) : Next.of(model, new Effect.Nudge());
        }
        return Next.of(model, new Effect.Go(((Event.Went) event).route()));
    }

    /** What waits is read again only where its count has changed: a long sync tells of itself many times. */
    private static Next<SyncModel, Effect> synced(SyncModel model, SyncStatus now) {
        SyncModel next = new SyncModel(now, model.loaded, model.room);
        boolean same = now.waiting() == model.status.waiting() && now.held() == model.status.held();
        return same ? Next.model(next) : Next.of(next, new Effect.Load());
    }
}
