package org.throughcare.mobile.escrow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.describe.KnownReasons;
import org.throughcare.mobile.describe.RestrictedTag;
import org.throughcare.mobile.form.ProblemWords;
import org.throughcare.mobile.link.EscrowLink;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Input;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.SummaryList;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.person.Person;
import org.throughcare.model.sync.HoldReason;

/** Draws what is kept: a card each, with who, when and what, and the two things that can be done about it. */
final class EscrowView {

    private static final int REASON_LINES = 2;

    private final Desk desk;
    private final boolean alone;
    private final Texts texts;
    private final EntryWords words;
    private final Consumer<EscrowModel.Event> events;
    private @Nullable Hash about;
    private String reason = "";

    /** Draws the list, or one of a restricted record that stands {@code alone}, with the way to the others. */
    EscrowView(Desk desk, boolean alone, Consumer<EscrowModel.Event> events) {
        this.desk = desk;
        this.alone = alone;
        this.texts = desk.texts();
        this.words = EntryWords.of(desk);
        this.events = events;
    }

    /** Goes on with the reason that is being given there. */
    void takeOver(EscrowView before) {
        about = before.about;
        reason = before.reason;
    }

    List<Node> of(EscrowModel model) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.title(texts.get("escrow.title")));
        if (alone
                && model.phase() == EscrowModel.Phase.LOADED
                && model.waiting().kept().isEmpty()) {
            nodes.add(gone(model));
        } else {
            nodes.add(Words.text(texts.get(alone ? "escrow.alone.more" : "escrow.more")));
            if (model.said() != null) {
                nodes.add(said(model.said(), model.why()));
            }
            switch (model.phase()) {
                case LOADING -> nodes.add(Words.hint(texts.get("escrow.loading")));
                case OFFLINE -> nodes.add(offline());
                case LOADED -> nodes.addAll(list(model));
            }
        }
        if (alone) {
            nodes.add(Buttons.plain(
                    texts.get("escrow.all"),
                    Feather.INBOX,
                    () -> desk.navigator().go(new Route.Escrow())));
        }
        return nodes;
    }

    /** What came of the one that stood alone; whether others wait is not known here. */
    private Node gone(EscrowModel model) {
        EscrowModel.Said said = model.said();
        return said == EscrowModel.Said.LET_IN || said == EscrowModel.Said.SET_ASIDE
                ? said(said, null)
                : Notice.of(Tone.INFO, texts.get("escrow.gone"), texts.get("escrow.gone.more"));
    }

    private List<Node> list(EscrowModel model) {
        EscrowLink.Waiting waiting = model.waiting();
        if (waiting.kept().isEmpty() && waiting.stubs().isEmpty()) {
            return List.of(Notice.of(Tone.GOOD, texts.get("escrow.none"), texts.get("escrow.none.more")));
        }
        List<Node> cards = new ArrayList<>();
        waiting.kept().forEach(kept -> cards.add(card(kept, model)));
        waiting.stubs().forEach(stub -> cards.add(card(stub)));
        return cards;
    }

    /** That something waits: whose, by whom, when; not what. */
    private Node card(EscrowLink.Stub stub) {
        String whom = orUnknown(desk.caption(stub.ledger()));
        String key = stub.forAReason() ? "escrow.stub.restricted" : "escrow.stub.role";
        Card card = new Card(whom, Words.strong(texts.get("escrow.stub")));
        if (stub.forAReason()) {
            card.with(RestrictedTag.of(texts));
        }
        card.with(Words.text(texts.get(key))).with(facts(stub.author(), null, stub.receivedAt()));
        if (stub.forAReason()) {
            Button open = Buttons.primary(
                    texts.get("escrow.stub.open"),
                    Feather.LOCK,
                    () -> desk.navigator().go(new Route.Escrowed(stub.ledger(), stub.id())));
            open.setAccessibleText(texts.get("escrow.stub.open") + ": " + whom);
            card.with(row(open));
        }
        return card;
    }

    private SummaryList facts(String author, @Nullable Instant recordedAt, Instant receivedAt) {
        SummaryList facts =
                new SummaryList().row(texts.get("escrow.by"), author.isEmpty() ? texts.get("escrow.unknown") : author);
        if (recordedAt != null) {
            facts.row(texts.get("escrow.recorded"), texts.dateTime(recordedAt));
        }
        return facts.row(texts.get("escrow.received"), texts.dateTime(receivedAt));
    }

    private Node offline() {
        return new Notice(
                Tone.WARNING,
                texts.get("escrow.offline"),
                Words.text(texts.get("escrow.offline.more")),
                Buttons.plain(
                        texts.get("escrow.again"),
                        Feather.REFRESH_CW,
                        () -> events.accept(new EscrowModel.Event.TriedAgain())));
    }

    private Node said(EscrowModel.Said said, @Nullable HoldReason why) {
        return switch (said) {
            case LET_IN -> Notice.of(Tone.GOOD, texts.get("escrow.letIn.done"), texts.get("escrow.letIn.done.more"));
            case SET_ASIDE -> Notice.of(Tone.GOOD, texts.get("escrow.aside.done"), "");
            case NOT_LET_IN -> Notice.of(Tone.WARNING, texts.get("escrow.letIn.not"), why == null ? "" : reason(why));
            case FAILED ->
                Notice.of(
                        Tone.WARNING,
                        texts.get("escrow.failed"),
                        texts.get(alone ? "escrow.alone.failed" : "escrow.failed.more"));
        };
    }

    private String reason(HoldReason why) {
        String key = "hold." + why.code();
        return texts.has(key) ? texts.get(key) : new ProblemWords(texts).of(Problem.refusal(why.field(), why.code()));
    }

    private Node card(EscrowLink.Kept kept, EscrowModel model) {
        Entry entry = kept.written().entry();
        String what = words.line(entry);
        Card card = new Card(whom(entry), Words.strong(words.title(entry) + (what.isEmpty() ? "" : " · " + what)));
        if (alone) {
            card.with(RestrictedTag.of(texts));
        } else {
            RestrictedTag.of(desk, entry.ledger()).ifPresent(card::with);
        }
        SummaryList facts = facts(kept.author(), entry.recordedAt(), kept.receivedAt());
        if (entry.reason() != null) {
            facts.row(texts.get("escrow.reason"), KnownReasons.said(texts, entry.reason()));
        }
        card.with(facts);
        Hash asked = model.asking();
        boolean asking = asked != null && asked.equals(kept.id());
        return card.with(asking ? asking(model) : choices(kept, entry, model.busy() != null));
    }

    /** Whom it is about: the record's own name, or the one in the entry that would open the record. */
    private String whom(Entry entry) {
        String known = desk.caption(entry.ledger());
        Person person = Person.KIND.bodyOf(entry);
        return known.isEmpty() && person != null ? person.name() : orUnknown(known);
    }

    private String orUnknown(String known) {
        return known.isEmpty() ? texts.get("escrow.stub.unknown") : known;
    }

    private Node choices(EscrowLink.Kept kept, Entry entry, boolean busy) {
        String about = words.title(entry) + ", " + whom(entry);
        Button add = Buttons.primary(
                texts.get("escrow.letIn"), Feather.CHECK, () -> events.accept(new EscrowModel.Event.LetIn(kept.id())));
        Button aside = Buttons.plain(
                texts.get("escrow.aside"),
                Feather.ARCHIVE,
                () -> events.accept(new EscrowModel.Event.AsideAsked(kept.id())));
        add.setAccessibleText(texts.get("escrow.letIn") + ": " + about);
        aside.setAccessibleText(texts.get("escrow.aside") + ": " + about);
        add.setDisable(busy);
        aside.setDisable(busy);
        return row(add, aside);
    }

    private Node asking(EscrowModel model) {
        TextInputControl why = Input.text(texts.get("escrow.aside.why"), REASON_LINES, typed -> reason = typed);
        if (Objects.equals(about, model.asking())) {
            why.setText(reason);
        }
        about = model.asking();
        reason = why.getText();
        VBox question =
                new VBox(Words.strong(texts.get("escrow.aside.why")), Words.hint(texts.get("escrow.aside.why.hint")));
        question.getStyleClass().add("column");
        if (model.reasonMissing()) {
            question.getChildren()
                    .add(Notice.of(
                            Tone.WARNING, texts.get("form.mistake.required", texts.get("escrow.aside.why")), ""));
        }
        Button aside = Buttons.primary(
                texts.get("escrow.aside.go"),
                Feather.ARCHIVE,
                () -> events.accept(new EscrowModel.Event.AsideConfirmed(why.getText())));
        Button leave = Buttons.plain(
                texts.get("escrow.aside.leave"), null, () -> events.accept(new EscrowModel.Event.AsideLeft()));
        question.getChildren().addAll(why, row(aside, leave));
        return question;
    }

    private static Flow row(Button... buttons) {
        Flow row = new Flow("choice-tiles", buttons);
        return row;
    }
}
