package org.throughcare.mobile.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.loop.Next;
import org.throughcare.mobile.nav.PersonAlert;
import org.throughcare.mobile.nav.PersonCard;
import org.throughcare.mobile.nav.Rooms;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.LedgerId;

/**
 * One person on the screen.
 *
 * @param ledger any ledger of the person; the lead once the record is read
 * @param summary null until it is read
 * @param shown what else is shown of them
 * @param comparing whether those who may be the same person are shown side by side
 * @param allActions whether everything that can be recorded is offered, not only what is recorded every day
 * @param allTimeline whether all of the timeline is shown, not only its beginning
 */
public record PersonModel(
        LedgerId ledger,
        @Nullable Summary summary,
        Shown shown,
        boolean comparing,
        boolean allActions,
        boolean allTimeline) {

    /** How much of the timeline is shown at first. */
    static final int BEGINNING = 8;

    /**
     * What is shown of a person beside the summary.
     *
     * @param duties what is due, first things first
     * @param alerts what has to be seen first
     * @param offers what can be recorded
     * @param cards what the features tell
     * @param timeline what was recorded, the latest first
     */
    public record Shown(
            List<Duty> duties,
            List<PersonAlert> alerts,
            List<Rooms.Offered> offers,
            List<PersonCard> cards,
            List<TimelineItem> timeline) {

        static final Shown NOTHING = new Shown(List.of(), List.of(), List.of(), List.of(), List.of());

        /** Copies the lists. */
        public Shown {
            duties = List.copyOf(duties);
            alerts = List.copyOf(alerts);
            offers = List.copyOf(offers);
            cards = List.copyOf(cards);
            timeline = List.copyOf(timeline);
        }
    }

    /** The items of the timeline that are shown. */
    public List<TimelineItem> timeline() {
        List<TimelineItem> all = shown.timeline();
        return allTimeline || all.size() <= BEGINNING ? all : all.subList(0, BEGINNING);
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

        /** The whole timeline is asked for. */
        record TimelineOpened() implements Event {}

        /** The worker goes somewhere. */
        record Went(Route route) implements Event {}
    }

    /** What it wants done. */
    public sealed interface Effect {
        /** Read the record. */
        record Load(LedgerId ledger) implements Effect {}

        /** Go there. */
        record Go(Route route) implements Effect {}
    }

    static PersonModel start(LedgerId ledger) {
        return new PersonModel(ledger, null, Shown.NOTHING, false, false, false);
    }

    static Next<PersonModel, Effect> update(PersonModel model, Event event) {
        if (event instanceof Event.Loaded loaded) {
            return Next.model(new PersonModel(
                    loaded.summary().ledger(),
                    loaded.summary(),
                    loaded.shown(),
                    model.comparing,
                    model.allActions,
                    model.allTimeline));
        } else if (event instanceof Event.Changed) {
            return Next.of(model, new Effect.Load(model.ledger()));
        } else if (event instanceof Event.ActionsTurned) {
            return Next.model(model.turned(model.comparing, !model.allActions, model.allTimeline));
        } else if (event instanceof Event.ComparisonAsked) {
            return Next.model(model.turned(true, model.allActions, model.allTimeline));
        } else if (event instanceof Event.TimelineOpened) {
            return Next.model(model.turned(model.comparing, model.allActions, true));
        }
        return Next.of(model, new Effect.Go(((Event.Went) event).route()));
    }

    private PersonModel turned(boolean comparison, boolean actions, boolean timeline) {
        return new PersonModel(ledger, summary, shown, comparison, actions, timeline);
    }
}
