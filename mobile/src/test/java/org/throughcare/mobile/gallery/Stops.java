package org.throughcare.mobile.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughcare.mobile.TabletRooms;
import org.throughcare.mobile.nav.Room;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Sort;
import org.throughcare.model.duty.Duties;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.wire.EntryCodec;

/**
 * Where a tour of the tablet stops: every route there is, and of every feature all that it records and shows. Taken from
 * the register of the features, so that a new form is toured by itself; what can't be opened is no stop but a failure.
 */
final class Stops {

    private static final List<LedgerId> RECORDS =
            List.of(Everything.RHIANNON, Cast.SIAN, Cast.MARK, Cast.DECLAN, LedgerId.team(Cast.WING));

    private final Shoot shoot;
    private final List<Route> routes = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();

    private Stops(Shoot shoot) {
        this.shoot = shoot;
    }

    /** All routes to stop at; throws AssertionError for something of a feature that none leads to. */
    static List<Route> of(Shoot shoot) {
        Stops stops = new Stops(shoot);
        stops.places();
        TabletRooms.of(shoot.tablet).all().forEach(stops::room);
        if (!stops.closed.isEmpty()) {
            throw new AssertionError("no way leads to " + stops.closed);
        }
        return List.copyOf(stops.routes);
    }

    /** Where only an administrator stops; the tablet is one that their server knows. */
    static List<Route> forAdministrators(DeviceId tablet) {
        return List.of(
                new Route.Administration.Hub(),
                new Route.Administration.Tablets(),
                new Route.Administration.OneTablet(tablet),
                new Route.Administration.LostTablet(tablet),
                new Route.Administration.Codes(),
                new Route.Administration.NewCode(),
                new Route.Administration.Trail(),
                new Route.Administration.Check(),
                new Route.Administration.Workers(),
                new Route.Administration.NewWorker(),
                new Route.Administration.OneWorker(Cast.RHYS));
    }

    private void places() {
        EntryId amended = thread("drug-test", Cast.SIAN).orElseThrow();
        routes.addAll(List.of(
                new Route.Today(),
                new Route.People(),
                new Route.NewPerson("Kieran Shaw A2100BC"),
                new Route.Waiting(),
                new Route.Escrow(),
                new Route.Escrowed(Cast.SIAN, EntryCodec.write(entry(amended)).hash()),
                new Route.Display(),
                new Route.Person(Cast.SIAN),
                new Route.Person(Cast.DECLAN),
                new Route.Person(Everything.RHIANNON),
                new Route.Versions(Cast.SIAN, "drug-test", amended),
                new Route.Resolve(Cast.SIAN, "drug-test", amended),
                new Route.OverTime(Cast.SIAN),
                new Route.Undo(List.of(entry(amended))),
                new Route.Settle(settled())));
    }

    private Entry entry(EntryId id) {
        return shoot.tablet.records().of(Cast.SIAN).ledger().entries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Duty settled() {
        return shoot
                .tablet
                .today()
                .duties(shoot.tablet.access().session().orElseThrow(), Cast.SIAN, shoot.clock.instant())
                .stream()
                .filter(duty -> Duties.settling(duty.rule()).byPerson())
                .findFirst()
                .orElseThrow();
    }

    private void room(Room room) {
        for (Sort<?> sort : room.sorts()) {
            String kind = sort.kind().name();
            if (sort.form() != null) {
                form(kind);
            }
            if (sort.page() != null || sort.slip() != null) {
                page(kind);
            }
        }
        room.doors().keySet().forEach(this::door);
    }

    private void form(String kind) {
        Optional<Route> fresh = first(beginning(kind));
        Optional<Route> again = first(correcting(kind, kind));
        if (fresh.isEmpty() && again.isEmpty()) {
            closed.add(kind);
        }
        fresh.ifPresent(routes::add);
        again.ifPresent(routes::add);
    }

    private void page(String kind) {
        first(RECORDS.stream()
                        .flatMap(ledger -> thread(kind, ledger).stream().map(id -> new Route.Result(ledger, kind, id))))
                .ifPresentOrElse(routes::add, () -> closed.add("the page of " + kind));
    }

    private void door(String what) {
        first(Stream.concat(beginning(what), threads(what))).ifPresentOrElse(routes::add, () -> closed.add(what));
    }

    private Stream<Route> beginning(String what) {
        return RECORDS.stream()
                .flatMap(ledger -> Stream.concat(
                        Stream.of(Route.Capture.of(what, ledger)),
                        ids(ledger).map(id -> new Route.Capture(what, ledger, id, null))));
    }

    private Stream<Route> threads(String what) {
        return RECORDS.stream().flatMap(ledger -> ids(ledger).map(id -> Route.Capture.correcting(what, ledger, id)));
    }

    private Stream<Route> correcting(String what, String kind) {
        return RECORDS.stream()
                .flatMap(ledger -> thread(kind, ledger).stream().map(id -> Route.Capture.correcting(what, ledger, id)));
    }

    private Stream<EntryId> ids(LedgerId ledger) {
        return shoot.tablet.records().of(ledger).ledger().entries().stream()
                .filter(entry -> entry.basis().isEmpty())
                .map(entry -> entry.id());
    }

    private Optional<EntryId> thread(String kind, LedgerId ledger) {
        return shoot.tablet.records().of(ledger).ledger().entries().stream()
                .filter(entry -> entry.kind().equals(kind) && entry.basis().isEmpty())
                .map(entry -> entry.id())
                .findFirst();
    }

    /** The first of them that opens. */
    private Optional<Route> first(Stream<? extends Route> ways) {
        return ways.<Route>map(way -> way).filter(this::opens).findFirst();
    }

    private boolean opens(Route route) {
        try {
            shoot.go(route);
            shoot.sayWhy();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
