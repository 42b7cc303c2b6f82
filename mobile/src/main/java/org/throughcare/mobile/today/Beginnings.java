package org.throughcare.mobile.today;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.capture.Drafts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.RouteCodec;
import org.throughcare.mobile.record.Everybody;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.person.Person;

/**
 * Forms that the worker at the desk began and has not saved. One about a record that they do not see now is not shown; it
 * is there again with the record.
 */
final class Beginnings {

    private static final Comparator<Drafts.Begun> LATEST_FIRST = Comparator.comparing(
                    Drafts.Begun::at, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed();

    private final Desk desk;

    Beginnings(Desk desk) {
        this.desk = desk;
    }

    List<Shift.Unfinished> unfinished() {
        return desk.drafts().unfinished(desk.session().worker()).stream()
                .sorted(LATEST_FIRST)
                .flatMap(begun -> Optional.ofNullable(route(begun)).flatMap(route -> of(begun, route)).stream())
                .toList();
    }

    private Optional<Shift.Unfinished> of(Drafts.Begun begun, Route route) {
        LedgerId ledger = RouteCodec.ledger(route);
        Optional<String> name = ledger == null ? Optional.of(typedName(begun.form())) : name(ledger);
        return name.map(called -> new Shift.Unfinished(route, begun.title(), called, begun.at()));
    }

    /** Of the person or the team; empty (the optional) where this worker does not see the record. */
    private Optional<String> name(LedgerId ledger) {
        if (ledger.subject() == Subject.PERSON) {
            return desk.records().everybody().find(ledger).map(Beginnings::name);
        }
        return desk.session().teams().stream()
                .filter(team -> LedgerId.team(team.id()).equals(ledger))
                .map(Session.Team::name)
                .findFirst();
    }

    private static String name(Everybody.One one) {
        Person person = one.person();
        return person == null ? "" : person.name();
    }

    /** Somebody new is called as far as it was typed. */
    private static String typedName(Json.Obj form) {
        return Stream.of("givenName", "familyName")
                .map(form::get)
                .flatMap(value ->
                        value instanceof Json.Text text ? Stream.of(text.value().strip()) : Stream.empty())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Where the form is gone on with; a form that was kept without its place says so by its key, as far as it can. */
    private static @Nullable Route route(Drafts.Begun begun) {
        if (begun.place() != null) {
            return RouteCodec.read(begun.place());
        }
        String[] parts = begun.key().split("/", -1);
        if (parts.length == 1) {
            return new Route.Capture(parts[0], null, null, null);
        }
        boolean plain = parts.length == 2 && parts[1].contains(":");
        return plain ? Route.Capture.of(parts[0], LedgerId.parse(parts[1])) : null;
    }
}
