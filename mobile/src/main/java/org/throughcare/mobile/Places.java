package org.throughcare.mobile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.administration.Administration;
import org.throughcare.mobile.nav.Route;

/** The places in the frame, to which a way leads from everywhere: which there are, and which one a screen belongs to. */
final class Places {

    private static final List<String> EVERYBODYS = List.of("today", "people", "waiting", "display", "lock");

    private Places() {}

    /** The names of those that somebody may go to; who only administers has no caseload, and so no day's work in it. */
    static List<String> of(Optional<Session> session) {
        if (session.filter(Administration::isAllFor).isPresent()) {
            return List.of("administration", "waiting", "display", "lock");
        }
        List<String> places = new ArrayList<>(EVERYBODYS);
        if (session.filter(Administration::isFor).isPresent()) {
            places.add("administration");
        }
        return places;
    }

    /** Where somebody begins: with today, or with what there is to administer where they do nothing else. */
    static Route home(Optional<Session> session) {
        return session.filter(Administration::isAllFor).isPresent()
                ? new Route.Administration.Hub()
                : new Route.Today();
    }

    /** Whether the way back ends there. */
    static boolean isOne(Route route) {
        return route instanceof Route.Today
                || route instanceof Route.People
                || route instanceof Route.Waiting
                || route instanceof Route.Administration.Hub;
    }

    /** The name of the place that a way belongs to which began with that. */
    static String nameOf(@Nullable Route first) {
        if (first instanceof Route.Today) {
            return "today";
        } else if (first instanceof Route.Administration) {
            return "administration";
        }
        return first instanceof Route.Waiting || first instanceof Route.Escrow ? "waiting" : "people";
    }
}
