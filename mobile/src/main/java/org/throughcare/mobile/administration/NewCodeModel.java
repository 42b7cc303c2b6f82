package org.throughcare.mobile.administration;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.link.AdministrationLink.MadeCode;
import org.throughcare.mobile.link.AdministrationLink.WorkerLine;
import org.throughcare.mobile.loop.Next;
import org.throughcare.model.ledger.WorkerId;

/**
 * A new code that lets a tablet in, on the screen: for whom and how long, and then the code, this once.
 *
 * @param workers who may be let in, in the order of the alphabet
 * @param worker who is chosen; null while nobody is
 * @param good how long it is to be good
 * @param missing whether it was to be made for nobody
 * @param made what the server has answered: null while it was not asked
 */
record NewCodeModel(
        Fetched<List<WorkerLine>> workers,
        @Nullable WorkerId worker,
        Duration good,
        boolean missing,
        @Nullable Fetched<MadeCode> made) {

    /** How long a code may be good: a working day, some days to bring the tablet, as long as the server lets it. */
    static final List<Duration> CHOICES = List.of(Duration.ofHours(24), Duration.ofDays(3), Duration.ofDays(14));

    static NewCodeModel start() {
        return new NewCodeModel(new Fetched.Loading<>(), null, CHOICES.get(0), false, null);
    }

    /** Whether nothing is on its way from or to the server. */
    boolean isStill() {
        return !(workers instanceof Fetched.Loading) && !(made instanceof Fetched.Loading);
    }

    /** Those of them who still work here. */
    static List<WorkerLine> present(List<WorkerLine> all) {
        return all.stream()
                .filter(worker -> worker.withdrawnAt() == null)
                .sorted(Comparator.comparing(WorkerLine::name))
                .toList();
    }

    /** What the chosen worker is called; empty while nobody is chosen. */
    String name() {
        return workers instanceof Fetched.Here<List<WorkerLine>> here
                ? here.value().stream()
                        .filter(line -> line.id().equals(worker))
                        .map(WorkerLine::name)
                        .findFirst()
                        .orElse("")
                : "";
    }

    /** What can happen. */
    sealed interface Event {
        /** The workers have come, or have not. */
        record Came(Fetched<List<WorkerLine>> workers) implements Event {}

        /** The administrator wants to try again. */
        record TriedAgain() implements Event {}

        /** A worker was chosen, or none any more. */
        record Chose(@Nullable WorkerId worker) implements Event {}

        /** How long it is to be good was chosen. */
        record ChoseTime(Duration good) implements Event {}

        /** The code is to be made, for a tablet of that name; empty for what it calls itself. */
        record MakeAsked(String tabletName) implements Event {}

        /** It is made, or is not. */
        record Made(Fetched<MadeCode> made) implements Event {}

        /** The administrator has done with it. */
        record Done() implements Event {}
    }

    /** What is to be done. */
    sealed interface Effect {
        /** Fetch the workers. */
        record Load() implements Effect {}

        /** Make a code. */
        record Make(WorkerId worker, String tabletName, Duration good) implements Effect {}

        /** Go back to the codes. */
        record Leave() implements Effect {}
    }

    static Next<NewCodeModel, Effect> update(NewCodeModel model, Event event) {
        if (event instanceof Event.Came came) {
            return Next.model(new NewCodeModel(came.workers(), model.worker, model.good, false, null));
        } else if (event instanceof Event.TriedAgain) {
            return Next.of(start(), new Effect.Load());
        } else if (event instanceof Event.Chose chose) {
            return Next.model(new NewCodeModel(model.workers, chose.worker(), model.good, false, model.made));
        } else if (event instanceof Event.ChoseTime time) {
            return Next.model(new NewCodeModel(model.workers, model.worker, time.good(), model.missing, model.made));
        } else if (event instanceof Event.MakeAsked asked) {
            return asked(model, asked.tabletName().strip());
        } else if (event instanceof Event.Made made) {
            return Next.model(model.making(made.made()));
        }
        return Next.of(model, new Effect.Leave());
    }

    private static Next<NewCodeModel, Effect> asked(NewCodeModel model, String name) {
        WorkerId worker = model.worker;
        if (!model.isStill()) {
            return Next.model(model);
        }
        return worker == null
                ? Next.model(new NewCodeModel(model.workers, null, model.good, true, model.made))
                : Next.of(model.making(new Fetched.Loading<>()), new Effect.Make(worker, name, model.good));
    }

    private NewCodeModel making(Fetched<MadeCode> anew) {
        return new NewCodeModel(workers, worker, good, false, anew);
    }
}
