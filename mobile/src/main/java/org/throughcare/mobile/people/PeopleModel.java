package org.throughcare.mobile.people;

import java.util.List;
import java.util.Set;
import org.throughcare.mobile.loop.Next;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.NameSearch;

/**
 * The caseload on the screen. Everybody is at hand, so that finding somebody is a matter of this model alone.
 *
 * @param loaded whether it has been read
 * @param everybody all who may be found, by family name
 * @param found those whom the search finds
 * @param dead the records in which a death is recorded
 * @param query what is searched for
 * @param limit how many of those found are shown
 */
public record PeopleModel(
        boolean loaded, List<PersonRow> everybody, List<PersonRow> found, Set<LedgerId> dead, String query, int limit) {

    /** So many people are shown at first, and more each time they are asked for. */
    static final int AT_ONCE = 25;

    static final PeopleModel START = new PeopleModel(false, List.of(), List.of(), Set.of(), "", AT_ONCE);

    /** Copies the collections. */
    public PeopleModel {
        everybody = List.copyOf(everybody);
        found = List.copyOf(found);
        dead = Set.copyOf(dead);
    }

    /** Those who are shown. */
    List<PersonRow> shown() {
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** What can happen to it. */
    public sealed interface Event {
        /** The caseload has been read. */
        record Loaded(List<PersonRow> rows, Set<LedgerId> dead) implements Event {}

        /** Something was typed into the search. */
        record Searched(String query) implements Event {}

        /** More of those found are to be shown. */
        record MoreAsked() implements Event {}

        /** The records changed. */
        record Changed() implements Event {}

        /** A person was chosen. */
        record Chosen(LedgerId person) implements Event {}

        /** Somebody new is to be added. */
        record NewAsked() implements Event {}
    }

    /** What it wants done. */
    public sealed interface Effect {
        /** Read the caseload. */
        record Load() implements Effect {}

        /** Open a person. */
        record Open(LedgerId person) implements Effect {}

        /** Open the form for somebody new. */
        record OpenNew() implements Effect {}
    }

    static Next<PeopleModel, Effect> update(PeopleModel model, Event event) {
        if (event instanceof Event.Loaded loaded) {
            return Next.model(new PeopleModel(
                    true,
                    loaded.rows(),
                    matching(loaded.rows(), model.query()),
                    loaded.dead(),
                    model.query(),
                    model.limit()));
        } else if (event instanceof Event.Searched searched) {
            return Next.model(new PeopleModel(
                    model.loaded(),
                    model.everybody(),
                    matching(model.everybody(), searched.query()),
                    model.dead(),
                    searched.query(),
                    AT_ONCE));
        } else if (event instanceof Event.MoreAsked) {
            return Next.model(new PeopleModel(
                    model.loaded(),
                    model.everybody(),
                    model.found(),
                    model.dead(),
                    model.query(),
                    model.limit() + AT_ONCE));
        } else if (event instanceof Event.Changed) {
            return Next.of(model, new Effect.Load());
        } else if (event instanceof Event.Chosen chosen) {
            return Next.of(model, new Effect.Open(chosen.person()));
        }
        return Next.of(model, new Effect.OpenNew());
    }

    private static List<PersonRow> matching(List<PersonRow> rows, String query) {
        return rows.stream()
                .filter(row -> NameSearch.matches(row.searchText(), query))
                .toList();
    }
}
