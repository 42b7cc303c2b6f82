package org.throughcare.mobile.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.describe.ErrorWords;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Input;
import org.throughcare.mobile.look.RowButton;
import org.throughcare.mobile.look.Rows;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Rooms;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.person.NameSearch;

/**
 * Everything that was recorded about a person, the latest first, with what was amended and what waits. It stays on the
 * page while its choices change, so that whoever types keeps the keyboard; only the rows that are shown are built.
 */
final class TimelineView {

    private final Texts texts;
    private final EntryWords words;
    private final ErrorWords errors;
    private final Rooms rooms;
    private final Map<String, String> roomOf = new TreeMap<>();
    private final Consumer<PersonModel.Event> events;
    private final Card card = new Card();
    private final TextInputControl search;

    TimelineView(Desk desk, Consumer<PersonModel.Event> events) {
        this.texts = desk.texts();
        this.words = EntryWords.of(desk);
        this.errors = new ErrorWords(desk);
        this.rooms = desk.rooms();
        this.events = events;
        this.search = Input.text(
                texts.get("person.timeline.search"), 1, typed -> events.accept(new PersonModel.Event.Searched(typed)));
        search.setPromptText(texts.get("person.timeline.search"));
    }

    Node node() {
        return card;
    }

    void show(PersonModel model) {
        List<TimelineItem> all = model.shown().timeline();
        TimelineChoice choice = model.timeline();
        Input.show(search, choice.search());
        List<Node> nodes = new ArrayList<>(List.of(Words.heading(texts.get("person.timeline"))));
        if (all.isEmpty()) {
            nodes.add(Words.hint(texts.get("person.timeline.none")));
        } else {
            nodes.add(turn(choice));
            if (choice.open()) {
                nodes.add(search);
                nodes.add(choices(all, choice));
            }
            nodes.addAll(rows(choice.of(all, this::room), choice));
        }
        int closed = model.shown().closed();
        if (closed > 0) {
            nodes.add(Words.hint(texts.count("person.timeline.closed", closed)));
        }
        // A field that stays where it is keeps the keyboard.
        if (choice.open() && card.getChildren().contains(search)) {
            card.getChildren().removeIf(node -> node != search);
            int at = nodes.indexOf(search);
            card.getChildren().addAll(0, nodes.subList(0, at));
            card.getChildren().addAll(nodes.subList(at + 1, nodes.size()));
        } else {
            card.getChildren().setAll(nodes);
        }
    }

    private String room(String kind) {
        return roomOf.computeIfAbsent(kind, rooms::roomOf);
    }

    private Node turn(TimelineChoice choice) {
        return Buttons.link(
                texts.get(choice.open() ? "person.timeline.unfilter" : "person.timeline.filter"),
                choice.open() ? Feather.X : Feather.FILTER,
                () -> events.accept(new PersonModel.Event.ChoicesTurned()));
    }

    private Node choices(List<TimelineItem> all, TimelineChoice choice) {
        Flow pane = new Flow("quick");
        for (TimelineChoice.Only only : TimelineChoice.Only.values()) {
            int count = TimelineChoice.count(all, only);
            if (only != TimelineChoice.Only.ALL && count > 0) {
                pane.getChildren()
                        .add(chip(
                                texts.get(only.key()),
                                count,
                                only == choice.only(),
                                new PersonModel.Event.OnlyChosen(only)));
            }
        }
        TimelineChoice.rooms(all, this::room)
                .forEach((room, count) -> pane.getChildren()
                        .add(chip(
                                texts.get("room." + room),
                                count,
                                room.equals(choice.room()),
                                new PersonModel.Event.RoomChosen(room))));
        return pane;
    }

