package org.throughcare.mobile.waiting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.describe.RestrictedTag;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.RowButton;
import org.throughcare.mobile.look.Rows;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Subject;

/** The lists of the sync screen: what is to be resolved, what is held, what waits. */
final class BackroomView {

    /** Lines of a list: enough to see what it is about, few enough to draw at once. */
    private static final int SHOWN = 20;

    private static final int LINES = 3;

    private final Desk desk;
    private final Texts texts;
    private final EntryWords words;
    private final HoldWords reasons;
    private final Consumer<SyncModel.Event> events;

    BackroomView(Desk desk, Consumer<SyncModel.Event> events) {
        this.desk = desk;
        this.texts = desk.texts();
        this.words = EntryWords.of(desk);
        this.reasons = new HoldWords(texts);
        this.events = events;
    }

    List<Node> of(Backroom room) {
        List<Node> cards = new ArrayList<>();
        if (!room.conflicts().isEmpty()) {
            ConflictCards conflicts = new ConflictCards(desk, this::go);
            cards.add(conflicts.of(room.conflicts()));
        }
        if (!room.held().isEmpty()) {
            cards.add(held(room));
        }
        cards.add(waiting(room.waiting()));
        return cards;
    }

    private Node held(Backroom room) {
        Card card = new Card(texts.get("waiting.held"), Words.text(texts.get("waiting.held.more")));
        List<Entry> sendable = room.sendable();
        if (sendable.size() > 1) {
            card.with(Buttons.plain(
                    texts.get("waiting.again.all", sendable.size()),
                    Feather.SEND,
                    () -> events.accept(new SyncModel.Event.SendAgainAsked(sendable))));
        }
        room.held().stream().limit(SHOWN).map(this::held).forEach(card::with);
        if (room.held().size() > SHOWN) {
            card.with(Words.hint(texts.get("waiting.more", room.held().size() - SHOWN)));
        }
        return card;
    }

    private Node held(Backroom.Held held) {
        Entry entry = held.entry();
        String whom = held.whom();
        VBox box = new VBox();
        box.getStyleClass().addAll("row-words", "apart");
        box.getChildren().add(Words.strong(title(held)));
        if (whom != null) {
            RestrictedTag.of(desk, entry.ledger())
                    .ifPresentOrElse(
                            tag -> box.getChildren().add(tag),
                            () -> box.getChildren().add(Words.text(words.line(entry))));
        }
        box.getChildren()
                .addAll(
                        Words.hint(texts.get("recorded.on", texts.dateTime(entry.recordedAt()))),
                        Words.text(texts.get("waiting.why", reasons.why(held.reason()))),
                        Words.text(reasons.what(held.reason())));
        Flow ways = new Flow("ways");
        if (held.sendable()) {
            ways.getChildren().add(again(held));
        }
        if (held.amended()) {
            ways.getChildren().add(new Tag(texts.get("waiting.amended"), Tone.GOOD));
        } else if (whom != null) {
            ways.getChildren()
                    .add(Buttons.plain(
                            texts.get("waiting.correct"),
                            Feather.EDIT_2,
                            () -> go(Route.Capture.correcting(entry.kind(), entry.ledger(), held.thread()))));
        }
        box.getChildren().add(ways);
        return box;
    }

    private Node again(Backroom.Held held) {
        var again = Buttons.plain(
                texts.get("waiting.again"),
                Feather.SEND,
                () -> events.accept(new SyncModel.Event.SendAgainAsked(List.of(held.entry()))));
        again.setAccessibleText(texts.get("waiting.again") + ": " + title(held));
        return again;
    }

    private String title(Backroom.Held held) {
        String whom = held.whom();
        String rest = whom == null ? by(List.of(held.entry())) : whom;
        return rest.isEmpty() ? words.title(held.entry()) : words.title(held.entry()) + " · " + rest;
    }

    private Node waiting(List<Backroom.Waiting> waiting) {
        Card card = new Card(texts.get("waiting.waits"));
        if (waiting.isEmpty()) {
            return card.with(Words.hint(texts.get("waiting.none")));
        }
        Rows rows = new Rows();
        waiting.stream().limit(SHOWN).map(this::waiting).forEach(rows::with);
        card.with(rows);
        if (waiting.size() > SHOWN) {
            card.with(Words.hint(texts.get("waiting.more.people", waiting.size() - SHOWN)));
        }
        return card;
    }

    private Node waiting(Backroom.Waiting waiting) {
        Tag count = new Tag(texts.count("waiting.entries", waiting.entries().size()), Tone.INFO, Feather.CLOUD);
        String whom = waiting.whom();
        if (whom == null || waiting.ledger().subject() != Subject.PERSON) {
            String name = whom == null ? CodeWords.capital(by(waiting.entries())) : texts.get("waiting.team");
            VBox box = new VBox(Words.strong(name), Words.hint(lines(waiting)));
            box.getStyleClass().addAll("row-words", "row-still");
            return box;
        }
        Node[] tags = Stream.concat(RestrictedTag.of(desk, waiting.ledger()).stream(), Stream.of(count))
                .toArray(Node[]::new);
        return new RowButton(whom, lines(waiting), () -> go(new Route.Person(waiting.ledger())), tags);
    }

    /** What waits, a line for each kind with how many of it and since when; the first few. */
    private String lines(Backroom.Waiting waiting) {
        List<String> lines = new ArrayList<>();
        int left = waiting.entries().size();
        for (List<Entry> kind : waiting.byKind()) {
            if (lines.size() == LINES) {
                lines.add(texts.get("waiting.more", left));
                break;
            }
            Entry first = kind.get(0);
            String key = kind.size() == 1 ? "waiting.kind.one" : "waiting.kind.other";
            lines.add(texts.get(
                    key, words.title(first), texts.when(first.recordedAt(), desk.today()), texts.number(kind.size())));
            left -= kind.size();
        }
        return String.join("\n", lines);
    }

    /** Who recorded what this worker may not look at. */
    private String by(List<Entry> entries) {
        return entries.stream()
                .map(entry -> texts.get("waiting.by", name(entry)))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String name(Entry entry) {
        @Nullable
        String name = entry.author() instanceof Author.Worker author
                ? desk.session().nameOf(author.worker()).orElse(null)
                : null;
        return name == null ? texts.get("versions.by.other") : name;
    }

    private void go(Route route) {
        events.accept(new SyncModel.Event.Went(route));
    }
}
