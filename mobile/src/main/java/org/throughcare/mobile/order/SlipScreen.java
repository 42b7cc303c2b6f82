package org.throughcare.mobile.order;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Choice;
import org.throughcare.mobile.look.ChoiceList;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.SignaturePad;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Induction;
import org.throughcare.model.person.Person;
import org.throughcare.model.signature.Signature;
import org.throughcare.model.signature.Strokes;

/** The slip as the person will read it, in the language that is chosen; the person's own at first. */
public final class SlipScreen implements Screen {

    private final Desk desk;
    private final LedgerId ledger;
    private final EntryId thread;
    private final Page page = new Page();

    /** Shows the slip of the induction of that thread. */
    public SlipScreen(Desk desk, LedgerId ledger, EntryId thread) {
        this.desk = desk;
        this.ledger = ledger;
        this.thread = thread;
        show(record().current(Person.KIND).stream()
                .map(current -> current.body().language())
                .findFirst()
                .orElse("en"));
    }

    @Override
    public Parent node() {
        return page;
    }

    private void show(String language) {
        Texts own = desk.texts();
        Current<Induction> induction = EntryForm.current(desk, ledger, Induction.KIND, thread);
        if (induction == null) {
            page.show(Words.hint(own.get("kind.newer")));
            return;
        }
        Slip slip = Slip.of(induction.body(), record(), Texts.of(language), desk.lists());
        Signature signature = induction.body().signature();
        ChoiceList languages = new ChoiceList(
                own.get("slip.language"),
                List.of(new Choice("en", own.get("language.en"), ""), new Choice("cy", own.get("language.cy"), "")),
                true,
                this::show);
        languages.choose(language);
        page.show(Words.title(own.get("slip.heading")), languages, sheet(slip, signature, Texts.of(language)));
        page.foot(foot(slip, induction.body()));
    }

    private static Node signed(Signature signature, Texts words) {
        Strokes strokes = signature.strokes();
        return strokes == null
                ? Words.text(words.getOr("signature." + signature.how(), signature.how()))
                : SignaturePad.picture(words.get("signature.drawn"), strokes);
    }

    private Node sheet(Slip slip, @Nullable Signature signature, Texts words) {
        Card card = new Card(Words.title(slip.title()), Words.strong(slip.whom()));
        if (!slip.given().isEmpty()) {
            card.with(Words.heading(words.get("slip.given")));
            slip.given().forEach(line -> card.with(Words.text(line)));
        }
        if (!slip.missing().isEmpty()) {
            card.with(Words.heading(words.get("slip.missing")));
            slip.missing().forEach(line -> card.with(Words.text(line)));
        }
        if (signature != null) {
            card.with(Words.heading(words.get("signature.heading"))).with(signed(signature, words));
        }
        return card.with(Words.hint(words.get("slip.foot")));
    }

    private Node[] foot(Slip slip, Induction induction) {
        List<Node> foot = new ArrayList<>();
        foot.add(Buttons.primary(
                desk.texts().get("slip.done"),
                Feather.CHECK,
                () -> desk.navigator().go(new Route.Person(ledger))));
        if (!slip.missing().isEmpty()) {
            foot.add(Buttons.plain(
                    desk.texts().get("slip.more"),
                    Feather.PLUS,
                    () -> desk.navigator()
                            .go(new Route.Capture(Induction.KIND.name(), ledger, induction.requirement(), null))));
        }
        return foot.toArray(Node[]::new);
    }

    private Ledger record() {
        return desk.ledger(ledger);
    }
}
