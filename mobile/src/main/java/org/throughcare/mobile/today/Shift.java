package org.throughcare.mobile.today;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.capture.LostForms;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.people.Owned;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.person.Person;
import org.throughcare.model.session.GroupSession;

/**
 * What a worker has to do today.
 *
 * @param concerns what they have to know first, the gravest first
 * @param due what else is due and whose it is, first things first
 * @param meetings who comes, by time
 * @param groups the groups of the day, by time
 * @param unfinished forms that were begun and not saved, the latest first
 * @param lost forms that went with a record before they were saved
 * @param people how the worker's caseload stands
 */
public record Shift(
        List<Due> concerns,
        List<Due> due,
        List<Coming> meetings,
        List<Group> groups,
        List<Unfinished> unfinished,
        List<LostForms.Lost> lost,
        People people) {

    static final Shift NONE =
            new Shift(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), new People(0, 0, 0, false));

    /** Copies the lists. */
    public Shift {
        concerns = List.copyOf(concerns);
        due = List.copyOf(due);
        meetings = List.copyOf(meetings);
        groups = List.copyOf(groups);
        unfinished = List.copyOf(unfinished);
        lost = List.copyOf(lost);
    }

    /** Everything of which a worker may want to see only a part. */
    Stream<Owned> owned() {
        return Stream.of(concerns, due, meetings, groups).flatMap(List::stream);
    }

    /**
     * The caseload in figures.
     *
     * @param count how many people are on it
     * @param waiting how many entries about them wait to be sent
     * @param held how many the server keeps aside
     * @param met whether this tablet ever met its server
     */
    public record People(int count, int waiting, int held, boolean met) {}

    /**
     * A duty, and the person whose record it is about.
     *
     * @param name what the person is called; empty when this build can't read it
     * @param manager who manages the person; null when nobody is named
     * @param team the team that has the person
     * @param place where the person is met; null when not recorded
     */
    public record Due(
            Duty duty,
            String name,
            @Nullable String manager,
            @Nullable TeamId team,
            @Nullable String place) implements Owned {}

    /** An appointment of the day. */
    public record Coming(Today.Meeting meeting) implements Owned {

        @Override
        public @Nullable String manager() {
            return person().manager();
        }

        @Override
        public TeamId team() {
            return person().team();
        }

        @Override
        public @Nullable String place() {
            return person().place();
        }

        /** Whether its outcome is recorded. */
        boolean recorded() {
            return meeting.recorded();
        }

        /** Who comes. */
        Person person() {
            return meeting.person().body();
        }
    }

    /** A group of the day, and how many of those expected have an outcome. */
    public record Group(LedgerId ledger, Current<GroupSession> session, int recorded) implements Owned {
        /** The thread of the session. */
        public EntryId id() {
            return session.id();
        }

        @Override
        public @Nullable String manager() {
            return null;
        }

        @Override
        public TeamId team() {
            return new TeamId(ledger.uuid());
        }

        @Override
        public boolean aboutNobody() {
            return true;
        }

        @Override
        public @Nullable String place() {
            return session.body().place();
        }
    }

    /**
     * A form that was begun.
     *
     * @param route where it is gone on with
     * @param title what it said that it records; empty when it did not say
     * @param name of the person or the team; empty for somebody new who has none yet
     * @param at when something was typed last; null when not known
     */
    public record Unfinished(
            Route route,
            String title,
            String name,
            @Nullable Instant at) {}
}
