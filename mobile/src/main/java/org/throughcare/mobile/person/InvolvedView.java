package org.throughcare.mobile.person;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.throughcare.mobile.describe.Who;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.SummaryList;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.person.Person;
import org.throughcare.model.reference.ReferenceData;

/** Who works with the person: the team, the offender manager, and whoever recorded something. */
final class InvolvedView {

    /** So many workers are named; who came long ago stands in the timeline. */
    private static final int NAMED = 6;

    private final Desk desk;
    private final Texts texts;

    InvolvedView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
    }

    Node of(Summary summary) {
        SummaryList list = new SummaryList();
        summary.person().map(Current::body).ifPresent(person -> offices(person, list));
        Who who = new Who(desk.session(), texts);
        List<Involved> workers = summary.workers();
        workers.stream()
                .limit(NAMED)
                .forEach(worker -> list.row(
                        CodeWords.capital(who.recorded(worker.latest())),
                        texts.get("person.involved.last", texts.dateTime(worker.last()))));
        List<Node> nodes = new ArrayList<>(List.of(list));
        if (workers.size() > NAMED) {
            nodes.add(Words.hint(texts.get("person.involved.more", workers.size() - NAMED)));
        }
        return new Card(texts.get("person.involved"), nodes.toArray(Node[]::new));
    }

    private void offices(Person person, SummaryList list) {
        list.row(
                texts.get("person.involved.team"),
                new CodeWords(desk.lists(), texts)
                        .name(ReferenceData.TEAMS, person.team().toString()));
        if (person.manager() != null) {
            list.row(texts.get("person.involved.manager"), person.manager());
        }
    }
}
