package org.throughcare.mobile.people;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Icon;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Words;

/**
 * Whom the worker looks at and in which order. Its buttons stay while they change, so that the keyboard stays where it is,
 * and nothing is drawn anew for a letter that is typed.
 */
final class LookingBar {

    private final Texts texts;
    private final Session session;
    private final Consumer<PeopleModel.Event> events;
    private final VBox whose = new VBox();
    private final Flow onlys = new Flow("due-filters");
    private final Flow filters = new Flow("due-filters", whose, onlys);
    private final Flow orders = new Flow("due-filters");
    private final Map<Only, Button> only = new EnumMap<>(Only.class);
    private final Map<Order, Button> order = new EnumMap<>(Order.class);
    private List<PersonRow> drawnFor = List.of();
    private PeopleModel.Looking drawn = PeopleModel.start(Order.NAME).looking();
    private List<Whose> offered = List.of();

    LookingBar(Texts texts, Session session, Consumer<PeopleModel.Event> events) {
        this.texts = texts;
        this.session = session;
        this.events = events;
        for (Only one : Only.values()) {
            only.put(one, Buttons.plain("", null, () -> events.accept(new PeopleModel.Event.Turned(one))));
        }
        for (Order one : Order.values()) {
            order.put(one, Buttons.plain("", null, () -> events.accept(new PeopleModel.Event.Sorted(one))));
        }
        onlys.getChildren().setAll(only.values());
        onlys.setAccessibleText(texts.get("people.only"));
        orders.getChildren().add(Words.hint(texts.get("people.order")));
        orders.getChildren().addAll(order.values());
        orders.setAccessibleText(texts.get("people.order"));
        List.of(whose, onlys, filters, orders).forEach(choice -> shown(choice, false));
    }

    /** The choice of whom, and of those alone with something that can't wait: in a line where there is room for both. */
    Node filters() {
        return filters;
    }

    /** The choice of the order. */
    Node orders() {
        return orders;
    }

    /** Draws what changed. */
    @SuppressWarnings("ReferenceEquality") // the very same list has the very same people in it
    void show(PeopleModel model) {
        PeopleModel.Looking now = model.looking();
        boolean same = drawnFor == model.everybody()
                && drawn.whose().equals(now.whose())
                && drawn.only().equals(now.only())
                && drawn.order() == now.order();
        if (same) {
            return;
        }
        whose(model);
        only.forEach((one, button) -> {
            long many = model.count(one);
            boolean chosen = now.only().contains(one);
            mark(button, texts.get(one.key(), many), chosen);
            shown(button, chosen || many > 0);
        });
        shown(onlys, only.values().stream().anyMatch(Node::isManaged));
        shown(filters, whose.isManaged() || onlys.isManaged());
        order.forEach((one, button) ->
                mark(button, texts.get("people.order." + one.name().toLowerCase(Locale.ROOT)), one == now.order()));
        shown(orders, model.everybody().size() > 1);
        drawnFor = model.everybody();
        drawn = now;
    }

    private void whose(PeopleModel model) {
        List<Whose> choices = Whose.choices(session, model.everybody());
        Whose chosen = model.looking().whose();
        if (!choices.equals(offered) || !chosen.equals(drawn.whose())) {
            WhoseBar bar = new WhoseBar(texts, one -> events.accept(new PeopleModel.Event.Chose(one)));
            whose.getChildren().setAll(choices.isEmpty() ? List.of() : List.of(bar.of(choices, chosen)));
            offered = choices;
            shown(whose, !choices.isEmpty());
        }
    }

    private void mark(Button button, String words, boolean chosen) {
        button.setText(words);
        button.setGraphic(chosen ? Icon.of(Feather.CHECK) : null);
        button.setAccessibleText(chosen ? texts.get("today.due.chosen", words) : words);
    }

    private static void shown(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }
}
