package org.throughcare.mobile.administration;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.loop.Next;

/**
 * A tablet that is lost, on the screen: first what is about to be done, then whose records were on it.
 *
 * @param tablet which one it is about
 * @param sure whether the administrator has ticked that it is to be done
 * @param missing what was not filled in when it was to be done
 * @param list what the server has answered: null while it was not asked
 * @param limit how many lines of the list are shown
 * @param saved what came of saving the list; null before
 */
record LostModel(
        Fetched<TabletRow> tablet,
        boolean sure,
        Set<Missing> missing,
        @Nullable Fetched<LostList> list,
        int limit,
        @Nullable Saved saved) {

    /** So many lines are shown at first, and more each time they are asked for. */
    static final int AT_ONCE = 25;

    /** So long a reason may be, in UTF-16 units, as the server counts. */
    static final int LONGEST = 500;

    /** What has to be filled in. */
    enum Missing {
        /** Why the tablet's access ends. */
        REASON,
        /** The same in fewer letters. */
        SHORTER,
        /** That it is to be done. */
        SURE
    }

    /** What came of saving the list. */
    sealed interface Saved {
        /** It lies there. */
        record There(String path) implements Saved {}

        /** It could not be written. */
        record Failed() implements Saved {}
    }

    /** Copies the set. */
    LostModel {
        missing = Set.copyOf(missing);
    }

    static LostModel start() {
        return new LostModel(new Fetched.Loading<>(), false, Set.of(), null, AT_ONCE, null);
    }

    /** Whether nothing is on its way from or to the server. */
    boolean isStill() {
        return !(tablet instanceof Fetched.Loading) && !(list instanceof Fetched.Loading);
    }

    /** What can happen. */
    sealed interface Event {
        /** Which tablet it is has come, or has not. */
        record Came(Fetched<TabletRow> tablet) implements Event {}

        /** The administrator wants to try again to see which it is. */
        record TriedAgain() implements Event {}

        /** The tick was set or taken away. */
        record Ticked(boolean sure) implements Event {}

        /** The tablet's access is to end, for that reason. */
        record Confirmed(String reason) implements Event {}

        /** The server has answered, or has not. */
        record Answered(Fetched<LostList> list) implements Event {}

        /** More of the list is to be shown. */
        record MoreAsked() implements Event {}

        /** The list is to be saved. */
        record SaveAsked() implements Event {}

        /** What came of that. */
        record WasSaved(Saved saved) implements Event {}
    }

    /** What is to be done. */
    sealed interface Effect {
        /** Fetch which tablet it is. */
        record Load() implements Effect {}

        /** End its access. */
        record Lose(TabletRow tablet, String reason) implements Effect {}

        /** Write the list to a file. */
        record Save(LostList list) implements Effect {}
    }

    static Next<LostModel, Effect> update(LostModel model, Event event) {
        if (event instanceof Event.Came came) {
            return Next.model(new LostModel(came.tablet(), model.sure, Set.of(), null, AT_ONCE, null));
        } else if (event instanceof Event.TriedAgain) {
            return Next.of(start(), new Effect.Load());
        } else if (event instanceof Event.Ticked ticked) {
            return Next.model(
                    new LostModel(model.tablet, ticked.sure(), model.missing, model.list, model.limit, model.saved));
        } else if (event instanceof Event.Confirmed confirmed) {
            return confirmed(model, confirmed.reason().strip());
        } else if (event instanceof Event.Answered answered) {
            return Next.model(model.having(answered.list()));
        } else if (event instanceof Event.MoreAsked) {
            return Next.model(new LostModel(
                    model.tablet, model.sure, model.missing, model.list, model.limit + AT_ONCE, model.saved));
        } else if (event instanceof Event.WasSaved was) {
            return Next.model(model.saved(was.saved()));
        }
        return model.list instanceof Fetched.Here<LostList> here
                ? Next.of(model.saved(null), new Effect.Save(here.value()))
                : Next.model(model);
    }

    private static Next<LostModel, Effect> confirmed(LostModel model, String reason) {
        if (!model.isStill() || !(model.tablet instanceof Fetched.Here<TabletRow> here)) {
            return Next.model(model);
        }
        Set<Missing> missing = EnumSet.noneOf(Missing.class);
        if (reason.isEmpty()) {
            missing.add(Missing.REASON);
        } else if (reason.length() > LONGEST) {
            missing.add(Missing.SHORTER);
        }
        if (!model.sure) {
            missing.add(Missing.SURE);
        }
        return missing.isEmpty()
                ? Next.of(model.having(new Fetched.Loading<>()), new Effect.Lose(here.value(), reason))
                : Next.model(new LostModel(model.tablet, model.sure, missing, model.list, AT_ONCE, null));
    }

    private LostModel having(Fetched<LostList> answer) {
        return new LostModel(tablet, sure, Set.of(), answer, AT_ONCE, null);
    }

    private LostModel saved(@Nullable Saved what) {
        return new LostModel(tablet, sure, missing, list, limit, what);
    }
}
