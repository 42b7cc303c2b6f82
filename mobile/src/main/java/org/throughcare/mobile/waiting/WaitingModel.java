package org.throughcare.mobile.waiting;

import java.util.List;
import org.throughcare.mobile.loop.Next;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.store.Stored;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.duty.Duty;

/**
 * How things stand with the server, on the screen.
 *
 * @param unsent what waits or is held, oldest first
 * @param toResolve threads in which a person has to choose between values
 * @param busy whether the worker asked for a sync that is not over yet
 */
public record WaitingModel(SyncStatus status, List<Stored> unsent, List<Duty> toResolve, boolean busy) {

    /** Copies the lists. */
    public WaitingModel {
        unsent = List.copyOf(unsent);
        toResolve = List.copyOf(toResolve);
    }

    /** What can happen to it. */
    public sealed interface Event {
        /** It has been read. */
        record Loaded(SyncStatus status, List<Stored> unsent, List<Duty> toResolve) implements Event {}

        /** Something changed. */
        record Changed() implements Event {}

        /** The worker wants to send now. */
        record SyncAsked() implements Event {}

        /** That sync is over. */
        record SyncEnded() implements Event {}

        /** The worker goes somewhere. */
        record Went(Route route) implements Event {}
    }

    /** What it wants done. */
    public sealed interface Effect {
        /** Read it. */
        record Load() implements Effect {}

        /** Sync now. */
        record SyncNow() implements Effect {}

        /** Go there. */
        record Go(Route route) implements Effect {}
    }

    static Next<WaitingModel, Effect> update(WaitingModel model, Event event) {
        if (event instanceof Event.Loaded loaded) {
            return Next.model(new WaitingModel(loaded.status(), loaded.unsent(), loaded.toResolve(), model.busy()));
        } else if (event instanceof Event.SyncAsked) {
            return model.busy()
                    ? Next.model(model)
                    : Next.of(
                            new WaitingModel(model.status(), model.unsent(), model.toResolve(), true),
                            new Effect.SyncNow());
        } else if (event instanceof Event.SyncEnded) {
            return Next.of(
                    new WaitingModel(model.status(), model.unsent(), model.toResolve(), false), new Effect.Load());
        } else if (event instanceof Event.Went went) {
            return Next.of(model, new Effect.Go(went.route()));
        }
        return Next.of(model, new Effect.Load());
    }
}
