package org.throughcare.mobile.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.appointment.WeeklyShortfall;
import org.throughcare.mobile.chart.OverTime;
import org.throughcare.mobile.chart.OverTimeWords;
import org.throughcare.mobile.describe.DutyWords;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.RowButton;
import org.throughcare.mobile.look.Rows;
import org.throughcare.mobile.look.SummaryList;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.screening.Screening;

/** What stands beside the timeline: what to resolve, what comes next, the last results, attendance, orders. */
final class CardsView {

    private static final int NEXT = 3;

    private final Desk desk;
    private final Texts texts;
    private final EntryWords words;
    private final Consumer<PersonModel.Event> events;

    CardsView(Desk desk, Consumer<PersonModel.Event> events) {
        this.desk = desk;
        this.texts = desk.texts();
        this.words = EntryWords.of(desk);
        this.events = events;
    }

    /** What is to be done, and how things stand at a glance. */
    List<Node> first(Summary summary, PersonModel.Shown shown) {
        List<Duty> duties = shown.duties();
        List<Node> cards = new ArrayList<>();
        if (!duties.isEmpty()) {
            cards.add(due(duties));
        }
        if (!summary.toResolve().isEmpty()) {
            cards.add(toResolve(summary));
        }
        cards.add(next(summary));
        cards.add(results(summary));
        cards.add(overTime(summary, shown));
        return cards;
    }

    /** What a worker looks up: who works with the person, how to reach them, orders, what each feature tells. */
    List<Node> rest(Summary summary, PersonModel.Shown shown) {
        List<Node> cards = new ArrayList<>();
        cards.add(attendance(summary));
        cards.add(new InvolvedView(desk).of(summary, shown.told().workers()));
        StandingView standing = new StandingView(desk, this::go);
        cards.add(standing.reach(summary));
        cards.add(new OrdersView(desk, this::go)
                .of(summary.ledger(), summary.standing().orders()));
        FeatureView features = new FeatureView(this::go);
        shown.told().cards().forEach(card -> cards.add(features.card(card)));
        cards.add(standing.substances(summary));
        cards.addAll(new OtherRecordsView(desk, events).decided(summary));
        return cards;
    }

    private Node due(List<Duty> duties) {
        DutyWords due = new DutyWords(texts, desk.lists(), desk.today());
        VBox list = new VBox();
        list.getStyleClass().add("column");
        for (Duty duty : duties) {
            String gravity = due.gravity(duty);
            VBox one = new VBox(due.tag(duty), Words.strong(due.what(duty)), Words.hint(due.when(duty)));
            if (!gravity.isEmpty()) {
                one.getChildren().add(Words.hint(gravity));
            }
            settle(duty).ifPresent(one.getChildren()::add);
            one.getStyleClass().add("row-words");
            list.getChildren().add(one);
        }
        return new Card(texts.get("today.due"), list);
    }

    private Optional<Node> settle(Duty duty) {
        return DutyWords.settle(texts, duty)
                .map(text -> Buttons.link(text, Feather.CHECK_SQUARE, () -> go(new Route.Settle(duty))));
    }

    private Node toResolve(Summary summary) {
        Notice notice =
                new Notice(Tone.WARNING, texts.get("person.resolve"), Words.text(texts.get("person.resolve.more")));
        Card card = new Card(notice);
        for (Current<? extends Body> current : summary.toResolve()) {
            card.with(Buttons.plain(
                    texts.get("person.resolve.go", words.title(current.latest())),
                    null,
                    () -> go(new Route.Resolve(
                            current.latest().ledger(), current.thread().kind().name(), current.id()))));
        }
        return card;
    }

    private Node next(Summary summary) {
        Card card = new Card(texts.get("person.next"));
        WeeklyShortfall.of(desk, summary.ledger()).forEach(card::with);
        if (summary.upcoming().isEmpty()) {
            card.with(Words.hint(texts.get("person.next.none")));
            return summary.died() ? card : card.with(book(summary));
        }
        Rows rows = new Rows();
        summary.upcoming().stream().limit(NEXT).forEach(current -> rows.with(appointment(current)));
        card.with(rows);
        int more = summary.upcoming().size() - NEXT;
        return more > 0 ? card.with(Words.hint(texts.count("person.next.more", more))) : card;
    }

    /** Leads to the form in which it is moved or called off. */
    private Node appointment(Current<Appointment> current) {
        Appointment body = current.body();
        String mode = body.mode().word();
        String under = Texts.join(words.what(body), body.place(), texts.getOr("mode." + mode, mode), body.withWhom());
        Node[] ends =
                current.inConflict() ? new Node[] {new Tag(texts.get("person.toResolve"), Tone.WARNING)} : new Node[0];
        return new RowButton(
                texts.dateTime(body.start()),
                under + "\n" + texts.get("person.next.change"),
                () -> go(Route.Capture.correcting(
                        Appointment.KIND.name(), current.latest().ledger(), current.id())),
                ends);
    }

    private Node book(Summary summary) {
        return Buttons.plain(
                texts.get("person.next.book"),
                Feather.CALENDAR,
                () -> go(Route.Capture.of(Appointment.KIND.name(), summary.ledger())));
    }

    /** What the charts come to in words, and the way to them. */
    private Node overTime(Summary summary, PersonModel.Shown shown) {
        Card card = new Card(texts.get("chart.title"));
        OverTime over = shown.told().overTime();
        if (over.isEmpty()) {
            return card.with(Words.hint(texts.get("person.overTime.none")));
        }
        OverTimeWords says = new OverTimeWords(new CodeWords(desk.lists(), texts));
        SummaryList list = new SummaryList();
        over.scores().forEach(series -> list.row(series.title(), says.inShort(series)));
        if (!over.tests().occasions().isEmpty()) {
            list.row(texts.get("chart.tests"), says.of(over.tests()));
        }
        return card.with(list)
                .with(Buttons.plain(
                        texts.get("chart.open"), Feather.TRENDING_UP, () -> go(new Route.OverTime(summary.ledger()))));
    }

    private Node results(Summary summary) {
        Card card = new Card(texts.get("person.results"));
        if (summary.lastTest().isEmpty() && summary.lastScores().isEmpty()) {
            return card.with(Words.hint(texts.get("person.results.none")));
        }
        Rows rows = new Rows();
        summary.lastTest()
                .ifPresent(test -> rows.with(result(
                        test, words.line(test), texts.dateTime(test.body().collectedAt()))));
        for (Current<Screening> score : summary.lastScores()) {
            rows.with(
                    result(score, words.line(score), texts.dateTime(score.body().happenedAt())));
        }
        return card.with(rows);
    }

    private Node result(Current<?> current, String strong, String when) {
        return new RowButton(
                strong,
                when,
                () -> go(new Route.Result(
                        current.latest().ledger(), current.thread().kind().name(), current.id())));
    }

    private Node attendance(Summary summary) {
        Card card = new Card(texts.get("person.attendance"));
        if (summary.attendance().isEmpty()) {
            return card.with(Words.hint(texts.get("person.attendance.none")));
        }
        CodeWords codes = new CodeWords(desk.lists(), texts);
        SummaryList list = new SummaryList();
        for (Map.Entry<String, Long> count : new TreeMap<>(summary.attendance()).entrySet()) {
            list.row(
                    codes.capital(ReferenceData.ATTENDANCE_OUTCOMES, count.getKey()), String.valueOf(count.getValue()));
        }
        return card.with(list);
    }

    private void go(Route route) {
        events.accept(new PersonModel.Event.Went(route));
    }
}
