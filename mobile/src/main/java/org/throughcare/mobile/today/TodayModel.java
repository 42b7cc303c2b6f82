package org.throughcare.mobile.today;

import java.time.LocalDate;
import org.throughcare.mobile.loop.Next;
import org.throughcare.mobile.nav.Route;

/** The beginning of a shift on the screen. */
public record TodayModel(LocalDate date, boolean loaded, Shift shift) {

    /** What can happen to it. */
    public sealed interface Event {
        /** The day has been read. */
        record Loaded(LocalDate date, Shift shift) implements Event {}

        /** The records changed. */
        record Changed() implements Event {}

        /** The worker goes somewhere. */
        record Went(Route route) implements Event {}
    }

    /** What it wants done. */
    public sealed interface Effect {
        /** Read the day. */
        record Load() implements Effect {}

        /** Go there. */
        record Go(Route route) implements Effect {}
    }

    static Next<TodayModel, Effect> update(TodayModel model, Event event) {
        if (event instanceof Event.Loaded loaded) {
            return Next.model(new TodayModel(loaded.date(), true, loaded.shift()));
        } else if (event instanceof Event.Went went) {
            return Next.of(model, new Effect.Go(went.route()));
        }
        return Next.of(model, new Effect.Load());
    }
}
