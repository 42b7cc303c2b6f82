package org.throughcare.mobile.today;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.describe.DutyWords;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.RowButton;
import org.throughcare.mobile.look.Rows;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.duty.Duties;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.duty.Settling;

/** What is due, in groups by its day, each the gravest first; long groups are opened some lines at a time. */
final class DueView {

    private final Desk desk;
    private final Texts texts;
    private final DutyWords words;
    private final Consumer<TodayModel.Event> events;

    DueView(Desk desk, Consumer<TodayModel.Event> events) {
        this.desk = desk;
        this.texts = desk.texts();
        this.words = new DutyWords(texts, desk.lists(), desk.today());
        this.events = events;
    }

    Node of(TodayModel model) {
        Card card = new Card(texts.get("today.due"));
        if (model.shift().due().isEmpty()) {
            return card.with(Words.hint(texts.get("today.due.none")));
        }
        List<DueFilter> choices =
                DueFilter.choices(desk.session(), model.shift().due());
        if (!choices.isEmpty()) {
            card.with(choices(choices, model.filter()));
        }
        for (DueWhen when : DueWhen.values()) {
            List<Shift.Due> due = model.due(when);
            if (!due.isEmpty()) {
                card.with(group(when, due, model.limit(when)));
            }
        }
        return model.nothingChosen() ? card.with(Words.hint(texts.get("today.due.noneHere"))) : card;
    }

    private Node choices(List<DueFilter> choices, DueFilter chosen) {
        Flow pane = new Flow("due-filters");
        pane.setAccessibleText(texts.get("today.due.show"));
        for (DueFilter choice : choices) {
            String name = name(choice);
            boolean is = choice.equals(chosen);
            Button button = Buttons.plain(
                    name, is ? Feather.CHECK : null, () -> events.accept(new TodayModel.Event.Chose(choice)));
            if (is) {
                button.setAccessibleText(texts.get("today.due.chosen", name));
            }
            pane.getChildren().add(button);
        }
        return pane;
    }

    private String name(DueFilter choice) {
        if (choice instanceof DueFilter.OfTeam team) {
            return team.name();
        } else if (choice instanceof DueFilter.At at) {
            return at.place();
        }
        return texts.get(choice instanceof DueFilter.ManagedBy ? "today.due.mine" : "today.due.all");
    }

    private Node group(DueWhen when, List<Shift.Due> due, int limit) {
        VBox group = new VBox(Words.strong(texts.get("today.due.count", texts.get(when.key()), due.size())));
        group.getStyleClass().add("due-group");
        Rows rows = new Rows();
        due.stream().limit(limit).forEach(one -> rows.with(line(one)));
        group.getChildren().add(rows);
        if (due.size() > limit) {
            int more = Math.min(TodayModel.AT_ONCE, due.size() - limit);
            group.getChildren()
                    .add(Buttons.link(
                            texts.get("today.due.more", more),
                            Feather.CHEVRON_DOWN,
                            () -> events.accept(new TodayModel.Event.Opened(when))));
        }
        return group;
    }

    private Node line(Shift.Due due) {
        Duty duty = due.duty();
        RowButton row = new RowButton(
                due.name(), words.lines(duty), () -> go(desk.rooms().route(duty)), words.tag(duty));
        // The rule below stands under what can be said of it too.
        row.getStyleClass().add("last");
        VBox line = new VBox(row);
        line.getStyleClass().add("due-line");
        Settling settling = Duties.settling(duty.rule());
        if (settling.byPerson()) {
            line.getChildren().add(settle(due, settling));
        }
        return line;
    }

    private Node settle(Shift.Due due, Settling settling) {
        String text = texts.get(settling == Settling.BY_PERSON ? "duty.settle" : "duty.settle.notNeeded");
        Button button = Buttons.link(text, Feather.CHECK_SQUARE, () -> go(new Route.Settle(due.duty())));
        button.setAccessibleText(text + ": " + due.name() + ", " + words.what(due.duty()));
        return button;
    }

    private void go(Route route) {
        events.accept(new TodayModel.Event.Went(route));
    }
}
