package org.throughcare.mobile.today;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Texts;

/** The choice whose day it is that the worker looks at: everybody's, the people they manage, a team, a wing or a clinic. */
final class FilterBar {

    private final Texts texts;
    private final Consumer<TodayModel.Event> events;

    FilterBar(Texts texts, Consumer<TodayModel.Event> events) {
        this.texts = texts;
        this.events = events;
    }

    Node of(List<DueFilter> choices, DueFilter chosen) {
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
}
