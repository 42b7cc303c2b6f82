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
 * @param dead the records in which a death is recorded
 * @param found those whom the search finds
 */
public record PeopleModel(
        boolean loaded, List<PersonRow> everybody, Set<LedgerId> dead, Looking looking, List<PersonRow> found) {

    /** So many people are shown at first, and more each time they are asked for. */
    static final int AT_ONCE = 25;

    static final PeopleModel START =
            new PeopleModel(false, List.of(), Set.of(), new Looking("", new Whose.Everybody(), AT_ONCE), List.of());

    /**
     * What the worker looks for.
     *
     * @param query what is searched for
     * @param whose whom they look at
     * @param limit how many of those found are shown
     */
    record Looking(String query, Whose whose, int limit) {
        List<PersonRow> among(List<PersonRow> everybody) {
            NameSearch.Query wanted = NameSearch.Query.of(query);
            return everybody.stream()
                    .filter(row -> whose.shows(row) && wanted.finds(row.searchText()))
                    .toList();
        }
    }

    /** Copies the collections. */
    public PeopleModel {
        everybody = List.copyOf(everybody);
        found = List.copyOf(found);
        dead = Set.copyOf(dead);
    }

    /** Those who are shown. */
    List<PersonRow> shown() {
        return found.subList(0, Math.min(looking.limit(), found.size()));
    }

    /** What can happen to it. */
    public sealed interface Event {
        /** The caseload has been read. */
        record Loaded(List<PersonRow> rows, Set<LedgerId> dead) implements Event {}

        /** Something was typed into the search. */
        record Searched(String query) implements Event {}

        /** The worker chose whom to look at. */
        record Chose(Whose whose) implements Event {}

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
        Looking now = model.looking;
        if (event instanceof Event.Loaded loaded) {
            return Next.model(new PeopleModel(true, loaded.rows(), loaded.dead(), now, List.of()).looking(now));
        } else if (event instanceof Event.Searched searched) {
            return Next.model(model.looking(new Looking(searched.query(), now.whose(), AT_ONCE)));
        } else if (event instanceof Event.Chose chose) {
            return Next.model(model.looking(new Looking(now.query(), chose.whose(), AT_ONCE)));
        } else if (event instanceof Event.MoreAsked) {
            return Next.model(model.looking(new Looking(now.query(), now.whose(), now.limit() + AT_ONCE)));
        } else if (event instanceof Event.Changed) {
            return Next.of(model, new Effect.Load());
        } else if (event instanceof Event.Chosen chosen) {
            return Next.of(model, new Effect.Open(chosen.person()));
        }
        return Next.of(model, new Effect.OpenNew());
    }

    private PeopleModel looking(Looking anew) {
        return new PeopleModel(loaded, everybody, dead, anew, anew.among(everybody));
    }
}
