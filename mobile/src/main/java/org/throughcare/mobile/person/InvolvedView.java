package org.throughcare.mobile.person;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.SummaryList;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.person.Person;

/** Who works with a person: the team, the manager, and everybody who recorded something, with their last contact. */
final class InvolvedView {

    private static final int SHOWN = 6;

    private final Desk desk;
    private final Texts texts;

    InvolvedView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
    }

    Node of(Summary summary, List<Involved> workers) {
        SummaryList list = new SummaryList();
        summary.person().map(Current::body).ifPresent(person -> standing(person, list));
        for (Involved one : workers.subList(0, Math.min(SHOWN, workers.size()))) {
            list.row(name(one), contact(one), null);
        }
        Card card = new Card(texts.get("person.involved"), list);
        int more = workers.size() - SHOWN;
        return more > 0 ? card.with(Words.hint(texts.count("person.involved.more", more))) : card;
    }

    private void standing(Person person, SummaryList list) {
        list.row(texts.get("person.involved.team"), new CodeWords(desk.lists(), texts).team(person.team()));
        String manager = person.manager();
        list.row(
                texts.get("person.involved.manager"),
                manager == null ? texts.get("person.involved.managerUnknown") : manager);
    }

    private String name(Involved one) {
        return one.worker().equals(desk.session().worker())
                ? texts.get("person.involved.me", desk.session().name())
                : desk.session()
                        .nameOf(one.worker())
                        .orElseGet(() -> CodeWords.capital(texts.get("versions.by.other")));
    }

    private Node contact(Involved one) {
        LocalDate contact = one.lastContact();
        VBox words = new VBox(
                contact == null
                        ? Words.text(texts.get("person.involved.noContact"))
                        : Words.text(texts.get("person.involved.contact", texts.day(contact, desk.today()))),
                Words.hint(texts.get("person.involved.recorded", texts.when(one.lastRecorded(), desk.today()))));
        words.getStyleClass().add("row-words");
        return words;
    }
}
