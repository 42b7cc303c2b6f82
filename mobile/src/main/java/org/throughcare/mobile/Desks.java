package org.throughcare.mobile;

import java.time.Clock;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.capture.Drafts;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.loop.Threads;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Navigator;
import org.throughcare.mobile.nav.Rooms;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.RouteCodec;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.EntryId;

/** Gives each screen the desk of the worker who is signed in: what it reads from, saves with and goes on by. */
final class Desks {

    private final Tablet tablet;
    private final Threads threads;
    private final Clock clock;
    private final Rooms rooms;

    /** Those of that tablet. */
    Desks(Tablet tablet, Threads threads, Clock clock) {
        this.tablet = tablet;
        this.threads = threads;
        this.clock = clock;
        this.rooms = TabletRooms.of(tablet);
    }

    /** The desk at that place. */
    Desk at(Route route, Session session, Texts texts, Navigator ways) {
        return new Desk(
                session,
                texts,
                ways,
                threads.forScreen(),
                clock,
                tablet.capture(),
                drafts(route),
                tablet.records(),
                tablet.reference(),
                rooms);
    }

    /** Unfinished forms, kept with the way that leads to them. */
    private Drafts drafts(Route route) {
        Json.Obj place = RouteCodec.write(route);
        EntryId about = route instanceof Route.Capture capture ? capture.about() : null;
        return place == null ? tablet.drafts() : tablet.drafts().at(place, about == null ? "" : about.toString());
    }
}
