package org.throughcare.mobile.waiting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.RowButton;
import org.throughcare.mobile.look.Rows;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Entry;

/** The lists of the sync screen: what is to be resolved, what is held, what waits. */
final class BackroomView {

    private final Desk desk;
    private final Texts texts;
    private final EntryWords words;
    private final HoldWords reasons;
    private final Consumer<SyncModel.Event> events;

    BackroomView(Desk desk, Consumer<SyncModel.Event> events) {
        this.desk = desk;
        this.texts = desk.texts();
        this.words = new EntryWords(texts, desk.lists());
        this.reasons = new HoldWords(texts);
        this.events = events;
    }

    List<Node> of(Backroom room) {
        List<Node> cards = new ArrayList<>();
        if (!room.conflicts().isEmpty()) {
            cards.add(conflicts(room.conflicts()));
        }
        if (!room.held().isEmpty()) {
            Card card = new Card(texts.get("waiting.held"), Words.text(texts.get("waiting.held.more")));
            room.held().forEach(held -> card.with(held(held)));
            cards.add(card);
        }
        cards.add(waiting(room.waiting()));
        return cards;
    }

    private Node conflicts(List<Backroom.Conflict> conflicts) {
        Rows rows = new Rows();
        for (Backroom.Conflict conflict : conflicts) {
            Entry latest = conflict.current().latest();
            Route route = new Route.Resolve(
                    conflict.ledger(), latest.kind(), conflict.current().id());
            rows.with(new RowButton(
                    conflict.whom(),
                    words.title(latest) + " · "
                            + texts.count(
                                    "waiting.conflict.fields",
                                    conflict.current().conflicts().size()),
                    () -> go(route),
                    new Tag(texts.get("person.toResolve"), Tone.WARNING)));
        }
        return new Card(texts.get("waiting.conflicts"), Words.text(texts.get("waiting.conflicts.more")), rows);
    }

    private Node held(Backroom.Held held) {
        Entry entry = held.entry();
        String whom = held.whom();
        VBox box = new VBox();
        box.getStyleClass().add("row-words");
        box.getChildren().add(Words.strong(title(entry, whom)));
        if (whom != null) {
            box.getChildren().add(Words.text(words.line(entry)));
        }
        box.getChildren()
                .addAll(
                        Words.hint(texts.get("recorded.on", texts.dateTime(entry.recordedAt()))),
                        Words.text(texts.get("waiting.why", reasons.why(held.reason()))),
                        Words.text(reasons.what(held.reason())));
        if (held.amended()) {
            box.getChildren().add(new Tag(texts.get("waiting.amended"), Tone.GOOD));
        } else if (whom != null) {
            box.getChildren()
                    .add(Buttons.plain(
                            texts.get("waiting.correct"),
                            Feather.EDIT_2,
                            () -> go(Route.Capture.correcting(entry.kind(), entry.ledger(), held.thread()))));
        }
        return box;
    }

    private Node waiting(List<Backroom.Waiting> waiting) {
        Card card = new Card(texts.get("waiting.waits"));
        if (waiting.isEmpty()) {
            return card.with(Words.hint(texts.get("waiting.none")));
        }
        Rows rows = new Rows();
        for (Backroom.Waiting one : waiting) {
            Entry entry = one.entry();
            String recorded = texts.get("recorded.on", texts.when(entry.recordedAt(), desk.today()));
            Tag tag = new Tag(texts.get("entry.waiting"), Tone.INFO, Feather.CLOUD);
            if (one.whom() == null) {
                rows.with(new VBox(Words.strong(title(entry, null)), Words.hint(recorded)));
            } else {
                rows.with(new RowButton(
                        title(entry, one.whom()), recorded, () -> go(new Route.Person(entry.ledger())), tag));
            }
        }
        return card.with(rows);
    }

    private String title(Entry entry, @Nullable String whom) {
        String title = words.title(entry);
        return whom == null
                ? title + " · " + texts.get("waiting.other")
                : whom.isEmpty() ? title : title + " · " + whom;
    }

    private void go(Route route) {
        events.accept(new SyncModel.Event.Went(route));
    }
}
