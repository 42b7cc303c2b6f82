package org.throughcare.mobile.today;

import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.describe.DutyWords;
import org.throughcare.mobile.describe.RestrictedTag;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Lines;
import org.throughcare.mobile.look.RowButton;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.duty.Duty;

/** One thing due, as a line that leads straight to where it is dealt with, with what else can be done about it under it. */
final class DueLine {

    private final Desk desk;
    private final Texts texts;
    private final DutyWords words;
    private final Consumer<TodayModel.Event> events;

    DueLine(Desk desk, Consumer<TodayModel.Event> events) {
        this.desk = desk;
        this.texts = desk.texts();
        this.words = new DutyWords(texts, desk.lists(), desk.today());
        this.events = events;
    }

    Node of(Shift.Due due) {
        Duty duty = due.duty();
        Route route = desk.rooms().route(duty);
        RowButton row = new RowButton(due.name(), words.lines(duty), () -> go(route), tags(duty));
        // The rule below stands under what can be said of it too.
        row.getStyleClass().add("last");
        Lines line = new Lines(row);
        line.getStyleClass().add("due-line");
        Flow more = new Flow("quick");
        DutyWords.settle(texts, duty).ifPresent(text -> more.getChildren().add(settle(due, text)));
        if (!(route instanceof Route.Person)) {
            more.getChildren().add(page(due));
        }
        if (!more.getChildren().isEmpty()) {
            line.getChildren().add(more);
        }
        return line;
    }

    private Node[] tags(Duty duty) {
        return Stream.concat(RestrictedTag.of(desk, duty.ledger()).stream(), Stream.of(words.tag(duty)))
                .toArray(Node[]::new);
    }

    private Node settle(Shift.Due due, String text) {
        Button button = Buttons.link(text, Feather.CHECK_SQUARE, () -> go(new Route.Settle(due.duty())));
        button.setAccessibleText(text + ": " + due.name() + ", " + words.what(due.duty()));
        return button;
    }

    private Node page(Shift.Due due) {
        Button button = Buttons.link(
                texts.get("today.page"),
                Feather.USER,
                () -> go(new Route.Person(due.duty().ledger())));
        button.setAccessibleText(texts.get("today.page.of", due.name()));
        return button;
    }

    private void go(Route route) {
        events.accept(new TodayModel.Event.Went(route));
    }
}
