package org.throughcare.mobile.people;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.throughcare.mobile.loop.Next;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.NameSearch;

/**
 * The caseload on the screen. Everybody is at hand, so that finding somebody is a matter of this model alone.
 *
 * @param loaded whether it has been read
 * @param everybody all who may be found, in the chosen order
 * @param found those whom the search finds
 */
public record PeopleModel(boolean loaded, List<PersonRow> everybody, Looking looking, List<PersonRow> found) {

    /** So many people are shown at first, and more each time they are asked for. */
    static final int AT_ONCE = 20;

    /** Before the caseload has been read. */
    static PeopleModel start(Order order) {
        Looking looking = new Looking("", new Whose.Everybody(), Set.of(), order, AT_ONCE);
        return new PeopleModel(false, List.of(), looking, List.of());
    }

    /**
     * What the worker looks for.
     *
     * @param query what is searched for
     * @param whose whom they look at
     * @param only which of those alone; nothing for all of them
     * @param order in which they stand
     * @param limit how many of those found are shown
     */
    record Looking(String query, Whose whose, Set<Only> only, Order order, int limit) {
        /** Copies the set. */
        Looking {
            only = Set.copyOf(only);
        }

        Looking searching(String typed) {
            return new Looking(typed, whose, only, order, AT_ONCE);
        }

        Looking at(Whose chosen) {
            return new Looking(query, chosen, only, order, AT_ONCE);
        }

        Looking turning(Only one) {
            Set<Only> now = EnumSet.noneOf(Only.class);
            now.addAll(only);
            if (!now.remove(one)) {
                now.add(one);
            }
            return new Looking(query, whose, now, order, AT_ONCE);
        }

        Looking in(Order other) {
            return new Looking(query, whose, only, other, AT_ONCE);
        }

        Looking more() {
            return new Looking(query, whose, only, order, limit + AT_ONCE);
        }

        /** Whether only some of the people are looked at, whatever is searched for. */
        boolean chosen() {
            return !(whose instanceof Whose.Everybody) || !only.isEmpty();
        }

        List<PersonRow> in(List<PersonRow> all) {
            Predicate<String> finding = NameSearch.finding(query);
            return all.stream()
                    .filter(whose::shows)
                    .filter(row -> only.stream().allMatch(one -> one.shows(row)))
                    .filter(row -> finding.test(row.searchText()))
                    .toList();
        }
    }

    /** Copies the lists. */
    public PeopleModel {
        everybody = List.copyOf(everybody);
        found = List.copyOf(found);
    }

    /** How many of the people looked at are such. */
    long count(Only one) {
        return everybody.stream()
                .filter(looking.whose()::shows)
                .filter(one::shows)
                .count();
    }

    /** Those who are shown. */
    List<PersonRow> shown() {
        return found.subList(0, Math.min(looking.limit(), found.size()));
    }

    /** What can happen to it. */
    public sealed interface Event {
        /** The caseload has been read. */
        record Loaded(List<PersonRow> rows) implements Event {}

        /** Something was typed into the search. */
        record Searched(String query) implements Event {}

        /** The worker chose whom to look at. */
        record Chose(Whose whose) implements Event {}

        /** The worker chose to see such people alone, or not alone any more. */
        record Turned(Only only) implements Event {}

        /** The worker chose another order. */
        record Sorted(Order order) implements Event {}

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

        /** Keep that order for the worker. */
        record KeepOrder(Order order) implements Effect {}

        /** Open the form for somebody new, with what was typed to find them. */
        record OpenNew(String typed) implements Effect {}
    }

    static Next<PeopleModel, Effect> update(PeopleModel model, Event event) {
        Looking now = model.looking;
        if (event instanceof Event.Loaded loaded) {
            return Next.model(model.having(loaded.rows()));
        } else if (event instanceof Event.Searched searched) {
            return Next.model(model.looking(now.searching(searched.query())));
        } else if (event instanceof Event.Chose chose) {
            return Next.model(model.looking(now.at(chose.whose())));
        } else if (event instanceof Event.Turned turned) {
            return Next.model(model.looking(now.turning(turned.only())));
        } else if (event instanceof Event.Sorted sorted) {
            PeopleModel in = new PeopleModel(model.loaded, model.everybody, now.in(sorted.order()), model.found);
            return Next.of(model.loaded ? in.having(model.everybody) : in, new Effect.KeepOrder(sorted.order()));
        } else if (event instanceof Event.MoreAsked) {
            return Next.model(model.looking(now.more()));
        } else if (event instanceof Event.Changed) {
            return Next.of(model, new Effect.Load());
        } else if (event instanceof Event.Chosen chosen) {
            return Next.of(model, new Effect.Open(chosen.person()));
        }
        // What found somebody is not the name of somebody new.
        return Next.of(
                model, new Effect.OpenNew(model.found.isEmpty() ? now.query().strip() : ""));
    }

    private PeopleModel having(List<PersonRow> rows) {
        List<PersonRow> sorted = looking.order().of(rows);
        return new PeopleModel(true, sorted, looking, looking.in(sorted));
    }

    private PeopleModel looking(Looking anew) {
        return new PeopleModel(loaded, everybody, anew, anew.in(everybody));
    }
}
