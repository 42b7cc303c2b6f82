package org.throughcare.mobile.person;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.describe.ErrorWords;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
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

/** Everything that was recorded about a person, the latest first, with what was amended and what waits. */
final class TimelineView {

    private final Texts texts;
    private final EntryWords words;
    private final ErrorWords errors;
    private final Rooms rooms;
    private final Consumer<PersonModel.Event> events;

    TimelineView(Desk desk, Consumer<PersonModel.Event> events) {
        this.texts = desk.texts();
        this.words = EntryWords.of(desk);
        this.errors = new ErrorWords(desk);
        this.rooms = desk.rooms();
        this.events = events;
    }

    Node of(PersonModel model) {
        Card card = new Card(texts.get("person.timeline"));
        if (model.shown().timeline().isEmpty()) {
            return card.with(Words.hint(texts.get("person.timeline.none")));
        }
        List<TimelineItem> shown = model.timeline();
        Rows rows = new Rows();
        shown.forEach(item -> rows.with(line(item)));
        card.with(rows);
        if (shown.size() < model.shown().timeline().size()) {
            card.with(Buttons.link(
                    texts.get("person.timeline.all", model.shown().timeline().size()),
                    Feather.CHEVRON_DOWN,
                    () -> events.accept(new PersonModel.Event.TimelineOpened())));
        }
        return card;
    }

    private Node line(TimelineItem item) {
        Entry latest = item.latest();
        Entry struck = item.struck();
        Route route = item.current().isPresent() && rooms.hasPage(item.kind()) && struck == null
                ? new Route.Result(latest.ledger(), item.kind(), item.thread())
                : new Route.Versions(latest.ledger(), item.kind(), item.thread());
        String says = item.current().map(words::line).orElseGet(() -> texts.get("kind.newer"));
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
