package org.throughcare.mobile.administration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.loop.Next;

/**
 * The codes that let tablets in, on the screen.
 *
 * @param asking the one that is to be made void, while it is asked whether; null while none is
 * @param busy the one of which the server is being told; null while none is
 * @param told what came of making the last one void; null before
 * @param limit how many of those are shown that can't be used any more
 */
record CodesModel(
        Fetched<CodeList> all,
        @Nullable UUID asking,
        @Nullable UUID busy,
        @Nullable Fetched<UUID> told,
        int limit) {

    /** So many past ones are shown at first, and more each time they are asked for. */
    static final int AT_ONCE = 10;

    static CodesModel start() {
        return new CodesModel(new Fetched.Loading<>(), null, null, null, AT_ONCE);
    }

    /** Whether nothing is on its way from or to the server. */
    boolean isStill() {
        return !(all instanceof Fetched.Loading) && busy == null;
    }

    /** What can happen. */
    sealed interface Event {
        /** The list has come, or has not. */
        record Came(Fetched<CodeList> all) implements Event {}

        /** The administrator wants to try again. */
        record TriedAgain() implements Event {}

        /** One is to be made void. */
        record VoidAsked(UUID code) implements Event {}

        /** It is not, after all. */
        record VoidLeft() implements Event {}

        /** It is. */
        record VoidConfirmed() implements Event {}

        /** The server has answered that, or has not. */
        record Answered(Fetched<UUID> code) implements Event {}

        /** More of the past ones are to be shown. */
        record MoreAsked() implements Event {}

        /** A new one is to be made. */
        record NewAsked() implements Event {}
    }

    /** What is to be done. */
    sealed interface Effect {
        /** Fetch the list. */
        record Load() implements Effect {}

        /** Make one void. */
        record Revoke(UUID code) implements Effect {}

        /** Open the page on which one is made. */
        record OpenNew() implements Effect {}
    }

    static Next<CodesModel, Effect> update(CodesModel model, Event event) {
        if (event instanceof Event.Came came) {
            return Next.model(new CodesModel(came.all(), null, null, model.told, model.limit));
        } else if (event instanceof Event.TriedAgain) {
            return Next.of(start(), new Effect.Load());
        } else if (event instanceof Event.VoidAsked asked) {
            return Next.model(model.busy == null ? model.asking(asked.code()) : model);
        } else if (event instanceof Event.VoidLeft) {
            return Next.model(model.asking(null));
        } else if (event instanceof Event.VoidConfirmed) {
            UUID code = model.asking;
            return code == null
                    ? Next.model(model)
                    : Next.of(new CodesModel(model.all, null, code, null, model.limit), new Effect.Revoke(code));
        } else if (event instanceof Event.Answered answered) {
            return Next.of(model.having(answered.code()), new Effect.Load());
        } else if (event instanceof Event.MoreAsked) {
            return Next.model(new CodesModel(model.all, model.asking, model.busy, model.told, model.limit + AT_ONCE));
        }
        return Next.of(model, new Effect.OpenNew());
    }

    private CodesModel asking(@Nullable UUID code) {
        return new CodesModel(all, code, busy, null, limit);
    }

    /** Whatever came of it, the list is fetched again: tablets use codes meanwhile. */
    private CodesModel having(Fetched<UUID> answer) {
        return new CodesModel(all, null, null, answer, limit);
    }
}
