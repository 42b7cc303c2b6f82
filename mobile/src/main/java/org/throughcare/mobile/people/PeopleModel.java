package org.throughcare.mobile.people;

import java.util.List;
import java.util.Set;
import org.throughcare.mobile.loop.Next;
import org.throughcare.model.ledger.LedgerId;

/**
 * The caseload on the screen.
 *
 * @param loaded whether it has been read
 * @param found those whom the search finds
 * @param dead the records in which a death is recorded
 * @param query what is searched for
 */
public record PeopleModel(boolean loaded, List<PersonRow> found, Set<LedgerId> dead, String query) {

    static final PeopleModel START = new PeopleModel(false, List.of(), Set.of(), "");

    /** Copies the collections. */
    public PeopleModel {
        found = List.copyOf(found);
        dead = Set.copyOf(dead);
    }

    /** What can happen to it. */
    public sealed interface Event {
        /** The caseload has been read for that search. */
        record Loaded(String query, List<PersonRow> rows, Set<LedgerId> dead) implements Event {}

        /** Something was typed into the search. */
        record Searched(String query) implements Event {}

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
        record Search(String query) implements Effect {}

        /** Open a person. */
        record Open(LedgerId person) implements Effect {}

        /** Open the form for somebody new. */
        record OpenNew() implements Effect {}
    }

    static Next<PeopleModel, Effect> update(PeopleModel model, Event event) {
        if (event instanceof Event.Loaded loaded) {
            // An answer to a search that was typed over meanwhile is of no use.
            return loaded.query().equals(model.query())
                    ? Next.model(new PeopleModel(true, loaded.rows(), loaded.dead(), model.query()))
                    : Next.model(model);
        } else if (event instanceof Event.Searched searched) {
            return Next.of(
                    new PeopleModel(model.loaded(), model.found(), model.dead(), searched.query()),
                    new Effect.Search(searched.query()));
        } else if (event instanceof Event.Changed) {
            return Next.of(model, new Effect.Search(model.query()));
        } else if (event instanceof Event.Chosen chosen) {
            return Next.of(model, new Effect.Open(chosen.person()));
        }
        return Next.of(model, new Effect.OpenNew());
    }
}
