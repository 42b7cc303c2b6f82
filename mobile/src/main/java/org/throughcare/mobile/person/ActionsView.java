package org.throughcare.mobile.person;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Rooms;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.LedgerId;

/** What can be recorded about a person: what is recorded every day first, the rest one tap further. */
final class ActionsView {

    private final Texts texts;
    private final Consumer<PersonModel.Event> events;

    ActionsView(Texts texts, Consumer<PersonModel.Event> events) {
        this.texts = texts;
        this.events = events;
    }

    Node of(PersonModel model) {
        List<Rooms.Offered> offers = model.shown().offers();
        Flow daily = pane(offers.stream().filter(Rooms.Offered::daily).toList(), model.ledger());
        Button turn = Buttons.link(
                texts.get(model.allActions() ? "person.record.less" : "person.record.more"),
                model.allActions() ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN,
                () -> events.accept(new PersonModel.Event.ActionsTurned()));
        Card card = new Card(texts.get("person.record"), daily);
        if (model.allActions()) {
            rest(offers, model).forEach(card::with);
        }
        return card.with(turn);
    }

    /** The rest, feature by feature. */
    private List<Node> rest(List<Rooms.Offered> offers, PersonModel model) {
        Map<String, List<Rooms.Offered>> byRoom = offers.stream()
                .filter(offer -> !offer.daily())
                .collect(Collectors.groupingBy(Rooms.Offered::room, LinkedHashMap::new, Collectors.toList()));
        List<Node> nodes = new ArrayList<>();
        byRoom.forEach((room, its) -> {
            Flow pane = pane(its, model.ledger());
            if (room.equals("person")) {
                pane.getChildren()
                        .add(Buttons.plain(texts.get("person.correct"), Feather.EDIT_2, () -> correct(model)));
            }
            nodes.add(Words.hint(texts.get("room." + room)));
            nodes.add(pane);
        });
        return nodes;
    }

    private Flow pane(List<Rooms.Offered> offers, LedgerId ledger) {
        Flow pane = new Flow("choice-tiles");
        for (Rooms.Offered offer : offers) {
            Button button = Buttons.plain(
                    texts.get("kind." + offer.kind()),
                    offer.icon(),
                    () -> events.accept(new PersonModel.Event.Went(Route.Capture.of(offer.kind(), ledger))));
            if (offer.daily()) {
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