    private Button chip(String name, int count, boolean chosen, PersonModel.Event event) {
        String text = texts.get("person.timeline.chip", name, count);
        Button chip = Buttons.plain(text, chosen ? Feather.CHECK : null, () -> events.accept(event));
        chip.setAccessibleText(chosen ? texts.get("person.timeline.chosen", text) : text);
        chip.getStyleClass().addAll("chip", chosen ? "chosen" : "free");
        return chip;
    }

    private List<Node> rows(List<TimelineItem> chosen, TimelineChoice choice) {
        if (chosen.isEmpty()) {
            return List.of(Words.hint(texts.get("person.timeline.nothing")), clear());
        }
        List<Node> nodes = new ArrayList<>();
        Rows rows = new Rows();
        chosen.stream().limit(choice.limit()).forEach(item -> rows.with(line(item)));
        nodes.add(rows);
        int left = chosen.size() - choice.limit();
        if (left > 0) {
            String more = left <= TimelineChoice.MORE
                    ? texts.get("person.timeline.all", texts.number(chosen.size()))
                    : texts.get("person.timeline.more", TimelineChoice.MORE, texts.number(left));
            nodes.add(Buttons.link(
                    more, Feather.CHEVRON_DOWN, () -> events.accept(new PersonModel.Event.TimelineOpened())));
        }
        if (choice.narrows()) {
            nodes.add(clear());
        }
        return nodes;
    }

    private Node clear() {
        return Buttons.link(
                texts.get("person.timeline.clear"),
                Feather.ROTATE_CCW,
                () -> events.accept(new PersonModel.Event.ChoicesCleared()));
    }

    private Node line(TimelineItem item) {
        Entry latest = item.latest();
        Entry struck = item.struck();
        Route route = item.current().isPresent() && rooms.hasPage(item.kind()) && struck == null
                ? new Route.Result(latest.ledger(), item.kind(), item.thread())
                : new Route.Versions(latest.ledger(), item.kind(), item.thread());
        String says = says(item);
        String under =
                says + (says.isEmpty() ? "" : "\n") + texts.get("recorded.on", texts.dateTime(latest.recordedAt()));
        if (struck != null) {
            under += "\n" + errors.said(struck);
        }
        RowButton line = new RowButton(
                words.title(latest),
                under,
                () -> events.accept(new PersonModel.Event.Went(route)),
                tags(item).toArray(Node[]::new));
        return struck == null ? line : line.struck();
    }

    private String says(TimelineItem item) {
        return item.current().map(words::line).orElseGet(() -> texts.get("kind.newer"));
    }

    /** The threads whose words on the screen have all of these, in any order. */
    Set<EntryId> having(String typed, List<TimelineItem> items) {
        Predicate<String> finding = NameSearch.finding(typed);
        return items.stream()
                .filter(item -> finding.test(NameSearch.fold(Stream.of(
                                words.title(item.latest()),
                                says(item),
                                texts.dateTime(item.latest().recordedAt()))
                        .collect(Collectors.joining(" ")))))
                .map(TimelineItem::thread)
                .collect(Collectors.toSet());
    }

    private List<Node> tags(TimelineItem item) {
        List<Node> tags = new ArrayList<>();
        if (item.struck() != null) {
            tags.add(new Tag(texts.get("mistake.tag"), Tone.NEUTRAL, Feather.SLASH));
        }
        if (item.toResolve()) {
            tags.add(new Tag(texts.get("person.toResolve"), Tone.WARNING));
        }
        if (item.held()) {
            tags.add(new Tag(texts.get("entry.held"), Tone.WARNING));
        } else if (item.waiting()) {
            tags.add(new Tag(texts.get("entry.waiting"), Tone.INFO, Feather.CLOUD));
        }
        if (item.versions().size() > 1) {
            tags.add(new Tag(texts.get("entry.version", item.versions().size()), Tone.NEUTRAL, Feather.EDIT_2));
        }
        if (item.source() > 1) {
            tags.add(new Tag(texts.get("same.record", item.source()), Tone.NEUTRAL, Feather.USERS));
        }
        return tags;
    }
}
