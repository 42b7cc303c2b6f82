package org.throughcare.mobile.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.calendar.Age;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.Person;

/** The head of a person's page: who it is, so that nobody records on the wrong person, and what must be known. */
final class IdentityView {

    private final Desk desk;
    private final Texts texts;

    IdentityView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
    }

    List<Node> of(Summary summary) {
        List<Node> nodes = new ArrayList<>();
        if (summary.died()) {
            nodes.add(Notice.of(Tone.GRAVE, texts.get("person.died.alert"), texts.get("person.died.more")));
        }
        nodes.add(summary.person().map(current -> card(current.body(), summary)).orElseGet(this::unreadable));
        if (summary.marks().held() > 0) {
            nodes.add(Notice.of(Tone.WARNING, texts.get("person.held"), texts.get("person.held.more")));
        }
        return nodes;
    }

    private Node card(Person person, Summary summary) {
        VBox words = new VBox(Words.title(person.name()), Words.text(numbers(person)));
        if (!person.aliases().isEmpty()) {
            words.getChildren().add(Words.hint(texts.get("person.alias", String.join(", ", person.aliases()))));
        }
        words.getStyleClass().add("row-words");
        return new Card(words, tags(person, summary));
    }

    private String numbers(Person person) {
        List<String> parts = new ArrayList<>();
        LocalDate born = person.birthDate();
        if (born == null) {
            parts.add(texts.get("person.bornUnknown"));
        } else {
            parts.add(texts.get("person.bornAge", texts.date(born), Age.inYears(born, desk.today())));
        }
        for (Identifier identifier : person.identifiers()) {
            parts.add(texts.getOr("identifier." + identifier.type(), identifier.type()) + " " + identifier.value());
        }
        return String.join(" · ", parts);
    }

    private Flow tags(Person person, Summary summary) {
        Flow tags = new Flow("tags");
        String place = person.place();
        if (place != null) {
            tags.getChildren().add(new Tag(place, Tone.NEUTRAL, Feather.MAP_PIN));
        }
        summary.legalStatus()
                .map(Current::body)
                .ifPresent(status -> tags.getChildren().add(legal(status)));
        EntryWords words = EntryWords.of(desk);
        summary.requirements().stream()
                .map(Current::body)
                .filter(requirement -> requirement.runsOn(desk.today()))
                .forEach(requirement -> tags.getChildren().add(order(requirement, words)));
        if (summary.standing().restrictions().stream()
                .anyMatch(one -> one.body().holdsOn(desk.today()))) {
            tags.getChildren().add(new Tag(texts.get("person.noContact"), Tone.WARNING, Feather.BELL_OFF));
        }
        if (!summary.toResolve().isEmpty()) {
            String open = texts.count("person.toChoose", summary.toResolve().size());
            tags.getChildren().add(new Tag(open, Tone.WARNING));
        }
        if (person.language().equals("cy")) {
            tags.getChildren().add(new Tag(texts.get("person.welsh"), Tone.INFO, Feather.MESSAGE_CIRCLE));
        }
        if (summary.records().own().size() > 1) {
            String records = texts.get("same.records", summary.records().own().size());
            tags.getChildren().add(new Tag(records, Tone.NEUTRAL, Feather.USERS));
        }
        String manager = person.manager();
        if (manager != null) {
            tags.getChildren().add(new Tag(texts.get("person.manager", manager), Tone.NEUTRAL, Feather.USER));
        }
        return tags;
    }

    private Tag legal(LegalStatus status) {
        return new Tag(
                texts.getOr("legal." + status.status(), status.status()),
                status.inCustody() ? Tone.WARNING : Tone.NEUTRAL,
                status.inCustody() ? Feather.LOCK : Feather.HOME);
    }

    private Tag order(Requirement requirement, EntryWords words) {
        LocalDate end = requirement.end();
        String text = words.type(requirement) + (end == null ? "" : " " + texts.get("until.day", texts.date(end)));
        return new Tag(text, Tone.INFO, Feather.FILE_TEXT);
    }

    private Node unreadable() {
        return Notice.of(Tone.WARNING, texts.get("kind.newer"), "");
    }
}
