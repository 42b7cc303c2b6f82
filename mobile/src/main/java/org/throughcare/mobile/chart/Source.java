package org.throughcare.mobile.chart;

import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Current;

/**
 * Where something in a chart comes from.
 *
 * @param route where it can be read
 * @param amended whether it was amended; a chart shows what it says now
 * @param conflict whether two people amended it to different values and nobody has chosen yet
 */
record Source(Route route, boolean amended, boolean conflict) {

    /** The source of what a thread says now. */
    static Source of(Current<?> current) {
        Route route = new Route.Result(
                current.latest().ledger(), current.thread().kind().name(), current.id());
        return of(current, route);
    }

    /** The same, of a kind whose versions are its page. */
    static Source versions(Current<?> current) {
        Route route = new Route.Versions(
                current.latest().ledger(), current.thread().kind().name(), current.id());
        return of(current, route);
    }

    private static Source of(Current<?> current, Route route) {
        return new Source(route, current.thread().entries().size() > 1, current.inConflict());
    }
}
