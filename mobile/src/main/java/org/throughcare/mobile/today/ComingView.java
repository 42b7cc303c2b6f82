package org.throughcare.mobile.today;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.describe.RestrictedTag;
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
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.session.GroupSession;

/** Who comes today and which groups there are, each one tap from recording what came of it, and what waits to be sent. */
final class ComingView {

    private final Desk desk;
    private final Texts texts;
    private final Consumer<TodayModel.Event> events;

    ComingView(Desk desk, Consumer<TodayModel.Event> events) {
        this.desk = desk;
        this.texts = desk.texts();
        this.events = events;
    }

    List<Node> of(TodayModel model) {
        List<Node> cards = new ArrayList<>(List.of(meetings(model), groups(model)));
        int waiting = model.shift().people().waiting();
        if (waiting > 0) {
            cards.add(waiting(waiting));
        }
        return cards;
    }

    private Node waiting(int waiting) {
        return new Card(
                texts.get("today.sync"),
                new Rows()
                        .with(new RowButton(
                                texts.count("status.waiting", waiting),
                                texts.get("today.sync.more"),
                                () -> go(new Route.Waiting()))));
    }

    private Node meetings(TodayModel model) {
        String heading = texts.get("today.meetings");
        Card card = new Card(heading);
        List<Shift.Coming> chosen = model.chosen(model.shift().meetings());
        if (chosen.isEmpty()) {
            boolean none = model.shift().meetings().isEmpty();
            return card.with(Words.hint(texts.get(none ? "today.meetings.none" : "today.noneHere")));
        }
        EntryWords words = EntryWords.of(desk);
        LongList list = new LongList(texts, model, events);
        card.with(list.rows(TodayModel.Part.MEETINGS, chosen, coming -> meeting(coming, words)));
        list.more(TodayModel.Part.MEETINGS, chosen, heading).forEach(card::with);
        return card;
    }

    private Node meeting(Shift.Coming coming, EntryWords words) {
        Today.Meeting meeting = coming.meeting();
        Appointment appointment = meeting.appointment().body();
        String place = appointment.place();
        String under = words.what(appointment) + (place == null ? "" : " · " + place);
        Route page = new Route.Person(meeting.ledger());
        Route route = coming.recorded()
                ? page
                : new Route.Capture(
                        "attendance", meeting.ledger(), meeting.appointment().id(), null);
        RowButton row = new RowButton(
                texts.time(appointment.start().toLocalTime()) + "  "
                        + coming.person().name(),
                under,
                () -> go(route),
                tags(coming));
        // The rule below stands under the way to the page too.
        row.getStyleClass().add("last");
        HBox.setHgrow(row, Priority.ALWAYS);
        Button open = Buttons.link("", Feather.USER, () -> go(page));
        open.setAccessibleText(texts.get("today.page.of", coming.person().name()));
        open.getStyleClass().add("beside");
        HBox line = new HBox(row, open);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("due-line");
        return line;
    }

    private Node[] tags(Shift.Coming coming) {
        return Stream.concat(
                        RestrictedTag.of(desk, coming.meeting().ledger()).stream(),
                        Stream.of(recorded(coming.recorded())))
                .toArray(Node[]::new);
    }

    private Node groups(TodayModel model) {
        Card card = new Card(texts.get("today.groups"));
        List<Shift.Group> chosen = model.chosen(model.shift().groups());
        if (chosen.isEmpty()) {
            boolean none = model.shift().groups().isEmpty();
            card.with(Words.hint(texts.get(none ? "today.groups.none" : "today.noneHere")));
        } else {
            Rows rows = new Rows();
            chosen.forEach(group -> rows.with(group(group)));
            card.with(rows);
        }
        for (Session.Team team : desk.session().teams()) {
            card.with(Buttons.wrapping(Buttons.plain(
                    texts.get("group.newOf", team.name()),
                    Feather.PLUS,
                    () -> go(Route.Capture.of("group-session", LedgerId.team(team.id()))))));
        }
        return card;
    }

    private Node group(Shift.Group group) {
        GroupSession session = group.session().body();
        int expected = session.expected().size();
        boolean done = group.recorded() >= expected && expected > 0;
        return new RowButton(
                texts.time(session.start()) + "  " + session.title(),
                texts.get("today.group.people", expected, group.recorded()),
                () -> go(new Route.Capture("register", group.ledger(), group.id(), null)),
                recorded(done));
    }

    private Tag recorded(boolean done) {
        return done
                ? new Tag(texts.get("today.recorded"), Tone.GOOD)
                : new Tag(texts.get("today.toRecord"), Tone.INFO, Feather.EDIT_3);
    }

    private void go(Route route) {
        events.accept(new TodayModel.Event.Went(route));
    }
}
