package org.throughcare.mobile.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.link.TrailLink.TrailLine;
import org.throughcare.mobile.link.TrailLink.TrailPage;
import org.throughcare.mobile.link.TrailLink.TrailQuery;
import org.throughcare.mobile.loop.Next;

/**
 * A search of the audit trail on the screen: what is looked for, and then what was found.
 *
 * @param names the workers and tablets that can be looked for
 * @param wrong what is wrong with the form: the field, and where the words are
 * @param asked what the server was asked last; null before, and when the form is being changed
 * @param found what it has answered so far
 * @param earlier how it stands with the earlier records that were asked for; null when none were
 * @param limit how many of those found are shown
 * @param saved how it stands with the file; null when none was asked for
 */
record TrailModel(
        Fetched<TrailNames> names,
        TrailForm form,
        Map<String, String> wrong,
        @Nullable TrailQuery asked,
        Fetched<TrailPage> found,
        @Nullable Fetched<TrailPage> earlier,
        int limit,
        @Nullable Saved saved) {

    /** So many records are shown at first, and more each time they are asked for. */
    static final int AT_ONCE = 25;

    /** How it stands with the file. */
    sealed interface Saved {
        /** It is being fetched and written. */
        record Busy() implements Saved {}

        /**
         * It lies there.
         *
         * @param number of the last record in it, and its hash; 0 and empty for none
         */
        record There(String path, long records, long number, String hash) implements Saved {}

        /** It could not be fetched. */
        record Unfetched(Trouble why) implements Saved {}

        /** It could not be written. */
        record Unwritten() implements Saved {}
    }

    /** Copies the map. */
    TrailModel {
        wrong = Map.copyOf(wrong);
    }

    static TrailModel start(LocalDate today) {
        return new TrailModel(
                new Fetched.Loading<>(),
                TrailForm.start(today),
                Map.of(),
                null,
                new Fetched.Loading<>(),
                null,
                AT_ONCE,
                null);
    }

    /** Whether nothing is on its way from the server. */
    boolean isStill() {
        return !(names instanceof Fetched.Loading)
                && !(asked != null && found instanceof Fetched.Loading)
                && !(earlier instanceof Fetched.Loading)
                && !(saved instanceof Saved.Busy);
    }

    /** What can happen. */
    sealed interface Event {
        /** The names have come, or have not. */
        record Came(Fetched<TrailNames> names) implements Event {}

        /** The administrator wants to try again to get them. */
        record TriedAgain() implements Event {}

        /** Something was filled in. */
        record Filled(TrailForm form) implements Event {}

        /** It is to be looked for. */
        record SearchAsked() implements Event {}

        /** The form is to be changed. */
        record ChangeAsked() implements Event {}

        /** All that was done with one record is to be looked for. */
        record RecordAsked(String ledger) implements Event {}

        /** What was asked for has been found, or has not. */
        record Found(TrailQuery asked, Fetched<TrailPage> found) implements Event {}

        /** More is to be shown. */
        record MoreAsked() implements Event {}

        /** The earlier ones have come, or have not. */
        record CameEarlier(Fetched<TrailPage> earlier) implements Event {}

        /** All of it is to be saved. */
        record SaveAsked() implements Event {}

        /** What came of that. */
        record WasSaved(Saved saved) implements Event {}
    }

    /** What is to be done. */
    sealed interface Effect {
        /** Fetch the names. */
        record Load() implements Effect {}

        /** Look for it. */
        record Search(TrailQuery query) implements Effect {}

        /** Look for earlier ones. */
        record Earlier(TrailQuery query, long before) implements Effect {}

        /** Write all of it to a file. */
        record Save(TrailQuery query) implements Effect {}
    }

    static Next<TrailModel, Effect> update(TrailModel model, Event event) {
        if (event instanceof Event.Came came) {
            return Next.model(model.naming(came.names()));
        } else if (event instanceof Event.TriedAgain) {
            return model.asked == null
                    ? Next.of(model.naming(new Fetched.Loading<>()), new Effect.Load())
                    : model.searching(model.form);
        } else if (event instanceof Event.Filled filled) {
            return Next.model(model.filling(filled.form(), model.wrong));
        } else if (event instanceof Event.SearchAsked) {
            return model.searching(model.form);
        } else if (event instanceof Event.RecordAsked one) {
            return model.searching(TrailForm.about(one.ledger()));
        } else if (event instanceof Event.ChangeAsked) {
            return Next.model(model.filling(model.form, Map.of()));
        } else if (event instanceof Event.Found found) {
            return Next.model(found.asked().equals(model.asked) ? model.having(found.found()) : model);
        } else if (event instanceof Event.MoreAsked) {
            return model.more();
        } else if (event instanceof Event.CameEarlier came) {
            return Next.model(model.with(came.earlier()));
        } else if (event instanceof Event.WasSaved was) {
            return Next.model(model.saving(was.saved()));
        }
        return model.asked == null || !model.isStill()
                ? Next.model(model)
                : Next.of(model.saving(new Saved.Busy()), new Effect.Save(model.asked));
    }

    private Next<TrailModel, Effect> searching(TrailForm what) {
        if (!isStill()) {
            return Next.model(this);
        }
        Map<String, String> mistakes = what.mistakes();
        if (!mistakes.isEmpty()) {
            return Next.model(filling(what, mistakes));
        }
        TrailQuery query = what.query();
        return Next.of(
                new TrailModel(names, what, Map.of(), query, new Fetched.Loading<>(), null, AT_ONCE, null),
                new Effect.Search(query));
    }

    /** What the server could not read of the form stands beside it; anything else that is wrong stands in the answer's place. */
    private TrailModel having(Fetched<TrailPage> answer) {
        return answer instanceof Fetched.Not<TrailPage> not && !not.field().isEmpty()
                ? filling(form, Map.of(not.field(), "trail.wrong." + not.field()))
                : new TrailModel(names, form, Map.of(), asked, answer, null, AT_ONCE, null);
    }

    private Next<TrailModel, Effect> more() {
        if (!(found instanceof Fetched.Here<TrailPage> here) || asked == null || !isStill()) {
            return Next.model(this);
        }
        TrailPage page = here.value();
        TrailModel longer = new TrailModel(names, form, wrong, asked, found, null, limit + AT_ONCE, saved);
        Long next = page.next();
        if (limit < page.lines().size() || next == null) {
            return Next.model(longer);
        }
        return Next.of(
                new TrailModel(names, form, wrong, asked, found, new Fetched.Loading<>(), limit, saved),
                new Effect.Earlier(asked, next));
    }

    private TrailModel with(Fetched<TrailPage> more) {
        if (!(found instanceof Fetched.Here<TrailPage> here) || !(earlier instanceof Fetched.Loading)) {
            return this;
        }
        if (!(more instanceof Fetched.Here<TrailPage> came)) {
            return new TrailModel(names, form, wrong, asked, found, more, limit, saved);
        }
        List<TrailLine> all = new ArrayList<>(here.value().lines());
        all.addAll(came.value().lines());
        Fetched<TrailPage> both =
                new Fetched.Here<>(new TrailPage(all, came.value().next()));
        return new TrailModel(names, form, wrong, asked, both, null, limit + AT_ONCE, saved);
    }

    private TrailModel naming(Fetched<TrailNames> anew) {
        return new TrailModel(anew, form, wrong, asked, found, earlier, limit, saved);
    }

    private TrailModel filling(TrailForm what, Map<String, String> mistakes) {
        return new TrailModel(names, what, mistakes, null, new Fetched.Loading<>(), null, AT_ONCE, null);
    }

    private TrailModel saving(Saved anew) {
        return new TrailModel(names, form, wrong, asked, found, earlier, limit, Objects.requireNonNull(anew));
    }
}
