package org.throughcare.mobile;

import java.util.Objects;
import java.util.Optional;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.administration.Administration;
import org.throughcare.mobile.administration.AdministrationScreens;
import org.throughcare.mobile.chart.OverTimeScreen;
import org.throughcare.mobile.duty.SettleForm;
import org.throughcare.mobile.escrow.EscrowDoor;
import org.throughcare.mobile.escrow.EscrowScreen;
import org.throughcare.mobile.form.FormScreen;
import org.throughcare.mobile.mistake.TakeBackForm;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.mobile.nav.Sort;
import org.throughcare.mobile.people.PeopleScreen;
import org.throughcare.mobile.people.Urgency;
import org.throughcare.mobile.person.PersonRoom;
import org.throughcare.mobile.person.PersonScreen;
import org.throughcare.mobile.person.SamePersonForm;
import org.throughcare.mobile.today.ShiftQuery;
import org.throughcare.mobile.today.TodayScreen;
import org.throughcare.mobile.versions.ResolveSpec;
import org.throughcare.mobile.versions.VersionsScreen;
import org.throughcare.mobile.waiting.SyncScreen;
import org.throughcare.model.Kinds;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;

/** Which screen a route is. */
final class Screens {

    private final Tablet tablet;

    Screens(Tablet tablet) {
        this.tablet = tablet;
    }

    /** The screen of a place; {@code because} says why a restricted record is opened, where somebody asked. */
    Screen of(Route route, Desk desk, Optional<String> because) {
        if (route instanceof Route.People) {
            return new PeopleScreen(desk, tablet.caseload(), urgency(desk), tablet.store());
        } else if (route instanceof Route.Person person) {
            return person(person.person(), desk);
        } else if (route instanceof Route.OverTime overTime) {
            return new OverTimeScreen(overTime.person(), desk);
        } else if (route instanceof Route.Capture capture) {
            return SamePersonForm.isFor(capture)
                    ? samePerson(capture, desk)
                    : desk.rooms().open(desk, capture);
        } else if (route instanceof Route.NewPerson newcomer) {
            return new PersonRoom(tablet.caseload()).newcomer(desk, newcomer);
        } else if (route instanceof Route.Result result) {
            return desk.rooms().show(desk, result);
        } else if (route instanceof Route.Versions versions) {
            return new VersionsScreen(versions, desk);
        } else if (route instanceof Route.Resolve resolve) {
            return resolve(resolve, desk);
        } else if (route instanceof Route.Undo undo) {
            return new FormScreen(TakeBackForm.ofSaved(undo.saved(), desk), desk);
        } else if (route instanceof Route.Settle settle) {
            return new FormScreen(new SettleForm(desk, settle.duty()), desk);
        } else if (route instanceof Route.Escrow) {
            return new EscrowScreen(desk, tablet.escrow());
        } else if (route instanceof Route.Escrowed escrowed) {
            return new EscrowScreen(desk, tablet.escrow(), escrowed, because);
        } else if (route instanceof Route.Waiting) {
            return new SyncScreen(desk, tablet.sync(), tablet.store(), door(desk));
        } else if (route instanceof Route.Administration place && Administration.isFor(desk.session())) {
            return AdministrationScreens.of(place, desk, tablet.administration());
        }
        return new TodayScreen(
                desk, new ShiftQuery(tablet.today(), tablet.caseload(), tablet.sync(), desk), door(desk));
    }

    private EscrowDoor door(Desk desk) {
        return new EscrowDoor(desk, tablet.escrow());
    }

    private Urgency.Source urgency(Desk desk) {
        Session session = desk.session();
        return (person, now) -> Urgency.of(
                tablet.today().duties(session, person, now),
                desk.rooms()::concerns,
                tablet.today().glance(session, person, now),
                session.roles(),
                desk.today());
    }

    private Screen person(LedgerId ledger, Desk desk) {
        return new PersonScreen(
                ledger, desk, tablet.person(), now -> tablet.today().duties(desk.session(), ledger, now));
    }

    /** The form where there are two to compare; otherwise the person's page, which says how things stand now. */
    private Screen samePerson(Route.Capture route, Desk desk) {
        SamePersonForm form = SamePersonForm.of(route, desk);
        return form == null ? person(Objects.requireNonNull(route.ledger()), desk) : new FormScreen(form, desk);
    }

    /** The choice where there is one to make; what was resolved elsewhere meanwhile is shown with its versions. */
    private static Screen resolve(Route.Resolve route, Desk desk) {
        Kind<?> kind = Kinds.named(route.kind());
        Sort<?> sort = desk.rooms().sort(route.kind());
        Sort.Opener chosen = sort == null ? null : sort.chosen();
        if (chosen != null && !isDisputed(route, desk)) {
            return chosen.open(desk, Route.Capture.correcting(route.kind(), route.ledger(), route.thread()));
        }
        return kind == null ? versions(route, desk) : resolve(route, kind, desk);
    }

    /** Whether it is in question that it was recorded at all, and not what. */
    private static boolean isDisputed(Route.Resolve route, Desk desk) {
        Kind<?> kind = Kinds.named(route.kind());
        return kind != null
                && desk.ledger(route.ledger()).disputed(kind).stream()
                        .anyMatch(thread -> thread.id().equals(route.thread()));
    }

    private static <B extends Body> Screen resolve(Route.Resolve route, Kind<B> kind, Desk desk) {
        return desk.ledger(route.ledger()).current(kind).stream()
                .filter(current -> current.id().equals(route.thread()) && current.inConflict())
                .findFirst()
                .<Screen>map(current -> new FormScreen(new ResolveSpec<>(current, route.ledger(), desk), desk))
                .orElseGet(() -> versions(route, desk));
    }

    private static Screen versions(Route.Resolve route, Desk desk) {
        return new VersionsScreen(new Route.Versions(route.ledger(), route.kind(), route.thread()), desk);
    }
}
