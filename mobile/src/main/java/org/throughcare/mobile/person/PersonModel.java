package org.throughcare.mobile.person;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.chart.OverTime;
import org.throughcare.mobile.loop.Next;
import org.throughcare.mobile.nav.PersonAlert;
import org.throughcare.mobile.nav.PersonCard;
import org.throughcare.mobile.nav.Rooms;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;

/**
 * One person on the screen.
 *
 * @param ledger any ledger of the person; the lead once the record is read
 * @param summary null until it is read
 * @param shown what else is shown of them
 * @param comparing whether those who may be the same person are shown side by side
 * @param allActions whether everything that can be recorded is offered, not only what is recorded every day
 * @param timeline which part of the timeline is shown
 */
public record PersonModel(
        LedgerId ledger,
        @Nullable Summary summary,
        Shown shown,
        boolean comparing,
        boolean allActions,
        TimelineChoice timeline) {

    /**
     * What is shown of a person beside the summary.
     *
     * @param duties what is due, first things first
     * @param alerts what has to be seen first
     * @param offers what can be recorded
     * @param timeline what was recorded, the latest first
     * @param closed how many entries there are besides that are not for the worker's role
     * @param told what the record as a whole comes to
     */
    public record Shown(
            List<Duty> duties,
            List<PersonAlert> alerts,
            List<Rooms.Offered> offers,
            List<TimelineItem> timeline,
            int closed,
            Told told) {

        static final Shown NOTHING = new Shown(List.of(), List.of(), List.of(), List.of(), 0, Told.NOTHING);

        /** Copies the lists. */
        public Shown {
            duties = List.copyOf(duties);
            alerts = List.copyOf(alerts);
            offers = List.copyOf(offers);
            timeline = List.copyOf(timeline);
        }
    }

    /**
     * What a record as a whole comes to.
     *
     * @param cards what the features tell
     * @param workers who else works with the person, the one of the last contact first
     * @param overTime what their scores, tests and attendance went like
     */
    public record Told(List<PersonCard> cards, List<Involved> workers, OverTime overTime) {

        static final Told NOTHING = new Told(List.of(), List.of(), OverTime.NOTHING);

        /** Copies the lists. */
        public Told {
            cards = List.copyOf(cards);
            workers = List.copyOf(workers);
        }
    }

    /** Whether another model shows the same but for the choice of the timeline. */
    @SuppressWarnings("ReferenceEquality") // a record that was read again is shown again
    boolean differsInTimelineOnly(PersonModel other) {
        return summary == other.summary
                && shown == other.shown
                && comparing == other.comparing
                && allActions == other.allActions
                && timeline != other.timeline;
    }

    /** What can happen to it. */
    public sealed interface Event {
        /** The record has been read. */
        record Loaded(Summary summary, Shown shown) implements Event {}

        /** The record changed. */
        record Changed() implements Event {}

        /** Those who may be the same person are to be shown side by side. */
        record ComparisonAsked() implements Event {}

        /** Everything that can be recorded is asked for, or put away. */
        record ActionsTurned() implements Event {}

        /** More of the timeline is asked for. */
        record TimelineOpened() implements Event {}

        /** The choices of the timeline are asked for, or put away. */
        record ChoicesTurned() implements Event {}

        /** One feature alone is asked for. */
        record RoomChosen(String room) implements Event {}

        /** What is amended, not sent or to be resolved alone is asked for. */
        record OnlyChosen(TimelineChoice.Only only) implements Event {}

        /** Words were typed that are looked for in the timeline. */
        record Searched(String words) implements Event {}

        /** These threads have the words. */
        record Found(String words, Set<EntryId> threads) implements Event {}

        /** Everything in the timeline is asked for again. */
        record ChoicesCleared() implements Event {}

        /** The worker goes somewhere. */
        record Went(Route route) implements Event {}
    }

    /** What it wants done. */
    public sealed interface Effect {
        /** Read the record. */
        record Load(LedgerId ledger) implements Effect {}

        /** Look for the threads that have these words. */
        record Find(String words, List<TimelineItem> items) implements Effect {}

        /** Go there. */
        record Go(Route route) implements Effect {}
    }

    static PersonModel start(LedgerId ledger) {
        return new PersonModel(ledger, null, Shown.NOTHING, false, false, TimelineChoice.start());
    }

    static Next<PersonModel, Effect> update(PersonModel model, Event event) {
        if (event instanceof Event.Loaded loaded) {
            PersonModel read = new PersonModel(
                    loaded.summary().ledger(),
                    loaded.summary(),
                    loaded.shown(),
                    model.comparing,
                    model.allActions,
                    model.timeline);
            return model.timeline.search().isBlank()
                    ? Next.model(read)
                    : Next.of(read, read.find(model.timeline.search()));
        } else if (event instanceof Event.Changed) {
            return Next.of(model, new Effect.Load(model.ledger()));
        } else if (event instanceof Event.ActionsTurned) {
            return Next.model(model.turned(model.comparing, !model.allActions));
        } else if (event instanceof Event.ComparisonAsked) {
            return Next.model(model.turned(true, model.allActions));
        } else if (event instanceof Event.Went went) {
            return Next.of(model, new Effect.Go(went.route()));
        }
        return timeline(model, event);
    }

    private static Next<PersonModel, Effect> timeline(PersonModel model, Event event) {
        TimelineChoice choice = model.timeline;
        if (event instanceof Event.Searched searched) {
            if (searched.words().equals(choice.search())) {
                return Next.model(model);
            }
            PersonModel looking = model.with(choice.lookingFor(searched.words()));
            return searched.words().isBlank() ? Next.model(looking) : Next.of(looking, model.find(searched.words()));
        } else if (event instanceof Event.Found found) {
            return Next.model(model.with(choice.found(found.words(), found.threads())));
        } else if (event instanceof Event.RoomChosen chosen) {
            return Next.model(model.with(choice.of(chosen.room())));
        } else if (event instanceof Event.OnlyChosen chosen) {
            return Next.model(model.with(choice.of(chosen.only())));
        } else if (event instanceof Event.ChoicesTurned) {
            return Next.model(model.with(choice.turned()));
        } else if (event instanceof Event.ChoicesCleared) {
            return Next.model(model.with(choice.cleared()));
        }
        return Next.model(model.with(choice.more()));
    }

    private Effect find(String words) {
        return new Effect.Find(words, shown.timeline());
    }

    private PersonModel turned(boolean comparison, boolean actions) {
        return new PersonModel(ledger, summary, shown, comparison, actions, timeline);
    }

    private PersonModel with(TimelineChoice choice) {
        return new PersonModel(ledger, summary, shown, comparing, allActions, choice);
    }
}
