package org.throughcare.mobile.today;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.describe.DueWhen;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Lines;
import org.throughcare.mobile.look.Rows;
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
        for (DueWhen when : DueWhen.values()) {
            List<Shift.Due> due = model.due(when);
            if (!due.isEmpty()) {
                card.with(group(when, due, model.limit(when)));
            }
        }
        return model.nothingChosen() ? card.with(Words.hint(texts.get("today.due.noneHere"))) : card;
    }

    private Node group(DueWhen when, List<Shift.Due> due, int limit) {
        Lines group = new Lines(Words.strong(texts.get("today.due.count", texts.get(when.key()), due.size())));
        group.getStyleClass().add("due-group");
        Rows rows = new Rows();
        due.stream().limit(limit).forEach(one -> rows.with(lines.of(one)));
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
}
