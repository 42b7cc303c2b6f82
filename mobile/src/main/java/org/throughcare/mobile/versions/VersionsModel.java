package org.throughcare.mobile.versions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.loop.Next;
import org.throughcare.mobile.nav.Route;

/**
 * The versions of one thing on the screen.
 *
 * @param of whose versions
 * @param loaded whether they were read
 * @param versions the latest first
 * @param inConflict whether a person has to choose between values
 */
record VersionsModel(Route.Versions of, boolean loaded, List<Version> versions, boolean inConflict) {

    /** Copies the versions. */
    VersionsModel {
        versions = List.copyOf(versions);
    }

    static VersionsModel start(Route.Versions of) {
        return new VersionsModel(of, false, List.of(), false);
    }

    /** Whether this build can read the latest, and so amend it. */
    boolean canAmend() {
        return !versions.isEmpty() && versions.stream().filter(Version::head).noneMatch(Version::newer);
    }

    /** What can happen. */
    sealed interface Event {
        /** They were read. */
        record Loaded(List<Version> versions, boolean inConflict) implements Event {}

        /** The record changed. */
        record Changed() implements Event {}

        /** The worker goes somewhere; null for back. */
        record Went(@Nullable Route route) implements Event {}
    }

    /** What is to be done. */
    sealed interface Effect {
        /** Read them. */
        record Load(Route.Versions of) implements Effect {}

        /** Go there; null for back. */
        record Go(@Nullable Route route) implements Effect {}
    }

    static Next<VersionsModel, Effect> update(VersionsModel model, Event event) {
        if (event instanceof Event.Loaded loaded) {
            return Next.model(new VersionsModel(model.of, true, loaded.versions(), loaded.inConflict()));
        } else if (event instanceof Event.Changed) {
            return Next.of(model, new Effect.Load(model.of));
        }
        return Next.of(model, new Effect.Go(((Event.Went) event).route()));
    }
}
