package org.throughcare.mobile.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.PersonCard;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.ConditionCheck;
import org.throughcare.model.order.CourtOrder;
import org.throughcare.model.order.GpRegistration;
import org.throughcare.model.order.PackContents;
import org.throughcare.model.order.PreSentencePack;
import org.throughcare.model.order.Requirement;

/** What a person's page shows of court orders, and of what is prepared before a sentence. */
final class OrderCards {

    private final Desk desk;
    private final Texts texts;
    private final CodeWords codes;
    private final Ledger record;

    OrderCards(Desk desk, Ledger record) {
        this.desk = desk;
        this.texts = desk.texts();
        this.codes = new CodeWords(desk.lists(), texts);
        this.record = record;
    }

    List<PersonCard> all() {
        List<PersonCard> cards = new ArrayList<>();
        List<Current<CourtOrder>> orders = record.current(CourtOrder.KIND);
        if (!orders.isEmpty()) {
            cards.add(orders(orders));
        }
        PersonCard before = beforeSentence();
        if (!before.lines().isEmpty()) {
            cards.add(before);
        }
        return cards;
    }

    private PersonCard orders(List<Current<CourtOrder>> orders) {
        List<PersonCard.Line> lines = new ArrayList<>();
        List<PersonCard.Deed> deeds = new ArrayList<>();
        LocalDate today = desk.today();
        orders.stream()
                .sorted(Comparator.comparing(
                                (Current<CourtOrder> one) -> !one.body().runsOn(today))
                        .thenComparing(one -> one.body().sentenceDate(), Comparator.reverseOrder()))
                .forEach(one -> {
                    lines.add(line(one, today));
                    if (one.body().runsOn(today)) {
                        deeds.add(new PersonCard.Deed(
                                texts.get("order.add", type(one.body())),
                                new Route.Capture(Requirement.KIND.name(), record.id(), one.id(), null)));
                    }
                });
        return new PersonCard(texts.get("order.cards"), lines, deeds);
    }

    private PersonCard.Line line(Current<CourtOrder> current, LocalDate today) {
        CourtOrder order = current.body();
        String under = Texts.join(
                texts.get("order.sentenced", texts.date(order.sentenceDate())),
                order.managingBody() == null
                        ? null
                        : texts.getOr("value.managingBody." + order.managingBody(), order.managingBody()),
                order.tier() == null ? null : texts.get("order.atTier", order.tier()),
                order.band() == null
                        ? null
                        : texts.get("order.atBand", texts.getOr("order.intensity." + order.band(), order.band())));
        return new PersonCard.Line(
                OrderLines.order(order, texts),
                under,
                versions(current.latest().ledger(), CourtOrder.KIND.name(), current),
                order.runsOn(today) ? null : new PersonCard.Mark(texts.get("order.notRunning"), Tone.NEUTRAL));
    }

    private PersonCard beforeSentence() {
        List<PersonCard.Line> lines = new ArrayList<>();
        record.current(PreSentencePack.KIND).forEach(one -> lines.add(pack(one)));
        record.current(ConditionCheck.KIND)
                .forEach(one -> lines.add(new PersonCard.Line(
                        OrderLines.conditions(one.body(), codes),
                        Texts.join(texts.get("kind.condition-check"), unmet(one.body())),
                        versions(one.latest().ledger(), ConditionCheck.KIND.name(), one),
                        null)));
        GpRegistration.last(record)
                .ifPresent(one -> lines.add(new PersonCard.Line(
                        OrderLines.gp(one.body(), texts),
                        texts.get("kind.gp-registration"),
                        versions(one.latest().ledger(), GpRegistration.KIND.name(), one),
                        null)));
        return new PersonCard(texts.get("order.before"), lines, List.of());
    }

    private PersonCard.Line pack(Current<PreSentencePack> current) {
        PackContents contents = PackContents.of(current.body(), record);
        List<String> missing = contents.missing().stream()
                .map(one -> texts.get("pack.missing." + one.code()))
                .toList();
        String under =
                missing.isEmpty() ? texts.get("pack.complete") : texts.get("pack.missing") + ": " + texts.some(missing);
        return new PersonCard.Line(
                Texts.join(texts.get("kind.pre-sentence-pack"), OrderLines.pack(current.body(), codes)),
                under,
                new Route.Result(current.latest().ledger(), PreSentencePack.KIND.name(), current.id()),
                missing.isEmpty() ? null : new PersonCard.Mark(texts.get("pack.incomplete"), Tone.WARNING));
    }

    private String unmet(ConditionCheck check) {
        List<String> unmet = check.unmet().stream()
                .map(code -> OrderLines.condition(check.type(), code, texts))
                .toList();
        return unmet.isEmpty() ? "" : texts.get("condition-check.unmet", texts.some(unmet));
    }

    private String type(CourtOrder order) {
        return texts.getOr("value.type." + order.type(), order.type());
    }

    private static Route versions(LedgerId ledger, String kind, Current<?> current) {
        return new Route.Versions(ledger, kind, current.id());
    }
}
