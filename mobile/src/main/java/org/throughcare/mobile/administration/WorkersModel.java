package org.throughcare.mobile.administration;

import java.util.List;
import java.util.function.Predicate;
import org.throughcare.mobile.loop.Next;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.person.NameSearch;

/**
 * The workers of the service on the screen. All are at hand, so that finding one is a matter of this model alone.
 *
 * @param all in the order of the list
 * @param query what is searched for
 * @param limit how many of those found are shown
 */
record WorkersModel(Fetched<List<WorkerRow>> all, String query, int limit) {

    /** So many workers are shown at first, and more each time they are asked for. */
    static final int AT_ONCE = 25;

    static WorkersModel start() {
        return new WorkersModel(new Fetched.Loading<>(), "", AT_ONCE);
    }

    /** Those of them that the search finds. */
    List<WorkerRow> found(List<WorkerRow> rows) {
        Predicate<String> finding = NameSearch.finding(query);
        return rows.stream().filter(row -> finding.test(row.searchText())).toList();
    }

    /** What can happen to it. */
    sealed interface Event {
        /** The list has come, or has not. */
        record Came(Fetched<List<WorkerRow>> all) implements Event {}

        /** The administrator wants to try again. */
        record TriedAgain() implements Event {}

        /** Something was typed into the search. */
        record Searched(String query) implements Event {}

        /** More of those found are to be shown. */
        record MoreAsked() implements Event {}

        /** A worker was chosen. */
        record Chosen(WorkerId worker) implements Event {}
    }

    /** What it wants done. */
    sealed interface Effect {
        /** Fetch the list. */
        record Load() implements Effect {}

        /** Open a worker's page. */
        record Open(WorkerId worker) implements Effect {}
    }

    static Next<WorkersModel, Effect> update(WorkersModel model, Event event) {
        if (event instanceof Event.Came came) {
            return Next.model(new WorkersModel(came.all(), model.query, model.limit));
        } else if (event instanceof Event.Searched searched) {
            return Next.model(new WorkersModel(model.all, searched.query(), AT_ONCE));
        } else if (event instanceof Event.MoreAsked) {
            return Next.model(new WorkersModel(model.all, model.query, model.limit + AT_ONCE));
        } else if (event instanceof Event.Chosen chosen) {
            return Next.of(model, new Effect.Open(chosen.worker()));
        }
        return Next.of(new WorkersModel(new Fetched.Loading<>(), model.query, AT_ONCE), new Effect.Load());
    }
}
