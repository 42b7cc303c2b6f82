package org.throughcare.mobile.person;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;

/** The records there are about a person: which others may be about them, and which were put together. */
final class OtherRecordsView {

    private final Desk desk;
    private final Texts texts;
    private final OriginWords origins;
    private final Consumer<PersonModel.Event> events;

    OtherRecordsView(Desk desk, Consumer<PersonModel.Event> events) {
        this.desk = desk;
        this.texts = desk.texts();
        this.origins = new OriginWords(desk);
        this.events = events;
    }

    /** What somebody has to decide: a card for each person who may be the same, and to compare them before. */
    List<Node> toDecide(Summary summary, boolean comparing) {
        List<Node> cards = new ArrayList<>();
        OtherRecords records = summary.records();
        Person person = summary.person().map(current -> current.body()).orElse(null);
        if (person != null && !records.own().isEmpty()) {
            records.alike().forEach(alike -> cards.add(decide(summary, person, alike, comparing)));
        }
        return cards;
    }

    private Node decide(Summary summary, Person person, OtherRecords.Alike alike, boolean comparing) {
        String other = alike.origin().person().name();
        String grounds = alike.grounds().stream().map(origins::ground).collect(Collectors.joining(", "));
        Notice notice = new Notice(
                Tone.WARNING,
                texts.get("same.maybe", other),
                Words.text(CodeWords.capital(grounds) + ". " + texts.get("same.maybe.more")));
        if (!comparing) {
            return new Card(
                    notice,
                    Buttons.plain(
                            texts.get("same.compare"),
                            Feather.COLUMNS,
                            () -> events.accept(new PersonModel.Event.ComparisonAsked())));
        }
        return new Card(
                notice,
                new Comparison(desk).of(summary.records().own().get(0), person, alike.origin()),
                answers(summary, alike.origin()));
    }

    private Node answers(Summary summary, OtherRecords.Origin other) {
        Flow answers = new Flow("choice-tiles");
        answers.getChildren()
                .addAll(
                        Buttons.primary(
                                texts.get("same-person.button"),
                                Feather.USER_CHECK,
                                () -> go(SamePersonForm.SAME, summary.ledger(), other.thread())),
                        Buttons.plain(
                                texts.get("different-people.button"),
                                Feather.USERS,
                                () -> go(SamePersonForm.DIFFERENT, summary.ledger(), other.thread())),
                        Buttons.link(
                                texts.get("same.open"),
                                Feather.ARROW_RIGHT,
                                () -> go(new Route.Person(other.ledger()))));
        return answers;
    }

    /** What was decided, to be looked at and taken back; nothing for most people. */
    List<Node> decided(Summary summary) {
        List<Node> cards = new ArrayList<>();
        if (summary.records().own().size() > 1) {
            cards.add(own(summary));
        }
        if (!summary.records().apart().isEmpty()) {
            cards.add(apart(summary));
        }
        return cards;
    }

    private Node own(Summary summary) {
        Card card =
                new Card(texts.get("same.own", summary.records().own().size()), Words.hint(texts.get("same.own.more")));
        int number = 1;
        for (OtherRecords.Origin origin : summary.records().own()) {
            VBox words = words(
                    texts.get("same.record", number) + " · " + origin.person().name(), origin);
            card.with(words);
            if (number > 1) {
                card.with(link(
                        "part-records.button",
                        number,
                        () -> go(SamePersonForm.PART, summary.ledger(), origin.thread())));
            }
            number++;
        }
        return card;
    }

    private Node apart(Summary summary) {
        Card card = new Card(texts.get("same.apart"));
        for (OtherRecords.Origin origin : summary.records().apart()) {
            card.with(words(origin.person().name(), origin));
            card.with(
                    link("same-person.after-all", 0, () -> go(SamePersonForm.SAME, summary.ledger(), origin.thread())));
        }
        return card;
    }

    private VBox words(String strong, OtherRecords.Origin origin) {
        VBox words = new VBox(
                Words.strong(strong),
                Words.text(origins.who(origin.person())),
                Words.hint(origins.opened(origin).replace("\n", " · ")));
        words.getStyleClass().add("row-words");
        return words;
    }

    private Node link(String key, int number, Runnable pressed) {
        return Buttons.link(texts.get(key, number), Feather.USERS, pressed);
    }

    private void go(String what, LedgerId ledger, EntryId about) {
        go(new Route.Capture(what, ledger, about, null));
    }

    private void go(Route route) {
        events.accept(new PersonModel.Event.Went(route));
    }
}
