package org.throughcare.mobile.person;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.RowButton;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.consent.OrderConsent;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Induction;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.order.TestSchedule;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.ReferenceData;

/** The orders of a person: how often tests, whether consent holds, which information is still to be given. */
final class OrdersView {

    private final Desk desk;
    private final Texts texts;
    private final EntryWords words;
    private final Consumer<Route> go;

    OrdersView(Desk desk, Consumer<Route> go) {
        this.desk = desk;
        this.texts = desk.texts();
        this.words = EntryWords.of(desk);
        this.go = go;
    }

    Node of(LedgerId person, List<Standing.Order> orders) {
        Card card = new Card(texts.get("person.orders"));
        if (orders.isEmpty()) {
            return card.with(Words.hint(texts.get("person.orders.none")));
        }
        orders.forEach(order -> show(card, person, order));
        return card;
    }

    private void show(Card card, LedgerId person, Standing.Order order) {
        Requirement requirement = order.requirement().body();
        card.with(new RowButton(
                words.line(order.requirement()),
                drugs(requirement),
                () -> go.accept(new Route.Versions(
                        order.requirement().latest().ledger(),
                        Requirement.KIND.name(),
                        order.requirement().id()))));
        if (requirement.isDrr()) {
            card.with(Words.text(
                    order.testsPerWeek() == 0
                            ? texts.get("person.tests.none")
                            : texts.get("person.tests", order.testsPerWeek())));
        }
        card.with(Words.text(order.consent().map(words::line).orElseGet(() -> texts.get("person.consent.none"))));
        card.with(Words.text(information(order)));
        card.with(actions(person, order));
    }

    private String drugs(Requirement requirement) {
        return requirement.primaryDrugs().isEmpty()
                ? ""
                : texts.get("order.primaryDrugs") + ": " + words.groups(requirement.primaryDrugs());
    }

    private String information(Standing.Order order) {
        List<Code> all = desk.lists().list(ReferenceData.INFORMATION_CHECKLIST).codes();
        List<String> missing = missing(order, all);
        String given = texts.get("person.information", all.size() - missing.size(), all.size());
        return missing.isEmpty() || missing.size() == all.size()
                ? given
                : given + ". "
                        + texts.get(
                                "person.information.missing",
                                all.stream()
                                        .filter(item -> missing.contains(item.code()))
                                        .map(item -> CodeWords.capital(item.name(texts.language())))
                                        .collect(Collectors.joining(", ")));
    }

    private static List<String> missing(Standing.Order order, List<Code> all) {
        List<String> codes = all.stream().map(Code::code).toList();
        return order.induction().map(given -> given.body().missing(codes)).orElse(codes);
    }

    private Node actions(LedgerId person, Standing.Order order) {
        Flow actions = new Flow("quick");
        if (order.requirement().body().isDrr()) {
            action(actions, "kind.test-schedule", about(TestSchedule.KIND.name(), person, order));
        }
        Current<OrderConsent> consent = order.consent().orElse(null);
        if (consent == null || consent.body().withdrawnOn() != null) {
            action(actions, "kind.order-consent", about(OrderConsent.KIND.name(), person, order));
        } else {
            action(
                    actions,
                    "person.consent.withdraw",
                    Route.Capture.correcting("consent-withdrawal", person, consent.id()));
        }
        action(actions, "kind.induction", about(Induction.KIND.name(), person, order));
        order.induction()
                .ifPresent(given -> action(
                        actions,
                        "person.information.slip",
                        new Route.Result(person, Induction.KIND.name(), given.id())));
        return actions;
    }

    private void action(Flow actions, String words, Route route) {
        actions.getChildren().add(Buttons.plain(texts.get(words), null, () -> go.accept(route)));
    }

    private static Route about(String kind, LedgerId person, Standing.Order order) {
        return new Route.Capture(kind, person, order.requirement().id(), null);
    }
}
