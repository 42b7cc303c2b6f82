package org.throughcare.mobile.today;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.session.GroupSession;

/**
 * What a worker has to do today.
 *
 * @param due what is due and whose it is, first things first
 * @param meetings who comes, by time
 * @param groups the groups of the day, by time
 * @param unfinished forms that were begun and not saved
 */
public record Shift(List<Due> due, List<Coming> meetings, List<Group> groups, List<Unfinished> unfinished) {

    static final Shift NONE = new Shift(List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Shift {
        due = List.copyOf(due);
        meetings = List.copyOf(meetings);
        groups = List.copyOf(groups);
        unfinished = List.copyOf(unfinished);
    }

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
            @Nullable String place) {}

    /** An appointment of the day, and whether its outcome is recorded. */
    public record Coming(Today.Meeting meeting, boolean recorded) {}

    /** A group of the day, and how many of those expected have an outcome. */
    public record Group(LedgerId team, Current<GroupSession> session, int recorded) {
        /** The thread of the session. */
        public EntryId id() {
            return session.id();
        }
    }

    /** A form that was begun: its kind, whose record, and the name of the person (empty for somebody new). */
    public record Unfinished(String kind, String ledger, String name) {}
}
