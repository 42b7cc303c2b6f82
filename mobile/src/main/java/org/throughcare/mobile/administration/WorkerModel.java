package org.throughcare.mobile.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.loop.Next;

/**
 * One worker on the screen, and what can be done about their access.
 *
 * @param asking what is to be done, while it is asked whether; null while nothing is
 * @param busy what the server is being told to do; null while nothing is
 * @param told what was done last and what came of it; null before
 */
record WorkerModel(
        Fetched<Shown> worker,
        @Nullable Act asking,
        @Nullable Act busy,
        @Nullable Told told) {

    /** What can be done. */
    enum Act {
        /** Their access ends. */
        WITHDRAW,
        /** Their second factor is taken away. */
        FACTOR;

        /** Where its words are. */
        String key() {
            return this == WITHDRAW ? "worker.withdraw" : "worker.factor";
        }
    }

    /**
     * All that is shown of one.
     *
     * @param tablets the names of those on which they signed in
     */
    record Shown(WorkerRow row, List<String> tablets) {
        /** Copies the list. */
        Shown {
            tablets = List.copyOf(tablets);
        }
    }

    /**
     * What came of it.
     *
     * @param trouble why it is not known to be done; null when it is
     */
    record Told(Act act, @Nullable Trouble trouble) {}

    static WorkerModel start() {
        return new WorkerModel(new Fetched.Loading<>(), null, null, null);
    }

    /** What can happen. */
    sealed interface Event {
        /** The worker has come, or has not. */
        record Came(Fetched<Shown> worker) implements Event {}

        /** The administrator wants to try again to see who it is. */
        record TriedAgain() implements Event {}

        /** That is to be done. */
        record Asked(Act act) implements Event {}

        /** It is not, after all. */
        record Left() implements Event {}

        /** It is. */
        record Confirmed() implements Event {}

        /** The server has answered that, or has not. */
        record Answered(Told told) implements Event {}
    }

    /** What is to be done. */
    sealed interface Effect {
        /** Fetch who it is. */
        record Load() implements Effect {}

        /** Do that. */
        record Do(Act act) implements Effect {}
    }

    static Next<WorkerModel, Effect> update(WorkerModel model, Event event) {
        if (event instanceof Event.Came came) {
            return Next.model(new WorkerModel(came.worker(), null, null, model.told));
        } else if (event instanceof Event.TriedAgain) {
            return Next.of(start(), new Effect.Load());
        } else if (event instanceof Event.Asked asked) {
            return Next.model(model.busy == null ? new WorkerModel(model.worker, asked.act(), null, null) : model);
        } else if (event instanceof Event.Left) {
            return Next.model(new WorkerModel(model.worker, null, model.busy, model.told));
        } else if (event instanceof Event.Answered answered) {
            // Whatever came of it, who it is is asked again: the answer may have got lost on its way.
            return Next.of(new WorkerModel(model.worker, null, null, answered.told()), new Effect.Load());
        }
        Act act = model.asking;
        return act == null || model.busy != null
                ? Next.model(model)
                : Next.of(new WorkerModel(model.worker, null, act, null), new Effect.Do(act));
    }
}
