package org.throughcare.mobile.administration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.administration.NewWorkerForm.Part;
import org.throughcare.mobile.link.AdministrationLink.NewWorker;
import org.throughcare.mobile.link.AdministrationLink.TeamLine;
import org.throughcare.mobile.loop.Next;
import org.throughcare.model.ledger.WorkerId;

/**
 * A worker being added on the screen.
 *
 * @param teams those that they can be put into
 * @param wrong what is wrong with the form: the part, and where the words are
 * @param unknown whether it was sent and nobody knows what came of it. Until that is known it stays as it was sent: a worker who
 *     is there already stays as they are, and what was changed meanwhile would count for nothing
 * @param added what the server has answered: null while it was not asked
 */
record NewWorkerModel(
        Fetched<List<TeamLine>> teams,
        NewWorkerForm form,
        Map<Part, String> wrong,
        boolean unknown,
        @Nullable Fetched<WorkerId> added) {

    /** Copies the map. */
    NewWorkerModel {
        wrong = Map.copyOf(wrong);
    }

    static NewWorkerModel start(WorkerId id) {
        return new NewWorkerModel(new Fetched.Loading<>(), NewWorkerForm.start(id), Map.of(), false, null);
    }

    /** Whether nothing is on its way from or to the server. */
    boolean isStill() {
        return !(teams instanceof Fetched.Loading) && !(added instanceof Fetched.Loading);
    }

    /** Whether something can be filled in. */
    boolean isOpen() {
        return isStill() && !unknown;
    }

    /** The same for another screen, which does not hear what the server still answers to this one. */
    NewWorkerModel handedOn() {
        return added instanceof Fetched.Loading ? new NewWorkerModel(teams, form, wrong, true, null) : this;
    }

    /** What can happen. */
    sealed interface Event {
        /** The teams have come, or have not. */
        record Came(Fetched<List<TeamLine>> teams) implements Event {}

        /** The administrator wants to try again to get them. */
        record TriedAgain() implements Event {}

        /** Something was filled in. */
        record Filled(NewWorkerForm form) implements Event {}

        /** They are to be added. */
        record AddAsked() implements Event {}

        /** They are, or are not. */
        record Answered(Fetched<WorkerId> added) implements Event {}

        /** The administrator wants to see them. */
        record WorkerAsked() implements Event {}

        /** A code for their tablet is to be made. */
        record CodeAsked() implements Event {}
    }

    /** What is to be done. */
    sealed interface Effect {
        /** Fetch the teams. */
        record Load() implements Effect {}

        /** Add them. */
        record Add(NewWorker worker) implements Effect {}

        /** Open their page. */
        record Show(WorkerId worker) implements Effect {}

        /** Go where a code is made. */
        record MakeCode() implements Effect {}
    }

    static Next<NewWorkerModel, Effect> update(NewWorkerModel model, Event event) {
        if (event instanceof Event.Came came) {
            return Next.model(new NewWorkerModel(came.teams(), model.form, model.wrong, model.unknown, model.added));
        } else if (event instanceof Event.TriedAgain) {
            return Next.of(
                    new NewWorkerModel(new Fetched.Loading<>(), model.form, Map.of(), model.unknown, null),
                    new Effect.Load());
        } else if (event instanceof Event.Filled filled) {
            return Next.model(model.isOpen() ? model.with(filled.form(), model.wrong) : model);
        } else if (event instanceof Event.AddAsked) {
            return model.adding();
        } else if (event instanceof Event.Answered answered) {
            return Next.model(model.having(answered.added()));
        } else if (event instanceof Event.WorkerAsked) {
            return Next.of(model, new Effect.Show(model.form.id()));
        }
        return Next.of(model, new Effect.MakeCode());
    }

    private NewWorkerModel with(NewWorkerForm filled, Map<Part, String> mistakes) {
        return new NewWorkerModel(teams, filled, mistakes, unknown, added);
    }

    private Next<NewWorkerModel, Effect> adding() {
        if (!isStill() || added instanceof Fetched.Here) {
            return Next.model(this);
        }
        Map<Part, String> mistakes = form.mistakes();
        return mistakes.isEmpty()
                ? Next.of(
                        new NewWorkerModel(teams, form, Map.of(), unknown, new Fetched.Loading<>()),
                        new Effect.Add(form.asked()))
                : Next.model(new NewWorkerModel(teams, form, mistakes, unknown, null));
    }

    /** What the server refused of the form stands beside it, and everything typed stays; only the passphrase of one who is added goes. */
    private NewWorkerModel having(Fetched<WorkerId> answer) {
        if (!(answer instanceof Fetched.Not<WorkerId> not)) {
            return new NewWorkerModel(teams, form.passphrase(""), Map.of(), false, answer);
        }
        Optional<Part> part = part(not.field());
        return part.isPresent()
                ? new NewWorkerModel(teams, form, Map.of(part.get(), wrong(part.get(), not.why())), false, null)
                : new NewWorkerModel(teams, form, Map.of(), unknown || isUnknown(not.why()), answer);
    }

    private static boolean isUnknown(Trouble why) {
        return why == Trouble.OFFLINE || why == Trouble.GARBLED;
    }

    /** One of several, such as {@code teams[1]}, is of that part too. */
    private static Optional<Part> part(String field) {
        return Stream.of(Part.values())
                .filter(part ->
                        field.replaceFirst("\\[.*", "").equals(part.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static String wrong(Part part, Trouble why) {
        return why == Trouble.TAKEN || why == Trouble.GUESSABLE ? why.key() + ".more" : part.key() + ".refused";
    }
}
