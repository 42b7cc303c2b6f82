package org.throughcare.mobile.person;

import java.util.function.Consumer;
import javafx.scene.Node;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.RowButton;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.Phone;
import org.throughcare.model.substance.SubstanceUse;

/** How a person can be reached, and what they use: each line leads to where it is amended. */
final class StandingView {

    private final Texts texts;
    private final EntryWords words;
    private final Consumer<Route> go;

    StandingView(Desk desk, Consumer<Route> go) {
        this.texts = desk.texts();
        this.words = EntryWords.of(desk);
        this.go = go;
    }

    /** Phone, custody, and why no message may go out. */
    Node reach(Summary summary) {
        Card card = new Card(texts.get("person.reach"));
        summary.standing()
                .restrictions()
                .forEach(one -> card.with(new RowButton(
                        texts.get("person.reach.restricted"),
                        words.line(one),
                        () -> go.accept(Route.Capture.correcting("contact-restriction", summary.ledger(), one.id())))));
        summary.legalStatus().ifPresent(status -> card.with(legal(summary, status)));
        summary.standing()
                .phone()
                .ifPresentOrElse(
                        phone -> card.with(new RowButton(
                                texts.get("kind.phone"),
                                words.line(phone),
                                () -> go.accept(Route.Capture.of(Phone.KIND.name(), summary.ledger())))),
                        () -> card.with(Words.hint(texts.get("person.reach.none"))));
        return card;
    }

    private Node legal(Summary summary, Current<LegalStatus> status) {
        return new RowButton(
                texts.get("kind.legal-status"),
                words.line(status),
                () -> go.accept(Route.Capture.of(LegalStatus.KIND.name(), summary.ledger())));
    }

    /** What the person uses, as they said last. */
    Node substances(Summary summary) {
        Card card = new Card(texts.get("person.substances"));
        summary.standing()
                .substances()
                .ifPresentOrElse(
                        use -> card.with(uses(use)), () -> card.with(Words.hint(texts.get("person.substances.none"))));
        return card;
    }

    private Node uses(Current<SubstanceUse> use) {
        return new RowButton(
                words.line(use),
                texts.get("person.substances.asked", texts.date(use.body().happenedOn())),
                () -> go.accept(new Route.Versions(use.latest().ledger(), SubstanceUse.KIND.name(), use.id())));
    }
}
