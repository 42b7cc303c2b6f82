package org.throughcare.mobile.administration;

import java.util.List;
import java.util.function.Predicate;
import org.throughcare.mobile.loop.Next;
import org.throughcare.model.person.NameSearch;

/**
 * All tablets or all workers of the service on the screen. All are at hand, so that finding one is a matter of this model alone.
 *
 * @param all in the order of the list
 * @param query what is searched for
 * @param limit how many of those found are shown
 */
record ListModel<R extends ListModel.Row>(Fetched<List<R>> all, String query, int limit) {

    /** So many are shown at first, and more each time they are asked for. */
    static final int AT_ONCE = 25;

    /** A line of the list. */
    interface Row {
        /** By what it is found. */
        String searchText();
    }

    static <R extends Row> ListModel<R> start() {
        return new ListModel<>(new Fetched.Loading<>(), "", AT_ONCE);
    }

    /** Whether nothing is on its way. */
    boolean isStill() {
        return !(all instanceof Fetched.Loading);
    }

    /** Those of them that the search finds. */
    List<R> found(List<R> rows) {
        Predicate<String> finding = NameSearch.finding(query);
        return rows.stream().filter(row -> finding.test(row.searchText())).toList();
    }

    /** What can happen to it. */
    sealed interface Event<R extends Row> {
        /** The list has come, or has not. */
        record Came<R extends Row>(Fetched<List<R>> all) implements Event<R> {}

        /** The administrator wants to try again. */
        record TriedAgain<R extends Row>() implements Event<R> {}

        /** Something was typed into the search. */
        record Searched<R extends Row>(String query) implements Event<R> {}

        /** More of those found are to be shown. */
        record MoreAsked<R extends Row>() implements Event<R> {}

        /** One was chosen. */
        record Chosen<R extends Row>(R row) implements Event<R> {}
    }

    /** What it wants done. */
    sealed interface Effect<R extends Row> {
        /** Fetch the list. */
        record Load<R extends Row>() implements Effect<R> {}

        /** Open the page of one. */
        record Open<R extends Row>(R row) implements Effect<R> {}
    }

    static <R extends Row> Next<ListModel<R>, Effect<R>> update(ListModel<R> model, Event<R> event) {
        if (event instanceof Event.Came<R> came) {
            return Next.model(new ListModel<>(came.all(), model.query, model.limit));
        } else if (event instanceof Event.Searched<R> searched) {
            return Next.model(new ListModel<>(model.all, searched.query(), AT_ONCE));
        } else if (event instanceof Event.MoreAsked<R>) {
            return Next.model(new ListModel<>(model.all, model.query, model.limit + AT_ONCE));
        } else if (event instanceof Event.Chosen<R> chosen) {
            return Next.of(model, new Effect.Open<>(chosen.row()));
        }
        return Next.of(new ListModel<>(new Fetched.Loading<>(), model.query, AT_ONCE), new Effect.Load<>());
    }
}
