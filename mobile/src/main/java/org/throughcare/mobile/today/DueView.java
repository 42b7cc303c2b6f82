package org.throughcare.mobile.today;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.throughcare.mobile.describe.DueWhen;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Lines;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;

/** What is due, in groups by its day, each the gravest first; long groups are opened some lines at a time. */
final class DueView {

    private final Texts texts;
    private final DueLine lines;
    private final Consumer<TodayModel.Event> events;

    DueView(Desk desk, Consumer<TodayModel.Event> events) {
        this.texts = desk.texts();
        this.lines = new DueLine(desk, events);
        this.events = events;
    }

    Node of(TodayModel model) {
        Card card = new Card(texts.get("today.due"));
        if (model.shift().due().isEmpty()) {
            return card.with(Words.hint(texts.get("today.due.none")));
        }
        LongList list = new LongList(texts, model, events);
        for (DueWhen when : DueWhen.values()) {
            List<Shift.Due> due = model.due(when);
            if (!due.isEmpty()) {
                card.with(group(list, when, due));
            }
        }
        return model.nothingChosen() ? card.with(Words.hint(texts.get("today.due.noneHere"))) : card;
    }

    private Node group(LongList list, DueWhen when, List<Shift.Due> due) {
        TodayModel.Part part = TodayModel.Part.of(when);
        String heading = texts.get(when.key());
        Lines group = new Lines(Words.strong(texts.get("today.due.count", heading, due.size())));
        group.getStyleClass().add("due-group");
        group.getChildren().add(list.rows(part, due, lines::of));
        group.getChildren().addAll(list.more(part, due, heading));
        return group;
    }
}
