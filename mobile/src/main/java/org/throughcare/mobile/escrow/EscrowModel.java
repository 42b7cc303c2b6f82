package org.throughcare.mobile.escrow;

import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.link.EscrowLink;
import org.throughcare.mobile.loop.Next;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.sync.Receipt;

/**
 * What is kept for the worker to deal with, on the screen.
 *
 * @param waiting what waits, and that more does which is not for this worker, or for a reason
 * @param asking the one that is to be set aside, while the reason is asked; null while none is
 * @param reasonMissing whether it was to be set aside without a reason
 * @param busy the one of which the server is being told; null while none is
 * @param said what came of the last one; null before
 * @param why why the last one was not let in; null when it was
 */
record EscrowModel(
        Phase phase,
        EscrowLink.Waiting waiting,
        @Nullable Hash asking,
        boolean reasonMissing,
        @Nullable Hash busy,
        @Nullable Said said,
        @Nullable HoldReason why) {

    /** How the list stands. */
    enum Phase {
        /** It is being fetched. */
        LOADING,
        /** It is there. */
        LOADED,
        /** The server was not reached. */
        OFFLINE
    }

    /** What came of dealing with one. */
    enum Said {
        /** It is in the record. */
        LET_IN,
        /** It can't go into the record as it is. */
        NOT_LET_IN,
        /** It stays out of the record. */
        SET_ASIDE,
        /** The server was not reached, or somebody else has dealt with it. */
        FAILED
    }

    /** Whether nothing is on its way from or to the server. */
    boolean isStill() {
        return phase != Phase.LOADING && busy == null;
    }

    static EscrowModel start() {
        return new EscrowModel(Phase.LOADING, EscrowLink.Waiting.NONE, null, false, null, null, null);
    }

    /** What can happen. */
    sealed interface Event {
        /** The list has come. */
        record Loaded(EscrowLink.Waiting waiting) implements Event {}

        /** The list has not come. */
        record NotReached() implements Event {}

        /** The worker wants to try again. */
        record TriedAgain() implements Event {}

        /** The worker adds one to the record. */
        record LetIn(Hash id) implements Event {}

        /** The worker wants to set one aside. */
        record AsideAsked(Hash id) implements Event {}

        /** The worker would rather not. */
        record AsideLeft() implements Event {}

        /** The worker sets it aside, for that reason. */
        record AsideConfirmed(String reason) implements Event {}

        /** The server has answered. */
        record Answered(Receipt receipt) implements Event {}

        /** It is set aside. */
        record IsAside() implements Event {}

        /** The server could not be told. */
        record Failed() implements Event {}
    }

    /** What is to be done. */
    sealed interface Effect {
        /** Fetch the list. */
        record Load() implements Effect {}

        /** Let one in. */
        record LetIn(Hash id) implements Effect {}

        /** Set one aside. */
        record SetAside(Hash id, String reason) implements Effect {}
    }

    static Next<EscrowModel, Effect> update(EscrowModel model, Event event) {
        if (event instanceof Event.Loaded loaded) {
            return Next.model(
                    new EscrowModel(Phase.LOADED, loaded.waiting(), null, false, null, model.said, model.why));
        } else if (event instanceof Event.NotReached) {
            return Next.model(new EscrowModel(Phase.OFFLINE, model.waiting, null, false, null, model.said, model.why));
        } else if (event instanceof Event.TriedAgain) {
            return Next.of(start(), new Effect.Load());
        } else if (event instanceof Event.LetIn letIn) {
            return model.busy != null
                    ? Next.model(model)
                    : Next.of(model.asking(null).telling(letIn.id()), new Effect.LetIn(letIn.id()));
        } else if (event instanceof Event.AsideAsked asked) {
            return Next.model(model.busy == null ? model.asking(asked.id()) : model);
        } else if (event instanceof Event.AsideLeft) {
            return Next.model(model.asking(null));
        } else if (event instanceof Event.AsideConfirmed confirmed) {
            return confirmed(model, confirmed.reason().strip());
        }
        return Next.of(came(model, event), new Effect.Load());
    }

    private static Next<EscrowModel, Effect> confirmed(EscrowModel model, String reason) {
        Hash id = model.asking;
        if (id == null || model.busy != null) {
            return Next.model(model);
        }
        return reason.isEmpty()
                ? Next.model(new EscrowModel(model.phase, model.waiting, id, true, null, model.said, model.why))
                : Next.of(model.asking(null).telling(id), new Effect.SetAside(id, reason));
    }

    /** Whatever came of it, the list is fetched again: others deal with it too. */
    private static EscrowModel came(EscrowModel model, Event event) {
        if (event instanceof Event.Answered answered && answered.receipt() instanceof Receipt.Held held) {
            return model.having(Said.NOT_LET_IN, held.reason());
        } else if (event instanceof Event.Answered) {
            return model.having(Said.LET_IN, null);
        }
        return model.having(event instanceof Event.IsAside ? Said.SET_ASIDE : Said.FAILED, null);
    }

    private EscrowModel asking(@Nullable Hash id) {
        return new EscrowModel(phase, waiting, id, false, busy, null, null);
    }

    private EscrowModel telling(Hash id) {
        return new EscrowModel(phase, waiting, null, false, id, null, null);
    }

    private EscrowModel having(Said what, @Nullable HoldReason reason) {
        return new EscrowModel(phase, waiting, null, false, null, what, reason);
    }
}
