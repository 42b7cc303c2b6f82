package org.throughcare.mobile.person;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.LedgerId;

/** What can be recorded about a person: what is recorded every day first, the rest one tap further. */
final class ActionsView {

    private record Action(String kind, Feather icon) {}

    private static final List<Action> DAILY = List.of(
            new Action("attendance", Feather.CHECK_SQUARE),
            new Action("drug-test", Feather.DROPLET),
            new Action("screening", Feather.CLIPBOARD),
            new Action("appointment", Feather.CALENDAR));

    private static final List<Action> MORE = List.of(
            new Action("substance-use", Feather.LIST),
            new Action("requirement", Feather.FILE_TEXT),
            new Action("test-schedule", Feather.REPEAT),
            new Action("order-consent", Feather.EDIT_3),
            new Action("induction", Feather.BOOK_OPEN),
            new Action("phone", Feather.SMARTPHONE),
            new Action("legal-status", Feather.MAP_PIN),
            new Action("transfer", Feather.SHARE),
            new Action("contact-restriction", Feather.BELL_OFF),
            new Action("death", Feather.ALERT_OCTAGON));

    private static final Set<String> OF_ORDER = Set.of("test-schedule", "order-consent", "induction");

    private final Texts texts;
    private final Consumer<PersonModel.Event> events;

    ActionsView(Texts texts, Consumer<PersonModel.Event> events) {
        this.texts = texts;
        this.events = events;
    }

    Node of(PersonModel model) {
        FlowPane daily = pane(DAILY, model.ledger(), true);
        Button turn = Buttons.link(
                texts.get(model.allActions() ? "person.record.less" : "person.record.more"),
                model.allActions() ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN,
                () -> events.accept(new PersonModel.Event.ActionsTurned()));
        Card card = new Card(texts.get("person.record"), daily);
        if (model.allActions()) {
            FlowPane more = pane(offered(model), model.ledger(), false);
            more.getChildren().add(Buttons.plain(texts.get("person.correct"), Feather.EDIT_2, () -> correct(model)));
            card.with(more);
        }
        return card.with(turn);
    }

    /** What is about an order is offered where there is one. */
    private static List<Action> offered(PersonModel model) {
        Summary summary = model.summary();
        boolean ordered = summary != null && !summary.requirements().isEmpty();
        return MORE.stream()
                .filter(action -> ordered || !OF_ORDER.contains(action.kind()))
                .toList();
    }

    private FlowPane pane(List<Action> actions, LedgerId ledger, boolean daily) {
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add("choice-tiles");
        for (Action action : actions) {
            Button button = Buttons.plain(
                    texts.get("kind." + action.kind()),
                    action.icon(),
                    () -> events.accept(new PersonModel.Event.Went(Route.Capture.of(action.kind(), ledger))));
            if (daily) {
                button.getStyleClass().add("primary");
            }
            pane.getChildren().add(button);
        }
        return pane;
    }

    private void correct(PersonModel model) {
        Summary summary = model.summary();
        if (summary != null) {
            summary.person()
                    .ifPresent(current -> events.accept(new PersonModel.Event.Went(
                            Route.Capture.correcting("person", model.ledger(), current.id()))));
        }
    }
}
