package org.throughcare.mobile.nav;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;

/** All features of the tablet, asked by kind, by what is to be recorded, or by duty. */
public final class Rooms {

    private static final String TO_RESOLVE = "to-resolve";

    private final List<Room> rooms;
    private final Map<String, Sort<?>> sorts = new LinkedHashMap<>();
    private final Map<String, Sort.Opener> doors = new HashMap<>();

    /** Of these features, in the order in which they are offered. */
    public Rooms(List<Room> rooms) {
        this.rooms = List.copyOf(rooms);
        for (Room room : rooms) {
            room.sorts().forEach(sort -> sorts.put(sort.kind().name(), sort));
            doors.putAll(room.doors());
        }
    }

    /**
     * Something that can be recorded about a person.
     *
     * @param room the name of its feature
     * @param kind what is recorded: a kind, or the name of a door; its words stand under {@code kind.<name>}
     * @param icon its picture
     * @param daily whether it is recorded every day
     */
    public record Offered(String room, String kind, Feather icon, boolean daily) {}

    /** The features. */
    public List<Room> all() {
        return rooms;
    }

    /** How that kind is told, recorded and shown; null for a kind that no feature has. */
    public @Nullable Sort<?> sort(String kind) {
        return sorts.get(kind);
    }

    /** The name of the feature that a kind is of; empty for a kind that no feature has. */
    public String roomOf(String kind) {
        return rooms.stream()
                .filter(room -> room.sorts().stream()
                        .anyMatch(sort -> sort.kind().name().equals(kind)))
                .findFirst()
                .map(Room::name)
                .orElse("");
    }

    /** What an entry says, in a line; null when this build can't read it, empty when no feature tells of its kind. */
    public @Nullable String line(Entry entry, CodeWords codes) {
        Sort<?> sort = sorts.get(entry.kind());
        return sort == null ? "" : sort.line(entry, codes);
    }

    /** What a body of that kind says, in a line; empty when no feature tells of the kind. */
    @SuppressWarnings("unchecked") // a sort is registered under its own kind's name, and a kind has one body type
    public <B extends Body> String line(Kind<B> kind, B body, CodeWords codes) {
        Sort<B> sort = (Sort<B>) sorts.get(kind.name());
        return sort == null ? "" : sort.line().of(body, codes);
    }

    /** The screen on which that is recorded; throws IllegalArgumentException for what has none. */
    public Screen open(Desk desk, Route.Capture route) {
        Sort.Opener door = doors.get(route.what());
        Sort<?> sort = sorts.get(route.what());
        Sort.Opener opener = door != null || sort == null ? door : sort.form();
        if (opener == null) {
            throw new IllegalArgumentException("there is no form for " + route.what());
        }
        return opener.open(desk, route);
    }

    /** The screen that shows that entry, or what is handed out about it; throws IllegalArgumentException when there is none. */
    public Screen show(Desk desk, Route.Result route) {
        Sort<?> sort = sorts.get(route.kind());
        Sort.Shower shower = sort == null ? null : sort.page() == null ? sort.slip() : sort.page();
        if (shower == null) {
            throw new IllegalArgumentException("there is no page for " + route.kind());
        }
        return shower.open(desk, route);
    }

    /** Whether an entry of that kind has a page of its own. */
    public boolean hasPage(String kind) {
        Sort<?> sort = sorts.get(kind);
        return sort != null && sort.page() != null;
    }

    /** Whether what is of that kind can be corrected with a form. */
    public boolean correctable(String kind) {
        Sort<?> sort = sorts.get(kind);
        return sort != null && sort.correctable();
    }

    /** The code list of a field of a kind; null when it holds no codes. */
    public @Nullable String list(String kind, String field) {
        Sort<?> sort = sorts.get(kind);
        return sort == null ? null : sort.lists().get(field);
    }

    /** Whether somebody with these roles may see what stands in a field of a kind. */
    public boolean maySee(Collection<String> roles, String kind, String field) {
        Sort<?> sort = sorts.get(kind);
        String role = sort == null ? null : sort.shownTo().get(field);
        return role == null || roles.contains(role);
    }

    /** What can be recorded of somebody who is not on the tablet yet, in the order of the features. */
    public List<PersonCard.Deed> newcomers(Texts texts) {
        return rooms.stream().flatMap(room -> room.newcomers(texts).stream()).toList();
    }

    /** What somebody with these roles can record in that record, in the order of the features. */
    public List<Offered> offered(Collection<String> roles, Ledger record) {
        return rooms.stream()
                .flatMap(room -> Stream.concat(
                        room.sorts().stream()
                                .filter(sort -> sort.kind().mayBeSaidBy(roles))
                                .flatMap(sort -> offered(room, sort, record)),
                        room.shortcuts().entrySet().stream()
                                .map(door -> new Offered(room.name(), door.getKey(), door.getValue(), true))))
                .toList();
    }

    private static Stream<Offered> offered(Room room, Sort<?> sort, Ledger record) {
        Sort.Offer offer = sort.offer();
        return offer == null || !offer.when().test(record)
                ? Stream.empty()
                : Stream.of(new Offered(room.name(), sort.kind().name(), offer.icon(), offer.daily()));
    }

    /** Where a duty is dealt with: where its feature says, the choice between two values, or the person's page. */
    public Route route(Duty duty) {
        if (duty.rule().equals(TO_RESOLVE)) {
            return new Route.Resolve(duty.ledger(), duty.details().get(0), duty.because());
        }
        return rooms.stream()
                .map(room -> room.route(duty))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new Route.Person(duty.ledger()));
    }

    /** Whether a duty tells of something to take note of first: what a feature says does, or two who said different things. */
    public boolean concerns(Duty duty) {
        return duty.rule().equals(TO_RESOLVE)
                || rooms.stream().anyMatch(room -> room.concerns().contains(duty.rule()));
    }

    /** What all features show of a person. */
    public List<PersonCard> cards(Desk desk, Ledger record) {
        return rooms.stream().flatMap(room -> room.cards(desk, record).stream()).toList();
    }

    /** What has to be seen first of a person. */
    public List<PersonAlert> alerts(Desk desk, Ledger record) {
        return rooms.stream()
                .flatMap(room -> room.alerts(desk, record).stream())
                .toList();
    }
}
