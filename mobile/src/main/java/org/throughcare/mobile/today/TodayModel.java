package org.throughcare.mobile.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughcare.mobile.describe.DueWhen;
import org.throughcare.mobile.loop.Next;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.people.Owned;
import org.throughcare.mobile.people.Whose;

/**
 * The beginning of a shift on the screen.
 *
 * @param filter for whom it shows what is due
 * @param opened how many more lines of a list than at first were asked for
 */
public record TodayModel(LocalDate date, boolean loaded, Shift shift, Whose filter, Map<Part, Integer> opened) {

    /** So many lines of a list are shown at first: a screen has room for fewer, and each is time before Today is there. */
    static final int AT_FIRST = 10;
    /** So many more are shown each time they are asked for. */
    static final int AT_ONCE = 25;

    /** The lists of a day that can be long. */
    public enum Part {
        /** What the worker has to know first. */
        CONCERNS,
        /** What is due and its day has passed. */
        OVERDUE,
        /** What is due today. */
        TODAY,
        /** What is due later. */
        COMING,
        /** Who comes today. */
        MEETINGS;

        static Part of(DueWhen when) {
            return switch (when) {
                case OVERDUE -> OVERDUE;
                case TODAY -> TODAY;
                case COMING -> COMING;
            };
        }
    }

    /** Copies the map. */
    public TodayModel {
        opened = Map.copyOf(opened);
    }

    /** Before the day has been read. */
    static TodayModel start(LocalDate date) {
        return new TodayModel(date, false, Shift.NONE, new Whose.Everybody(), Map.of());
    }

    /** What can happen to it. */
    public sealed interface Event {
        /** The day has been read. */
        record Loaded(LocalDate date, Shift shift) implements Event {}

        /** The records changed. */
        record Changed() implements Event {}

        /** The worker chose for whom to see what is due. */
        record Chose(Whose filter) implements Event {}

        /** The worker wants to see more of a list. */
        record Opened(Part part) implements Event {}

        /** The worker has read of forms that are gone. */
        record ReadOfLost() implements Event {}

        /** The worker goes somewhere. */
        record Went(Route route) implements Event {}
    }

    /** What it wants done. */
    public sealed interface Effect {
        /** Read the day. */
        record Load() implements Effect {}

        /** Say no more of forms that are gone. */
        record ForgetLost() implements Effect {}

        /** Go there. */
        record Go(Route route) implements Effect {}
    }

    /** Those of a list that are of the people chosen. */
    <T extends Owned> List<T> chosen(List<T> all) {
        return all.stream().filter(filter::shows).toList();
    }

    /** What the worker has to know of the people chosen. */
    List<Shift.Due> concerns() {
        return chosen(shift.concerns());
    }

    /** What is due in that group for the people chosen. */
    List<Shift.Due> due(DueWhen when) {
        return chosen(shift.due()).stream()
                .filter(due -> DueWhen.of(due.duty(), date) == when)
                .toList();
    }

    /** Whether something is due, and nothing for the people chosen. */
    boolean nothingChosen() {
        return !shift.due().isEmpty() && chosen(shift.due()).isEmpty();
    }

    /** How many lines of a list are shown. */
    int limit(Part part) {
        return AT_FIRST + opened.getOrDefault(part, 0);
    }

    static Next<TodayModel, Effect> update(TodayModel model, Event event) {
        if (event instanceof Event.Loaded loaded) {
            return Next.model(new TodayModel(loaded.date(), true, loaded.shift(), model.filter, model.opened));
        } else if (event instanceof Event.Went went) {
            return Next.of(model, new Effect.Go(went.route()));
        } else if (event instanceof Event.ReadOfLost) {
            return Next.of(model, new Effect.ForgetLost());
        } else if (event instanceof Event.Chose chose) {
            return Next.model(new TodayModel(model.date, model.loaded, model.shift, chose.filter(), Map.of()));
        } else if (event instanceof Event.Opened opened) {
            Map<Part, Integer> more = new TreeMap<>(model.opened);
            more.merge(opened.part(), AT_ONCE, Integer::sum);
            return Next.model(new TodayModel(model.date, model.loaded, model.shift, model.filter, more));
        }
        return Next.of(model, new Effect.Load());
    }
}
