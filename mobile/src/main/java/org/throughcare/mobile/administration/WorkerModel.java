package org.throughcare.mobile.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.link.AdministrationLink.TeamLine;
import org.throughcare.mobile.loop.Next;

/**
 * One worker on the screen, and what can be done about their access and their teams.
 *
 * @param into the team that they are to be put into
 * @param asking what is to be done, while it is asked whether; null while nothing is
 * @param busy what the server is being told to do; null while nothing is
 * @param told what was done last and what came of it; null before
 */
record WorkerModel(
        Fetched<Shown> worker,
        Into into,
        @Nullable Act asking,
        @Nullable Act busy,
        @Nullable Told told) {

    /** What can be done. */
    sealed interface Act {
        /** Their access ends. */
        record Withdraw() implements Act {}

        /** Their second factor is taken away. */
        record Factor() implements Act {}

        /** They are put into a team. */
        record Join(TeamLine team) implements Act {}

        /** They are taken out of one. */
        record Leave(TeamLine team) implements Act {}

        /** Where its words are. */
        default String key() {
            if (this instanceof Withdraw) {
                return "worker.withdraw";
            } else if (this instanceof Join) {
                return "worker.join";
            }
            return this instanceof Leave ? "worker.out" : "worker.factor";
        }

        /** What the team is called that it is about; empty when it is about none. */
        default String about() {
            if (this instanceof Join join) {
                return join.team().name();
            }
            return this instanceof Leave leave ? leave.team().name() : "";
        }
    }

    /**
     * Which team they are to be put into.
     *
     * @param team the one that is chosen; null while none is
     * @param missing whether they were to be put into none
     */
    record Into(@Nullable TeamLine team, boolean missing) {
        static final Into NONE = new Into(null, false);
    }

    /**
     * All that is shown of one.
     *
     * @param tablets the names of those on which they signed in
     * @param teams those that they are in, by name
     * @param others those that they are not in, by name
     */
    record Shown(WorkerRow row, List<String> tablets, List<TeamLine> teams, List<TeamLine> others) {
        /** Copies the lists. */
        Shown {
            tablets = List.copyOf(tablets);
            teams = List.copyOf(teams);
            others = List.copyOf(others);
        }
    }

    /**
     * What came of it.
     *
     * @param trouble why it is not known to be done; null when it is
     */
    record Told(Act act, @Nullable Trouble trouble) {}

    static WorkerModel start() {
        return new WorkerModel(new Fetched.Loading<>(), Into.NONE, null, null, null);
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

        /** A team to put them into was chosen, or none any more. */
        record Chose(@Nullable TeamLine team) implements Event {}

        /** They are to be put into the team that is chosen. */
        record JoinAsked() implements Event {}

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
            return Next.model(new WorkerModel(came.worker(), Into.NONE, null, null, model.told));
        } else if (event instanceof Event.TriedAgain) {
            return Next.of(start(), new Effect.Load());
        } else if (event instanceof Event.Asked asked) {
            return Next.model(model.busy == null ? model.with(asked.act(), null) : model);
        } else if (event instanceof Event.Left) {
            return Next.model(new WorkerModel(model.worker, model.into, null, model.busy, model.told));
        } else if (event instanceof Event.Chose chose) {
            return Next.model(
                    new WorkerModel(model.worker, new Into(chose.team(), false), model.asking, model.busy, model.told));
        } else if (event instanceof Event.JoinAsked) {
            return model.joining();
        } else if (event instanceof Event.Answered answered) {
            // Whatever came of it, who it is is asked again: the answer may have got lost on its way.
            return Next.of(new WorkerModel(model.worker, model.into, null, null, answered.told()), new Effect.Load());
        }
        return model.asking == null ? Next.model(model) : model.doing(model.asking);
    }

    private Next<WorkerModel, Effect> joining() {
        TeamLine team = into.team();
        return team == null
                ? Next.model(new WorkerModel(worker, new Into(null, true), asking, busy, told))
                : doing(new Act.Join(team));
    }

    private Next<WorkerModel, Effect> doing(Act act) {
        return busy == null ? Next.of(with(null, act), new Effect.Do(act)) : Next.model(this);
    }

    private WorkerModel with(@Nullable Act ask, @Nullable Act act) {
        return new WorkerModel(worker, into, ask, act, null);
    }
}
