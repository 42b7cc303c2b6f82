package org.throughcare.mobile.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.link.AdministrationLink.CodeLine;
import org.throughcare.mobile.look.Beside;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Lines;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.SummaryList;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;

/** Draws the codes: a card for each that can be used, a line for each other. */
final class CodesView {

    private static final double WORDS_IN_EM = 13;

    private final Texts texts;
    private final Consumer<CodesModel.Event> events;
    private final FetchedView fetched;

    CodesView(Desk desk, Consumer<CodesModel.Event> events) {
        this.texts = desk.texts();
        this.events = events;
        this.fetched = new FetchedView(texts, () -> events.accept(new CodesModel.Event.TriedAgain()));
    }

    List<Node> of(CodesModel model) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.title(texts.get("administration.codes")));
        nodes.add(Words.text(texts.get("code.more")));
        if (model.told() != null) {
            nodes.add(told(model.told()));
        }
        nodes.add(new Flow(
                "quick",
                Buttons.primary(
                        texts.get("code.new"), Feather.PLUS, () -> events.accept(new CodesModel.Event.NewAsked()))));
        nodes.addAll(fetched.of(model.all(), all -> list(all, model)));
        return nodes;
    }

    private Node told(Fetched<UUID> told) {
        return told instanceof Fetched.Not<UUID> not
                ? new Notice(
                        Tone.WARNING,
                        texts.get("code.void.failed"),
                        Words.strong(texts.get(not.why().key())),
                        Words.text(texts.get(not.why().key() + ".more")))
                : Notice.of(Tone.GOOD, texts.get("code.void.done"), texts.get("code.void.done.more"));
    }

    private List<Node> list(CodeList all, CodesModel model) {
        List<Node> nodes = new ArrayList<>();
        List<CodeLine> good = all.good();
        nodes.add(
                good.isEmpty()
                        ? new Card(texts.get("code.none"), Words.text(texts.get("code.none.more")))
                        : Words.heading(texts.count("code.good", good.size())));
        good.forEach(code -> nodes.add(card(code, all, model)));
        List<CodeLine> past = all.past();
        if (!past.isEmpty()) {
            nodes.add(past(past, all, model.limit()));
        }
        return nodes;
    }

    private Node card(CodeLine code, CodeList all, CodesModel model) {
        SummaryList facts = new SummaryList();
        if (!code.name().isEmpty()) {
            facts.row(texts.get("code.tablet"), code.name());
        }
        facts.row(texts.get("code.until"), texts.dateTime(code.expiresAt()))
                .row(texts.get("code.made-by"), all.name(code.madeBy()) + ", " + texts.dateTime(code.madeAt()));
        String whom = whom(code, all);
        Card card = new Card(whom, facts);
        return card.with(code.id().equals(model.asking()) ? asking(whom) : choice(code, whom, model.busy() != null));
    }

    private Node choice(CodeLine code, String whom, boolean busy) {
        Button revoke = Buttons.plain(
                texts.get("code.void"), Feather.SLASH, () -> events.accept(new CodesModel.Event.VoidAsked(code.id())));
        revoke.setAccessibleText(texts.get("code.void") + ": " + whom);
        revoke.setDisable(busy);
        return new Flow("quick", revoke);
    }

    private Node asking(String whom) {
        Button go = Buttons.primary(
                texts.get("code.void.go"), Feather.SLASH, () -> events.accept(new CodesModel.Event.VoidConfirmed()));
        go.setAccessibleText(texts.get("code.void.go") + ": " + whom);
        Button leave =
                Buttons.plain(texts.get("code.void.leave"), null, () -> events.accept(new CodesModel.Event.VoidLeft()));
        return FetchedView.column(List.of(Words.text(texts.get("code.void.ask")), new Flow("quick", go, leave)));
    }

    private Node past(List<CodeLine> past, CodeList all, int limit) {
        Card card = new Card(texts.get("code.past"));
        past.stream().limit(limit).forEach(code -> card.with(line(code, all)));
        int left = past.size() - limit;
        if (left > 0) {
            card.with(Buttons.link(
                    texts.get("administration.shown.more", Math.min(left, CodesModel.AT_ONCE)),
                    Feather.CHEVRON_DOWN,
                    () -> events.accept(new CodesModel.Event.MoreAsked())));
        }
        return card;
    }

    private Node line(CodeLine code, CodeList all) {
        String made = texts.get("code.made", all.name(code.madeBy()), texts.dateTime(code.madeAt()));
        Lines words = new Lines(
                Words.strong(whom(code, all) + (code.name().isEmpty() ? "" : ", " + code.name())), Words.hint(made));
        words.getStyleClass().add("row-words");
        Tag tag = new Tag(
                code.usedBy() == null
                        ? texts.get("code.state." + code.state().name().toLowerCase(Locale.ROOT))
                        : texts.get("code.state.used.by", all.name(code.usedBy())),
                Tone.NEUTRAL);
        return Beside.end(words, new Flow("tags", tag), WORDS_IN_EM);
    }

    /** Who may use it. */
    private String whom(CodeLine code, CodeList all) {
        return all.worker(code)
                .map(worker -> texts.get("code.for.worker", worker))
                .or(() -> all.team(code).map(team -> texts.get("code.for.team", team)))
                .orElseGet(() -> texts.get("code.for.anybody"));
    }
}
