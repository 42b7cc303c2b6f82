package org.throughcare.mobile.people;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.access.Session;
import org.throughcare.model.ledger.TeamId;

/** Whom a worker wants to see: everybody, the people they manage, those of one team, those of one wing or clinic. */
public sealed interface Whose {

    /** More places than these make no choice that is quicker than reading the list. */
    int PLACES = 6;

    /** Whether that is to be shown. */
    boolean shows(Owned own);

    /** Everybody. */
    record Everybody() implements Whose {
        @Override
        public boolean shows(Owned own) {
            return true;
        }
    }

    /** The people whose manager is called so, and the groups, which are nobody's. */
    record ManagedBy(String worker) implements Whose {
        @Override
        public boolean shows(Owned own) {
            return own.aboutNobody() || worker.equals(own.manager());
        }
    }

    /** The people of one team. */
    record OfTeam(TeamId team, String name) implements Whose {
        @Override
        public boolean shows(Owned own) {
            return team.equals(own.team());
        }
    }

    /** The people who are met on one wing or in one clinic: what a place begins with, without cell or room. */
    record At(String place) implements Whose {
        @Override
        public boolean shows(Owned own) {
            return place.equals(site(own.place()));
        }
    }

    /** The choices that make a difference to a worker with that to see to; none where there is but one. */
    static List<Whose> choices(Session session, List<? extends Owned> own) {
        List<Whose> choices = new ArrayList<>();
        choices.add(new ManagedBy(session.name()));
        session.teams().forEach(team -> choices.add(new OfTeam(team.id(), team.name())));
        TreeSet<String> places = own.stream()
                .map(each -> site(each.place()))
                .filter(site -> !site.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        // A clinic is often a team and its place; once is enough.
        session.teams().forEach(team -> places.remove(team.name()));
        if (places.size() <= PLACES) {
            places.forEach(place -> choices.add(new At(place)));
        }
        choices.removeIf(
                choice -> own.stream().allMatch(choice::shows) || own.stream().noneMatch(choice::shows));
        if (!choices.isEmpty()) {
            choices.add(0, new Everybody());
        }
        return choices;
    }

    private static String site(@Nullable String place) {
        return place == null ? "" : place.split(",", 2)[0].strip();
    }
}
