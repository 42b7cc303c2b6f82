package org.throughcare.mobile.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughcare.mobile.access.Session;
import org.throughcare.model.ledger.TeamId;

/** For whom a worker wants to see what is due: everybody, the people they manage, those of one team, those of one place. */
public sealed interface DueFilter {

    /** More places than these make no choice that is quicker than reading the list. */
    int PLACES = 6;

    /** Whether that is to be shown. */
    boolean shows(Shift.Due due);

    /** Everybody. */
    record Everybody() implements DueFilter {
        @Override
        public boolean shows(Shift.Due due) {
            return true;
        }
    }

    /** The people whose manager is called so. */
    record ManagedBy(String worker) implements DueFilter {
        @Override
        public boolean shows(Shift.Due due) {
            return worker.equals(due.manager());
        }
    }

    /** The people of one team. */
    record OfTeam(TeamId team, String name) implements DueFilter {
        @Override
        public boolean shows(Shift.Due due) {
            return team.equals(due.team());
        }
    }

    /** The people who are met at one place. */
    record At(String place) implements DueFilter {
        @Override
        public boolean shows(Shift.Due due) {
            return place.equals(due.place());
        }
    }

    /** The choices that make a difference to a worker with that to see to; none where there is but one. */
    static List<DueFilter> choices(Session session, List<Shift.Due> due) {
        List<DueFilter> choices = new ArrayList<>();
        choices.add(new ManagedBy(session.name()));
        session.teams().forEach(team -> choices.add(new OfTeam(team.id(), team.name())));
        TreeSet<String> places = due.stream()
                .map(Shift.Due::place)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        // A clinic is often a team and its place; once is enough.
        session.teams().forEach(team -> places.remove(team.name()));
        if (places.size() <= PLACES) {
            places.forEach(place -> choices.add(new At(place)));
        }
        choices.removeIf(
                choice -> due.stream().allMatch(choice::shows) || due.stream().noneMatch(choice::shows));
        if (!choices.isEmpty()) {
            choices.add(0, new Everybody());
        }
        return choices;
    }
}
