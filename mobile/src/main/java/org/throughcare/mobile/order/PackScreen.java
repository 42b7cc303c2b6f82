package org.throughcare.mobile.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.SummaryList;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.ConditionCheck;
import org.throughcare.model.order.GpRegistration;
import org.throughcare.model.order.PackContents;
import org.throughcare.model.order.PreSentencePack;
import org.throughcare.model.order.Requirement;

/** A pre-sentence pack with everything that the record holds for it, and what is missing (CTR-3, CTR-28). */
public final class PackScreen implements Screen {

    private final Desk desk;
    private final Texts texts;
    private final LedgerId ledger;
    private final EntryId thread;
    private final Page page = new Page();

    /** Shows the pack of that thread. */
    public PackScreen(Desk desk, LedgerId ledger, EntryId thread) {
        this.desk = desk;
        this.texts = desk.texts();
        this.ledger = ledger;
        this.thread = thread;
        refreshed();
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void refreshed() {
        Current<PreSentencePack> pack = EntryForm.current(desk, ledger, PreSentencePack.KIND, thread);
        if (pack == null) {
            page.show(Words.hint(texts.get("kind.newer")));
            return;
        }
        PackContents contents = PackContents.of(pack.body(), desk.ledger(ledger));
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.caption(desk.caption(ledger)));
        nodes.add(Words.title(texts.get("kind.pre-sentence-pack")));
        nodes.add(head(contents.pack()));
        nodes.add(missing(contents));
        if (isLate(contents.pack())) {
            nodes.add(Notice.of(Tone.WARNING, texts.get("pack.placement.late"), texts.get("pack.placement.late.more")));
        }
        nodes.add(conditions(contents.conditions()));
        nodes.add(assessment(contents));
        nodes.add(placement(contents.pack()));
        if (contents.pack().type().equals(Requirement.MHTR)) {
            nodes.add(gp(contents.gp()));
        }
        page.show(nodes.toArray(Node[]::new));
        page.foot(
                Buttons.primary(
                        texts.get("pack.done"),
                        Feather.CHECK,
                        () -> desk.navigator().go(new Route.Person(ledger))),
                Buttons.plain(
                        texts.get("pack.change"),
                        Feather.EDIT_2,
                        () -> desk.navigator()
                                .go(Route.Capture.correcting(PreSentencePack.KIND.name(), ledger, thread))));
    }

    private Node head(PreSentencePack pack) {
        return new Card(
                new Tag(
                        texts.getOr("value.status." + pack.status(), pack.status()),
                        pack.isFinal() ? Tone.GOOD : Tone.NEUTRAL),
                Words.strong(texts.getOr("order.type." + pack.type(), pack.type())));
    }

    private Node missing(PackContents contents) {
        String names = contents.missing().stream()
                .map(one -> texts.get("pack.missing." + one.code()))
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Notice.of(Tone.GOOD, texts.get("pack.complete"), "")
                : Notice.of(Tone.WARNING, texts.get("pack.missing"), names);
    }

    private static boolean isLate(PreSentencePack pack) {
        LocalDate agreed = pack.placement().agreedOn();
        return agreed != null && pack.reportDate() != null && agreed.isAfter(pack.reportDate());
    }

    private Node conditions(@Nullable ConditionCheck check) {
        Card card = new Card(texts.get("pack.conditions"));
        if (check == null) {
            return card.with(Words.hint(texts.get("pack.conditions.none")));
        }
        SummaryList rows = new SummaryList();
        for (String code : ConditionCheck.conditionsOf(check.type())) {
            ConditionCheck.Condition found = check.conditions().get(code);
            rows.row(
                    OrderLines.condition(check.type(), code, texts),
                    found == null ? texts.get("pack.notAnswered") : OrderLines.found(found, texts));
        }
        rows.row(
                texts.get("condition-check.conclusion"),
                texts.getOr("value.conclusion." + check.conclusion(), check.conclusion()));
        return card.with(rows);
    }

    private Node assessment(PackContents contents) {
        PreSentencePack pack = contents.pack();
        String scores = contents.scores().stream()
                .map(score -> OrderLines.score(score, texts))
                .collect(Collectors.joining("\n"));
        String assessors = pack.assessors().stream()
                .map(one -> Texts.join(one.name(), one.role(), one.organisation()))
                .collect(Collectors.joining("\n"));
        return new Card(
                texts.get("pre-sentence-pack.assessment"),
                new SummaryList()
                        .row(texts.get("pack.scores"), orNothing(scores))
                        .row(texts.get("pre-sentence-pack.options"), orNothing(pack.options()))
                        .row(texts.get("pre-sentence-pack.assessors"), orNothing(assessors))
                        .row(texts.get("pre-sentence-pack.consentOn"), day(pack.consentOn())));
    }

    private Node placement(PreSentencePack pack) {
        PreSentencePack.Placement placement = pack.placement();
        return new Card(
                texts.get("pre-sentence-pack.placement"),
                new SummaryList()
                        .row(texts.get("pre-sentence-pack.provider"), orNothing(placement.provider()))
                        .row(texts.get("pre-sentence-pack.site"), orNothing(placement.site()))
                        .row(texts.get("pre-sentence-pack.agreedBy"), orNothing(placement.agreedBy()))
                        .row(texts.get("pre-sentence-pack.agreedOn"), day(placement.agreedOn()))
                        .row(texts.get("pre-sentence-pack.startDate"), day(pack.startDate()))
                        .row(texts.get("pre-sentence-pack.reportDate"), day(pack.reportDate())));
    }

    private Node gp(@Nullable GpRegistration gp) {
        Card card = new Card(texts.get("kind.gp-registration"));
        return card.with(gp == null ? Words.hint(texts.get("pack.missing.gp")) : Words.text(OrderLines.gp(gp, texts)));
    }

    private String orNothing(@Nullable String text) {
        return text == null || text.isEmpty() ? texts.get("pack.nothing") : text;
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? texts.get("pack.nothing") : texts.date(day);
    }
}
