package org.throughcare.mobile.versions;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.loop.Next;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.Kinds;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EnteredInError;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerThread;
import org.throughcare.model.ledger.Subject;

/**
 * The versions of one thing on the screen.
 *
 * @param of whose versions
 * @param loaded whether they were read
 * @param versions the latest first
 * @param inConflict whether a person has to choose between values
 * @param doubt what is said of it being entered in error
 */
record VersionsModel(Route.Versions of, boolean loaded, List<Version> versions, boolean inConflict, Doubt doubt) {

    /**
     * What is said of a thread being entered in error.
     *
     * @param standing how it stands with that
     * @param word what says so, whatever holds of it now; null when nobody ever did
     */
    record Doubt(Standing standing, @Nullable Current<EnteredInError> word) {

        /** Nobody says anything, and nobody may. */
        static final Doubt NONE = new Doubt(Standing.FOR_GOOD, null);

        /** How a thread stands with what is said of it being entered in error. */
        enum Standing {
            /** It can't be said of it, or not by this worker. */
            FOR_GOOD,
            /** It stands. */
            STANDS,
            /** It is left out of everything. */
            STRUCK,
            /** It stands, although somebody said so without knowing of what somebody else amended. */
            DISPUTED
        }

        static Doubt of(Ledger record, Route.Versions of, Collection<String> roles) {
            Kind<?> kind = Kinds.named(of.kind());
            if (kind == null || kind.lasting() || kind.subject() != Subject.PERSON || !kind.mayBeSaidBy(roles)) {
                return NONE;
            }
            return find(record.inError(kind), of, record, Standing.STRUCK)
                    .or(() -> find(record.disputed(kind), of, record, Standing.DISPUTED))
                    .orElse(new Doubt(Standing.STANDS, null));
        }

        private static <B extends Body> Optional<Doubt> find(
                List<LedgerThread<B>> threads, Route.Versions of, Ledger record, Standing standing) {
            return threads.stream()
                    .filter(thread -> thread.id().equals(of.thread()))
                    .findFirst()
                    .map(thread -> new Doubt(standing, record.saidOf(thread).orElse(null)));
        }
    }

    /** Copies the versions. */
    VersionsModel {
        versions = List.copyOf(versions);
    }

    static VersionsModel start(Route.Versions of) {
        return new VersionsModel(of, false, List.of(), false, Doubt.NONE);
    }

    /** Whether this build can read the latest, and so amend it. */
    boolean canAmend() {
        return doubt.standing() != Doubt.Standing.STRUCK
                && !versions.isEmpty()
                && versions.stream().filter(Version::head).noneMatch(Version::newer);
    }

    /** What can happen. */
    sealed interface Event {
        /** They were read. */
        record Loaded(List<Version> versions, boolean inConflict, Doubt doubt) implements Event {}

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
            return Next.model(
                    new VersionsModel(model.of, true, loaded.versions(), loaded.inConflict(), loaded.doubt()));
        } else if (event instanceof Event.Changed) {
            return Next.of(model, new Effect.Load(model.of));
        }
        return Next.of(model, new Effect.Go(((Event.Went) event).route()));
    }
}
