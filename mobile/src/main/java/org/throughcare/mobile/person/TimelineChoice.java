package org.throughcare.mobile.person;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Rooms;

/** The choice of what to look at in a timeline: put away until it is asked for, and then each with how much there is. */
final class TimelineChoice {

    private final Texts texts;
    private final Rooms rooms;
    private final Consumer<TimelineShown> turn;

    TimelineChoice(Texts texts, Rooms rooms, Consumer<TimelineShown> turn) {
        this.texts = texts;
        this.rooms = rooms;
        this.turn = turn;
    }

    /** What stands above the timeline; nothing where there is nothing to choose. */
    List<Node> of(List<TimelineItem> all, TimelineShown shown) {
        List<TimelineFilter> choices = TimelineFilter.choices(all, rooms::nameOf);
        if (choices.isEmpty()) {
            return List.of();
        }
        String now = shown.filter() instanceof TimelineFilter.Everything
                ? texts.get("person.timeline.choose")
                : texts.get("person.timeline.chosen", name(shown.filter()));
        Button turned = Buttons.link(
                now, shown.choosing() ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN, () -> turn.accept(shown.turned()));
        List<Node> nodes = new ArrayList<>(List.of(turned));
        if (shown.choosing()) {
            nodes.add(chips(choices, all, shown));
        }
        return nodes;
    }

    private Node chips(List<TimelineFilter> choices, List<TimelineItem> all, TimelineShown shown) {
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add("due-filters");
        for (TimelineFilter choice : choices) {
            long many = all.stream().filter(choice::shows).count();
            String words = texts.get("person.timeline.choice", name(choice), many);
            boolean is = choice.equals(shown.filter());
            Button button = Buttons.plain(words, is ? Feather.CHECK : null, () -> turn.accept(shown.of(choice)));
            if (is) {
                button.setAccessibleText(texts.get("person.timeline.chosen", words));
            }
            pane.getChildren().add(button);
        }
        return pane;
    }

    private String name(TimelineFilter filter) {
        if (filter instanceof TimelineFilter.OfFeature feature) {
            return texts.get("room." + feature.name());
        } else if (filter instanceof TimelineFilter.Amended) {
            return texts.get("person.timeline.amended");
        }
        return texts.get(
                filter instanceof TimelineFilter.NotSent ? "person.timeline.notSent" : "person.timeline.everything");
    }
}
