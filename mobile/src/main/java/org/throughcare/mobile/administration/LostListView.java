package org.throughcare.mobile.administration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.link.AdministrationLink.Holding;
import org.throughcare.mobile.look.Beside;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Lines;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.model.ledger.Subject;

/** Draws whose records were on a lost tablet, a line each: which entries, on whose caseload, and whether they are destroyed. */
record LostListView(Texts texts, Runnable more) {

    private static final double WORDS_IN_EM = 13;

    List<Node> of(LostList list, LostModel model) {
        List<Node> nodes = new ArrayList<>();
        if (model.saved() != null) {
            nodes.add(saved(model.saved()));
        }
        nodes.add(summary(list));
        if (!list.holdings().isEmpty()) {
            nodes.add(holdings(list, model.limit()));
        }
        return nodes;
    }

    private Node saved(LostModel.Saved saved) {
        return saved instanceof LostModel.Saved.There there
                ? new Notice(
                        Tone.GOOD,
                        texts.get("lost.saved"),
                        Words.strong(there.path()),
                        Words.text(texts.get("lost.saved.more")))
                : Notice.of(Tone.WARNING, texts.get("lost.not-saved"), texts.get("lost.not-saved.more"));
    }

    private Node summary(LostList list) {
        Instant contact = list.lost().lastContact();
        String asOf =
                contact == null ? texts.get("lost.contact.never") : texts.get("lost.contact", texts.dateTime(contact));
        Tone tone = list.isDestroyed() ? Tone.GOOD : list.holdings().isEmpty() ? Tone.INFO : Tone.GRAVE;
        return new Notice(
                tone,
                heading(list),
                Words.text(texts.get("lost.done", list.tablet().tablet().name())),
                Words.text(asOf),
                Words.text(texts.get("lost.unknown")));
    }

    private String heading(LostList list) {
        if (list.holdings().isEmpty()) {
            return texts.get("lost.nothing");
        }
        return list.isDestroyed() ? texts.get("lost.destroyed.all") : texts.count("lost.people", list.peopleAtRisk());
    }

    private Node holdings(LostList list, int limit) {
        Card card = new Card(texts.get("lost.list"), Words.hint(texts.get("lost.list.more")));
        list.holdings().stream().limit(limit).forEach(holding -> card.with(line(holding, list)));
        int left = list.holdings().size() - limit;
        if (left > 0) {
            card.with(Buttons.link(
                    texts.get("administration.shown.more", Math.min(left, LostModel.AT_ONCE)),
                    Feather.CHEVRON_DOWN,
                    more));
        }
        return card;
    }

    private Node line(Holding holding, LostList list) {
        LocalDate born = holding.birthDate();
        String who = born == null ? whose(holding) : whose(holding) + ", " + texts.get("lost.born", texts.date(born));
        Lines words = new Lines(
                Words.strong(who),
                Words.text(texts.count("lost.entries", LostList.entries(holding)) + ": " + LostList.numbers(holding)),
                Words.hint(texts.get("lost.caseload", list.workers(holding))));
        words.getStyleClass().add("row-words");
        return Beside.end(words, new Flow("tags", tag(holding)), WORDS_IN_EM);
    }

    private String whose(Holding holding) {
        if (!holding.name().isEmpty()) {
            return holding.name();
        }
        Subject subject = holding.ledger().subject();
        return texts.get(
                subject == Subject.PERSON ? "lost.unnamed" : subject == Subject.TEAM ? "lost.team" : "lost.service");
    }

    private Tag tag(Holding holding) {
        return switch (LostList.Standing.of(holding)) {
            case THERE -> new Tag(texts.get("lost.there"), Tone.GRAVE);
            case LEAVING -> new Tag(at("lost.leaving", holding.leavingSince()), Tone.WARNING);
            case DESTROYED -> new Tag(at("lost.destroyed", holding.destroyedAt()), Tone.GOOD);
        };
    }

    private String at(String key, @Nullable Instant at) {
        return texts.get(key, texts.dateTime(Objects.requireNonNull(at)));
    }
}
