package org.throughcare.mobile.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.link.TrailLink.TrailLine;
import org.throughcare.mobile.link.TrailLink.TrailPage;
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

/** Draws what was found in the audit trail: what was looked for, a card each, and what came of saving it. */
record TrailFoundView(Texts texts, TrailWords words, Consumer<TrailModel.Event> events) {

    private static final double WORDS_IN_EM = 13;

    List<Node> of(TrailPage page, TrailNames names, TrailModel model) {
        List<Node> nodes = new ArrayList<>();
        if (model.saved() != null) {
            nodes.add(saved(model.saved()));
        }
        nodes.add(Words.text(looked(model.form(), names)));
        if (page.lines().isEmpty()) {
            nodes.add(Notice.of(Tone.INFO, texts.get("trail.none"), texts.get("trail.none.more")));
            return nodes;
        }
        int count = page.lines().size();
        nodes.add(Words.hint(
                page.next() == null ? texts.count("trail.count", count) : texts.get("trail.count.latest", count)));
        page.lines().stream().limit(model.limit()).forEach(line -> nodes.add(card(line, names)));
        nodes.addAll(rest(page, model));
        return nodes;
    }

    /** What was looked for, in one line. */
    private String looked(TrailForm form, TrailNames names) {
        List<String> parts = new ArrayList<>();
        form.from().date().ifPresent(day -> parts.add(texts.get("trail.looked.from", texts.date(day))));
        form.to().date().ifPresent(day -> parts.add(texts.get("trail.looked.to", texts.date(day))));
        if (form.worker() != null) {
            parts.add(names.worker(form.worker()));
        }
        if (!form.act().isEmpty()) {
            parts.add(words.act(form.act()));
        }
        if (!form.ledger().isBlank()) {
            parts.add(texts.get("trail.record", form.ledger().strip()));
        }
        if (form.device() != null) {
            parts.add(words.tablet(form.device(), names));
        }
        if (!form.outcome().isEmpty()) {
            parts.add(words.outcome(form.outcome()));
        }
        return texts.get("trail.looked", parts.isEmpty() ? texts.get("trail.looked.all") : String.join(" · ", parts));
    }

    private Node card(TrailLine line, TrailNames names) {
        String act = words.act(line.act());
        String at = texts.dateTime(line.at());
        Lines said = new Lines(Words.strong(act), Words.text(words.who(line, names) + " · " + at));
        words.more(line, names).forEach(more -> said.getChildren().add(Words.hint(more)));
        said.getStyleClass().add("row-words");
        Card card = new Card(
                TrailWords.isDone(line)
                        ? said
                        : Beside.end(
                                said,
                                new Flow("tags", new Tag(words.outcome(line.outcome()), Tone.WARNING)),
                                WORDS_IN_EM));
        if (line.ledgers().size() == 1) {
            String ledger = line.ledgers().get(0).toString();
            Button all = Buttons.link(
                    texts.get("trail.all-of-it"),
                    Feather.SEARCH,
                    () -> events.accept(new TrailModel.Event.RecordAsked(ledger)));
            all.setAccessibleText(texts.get("trail.all-of-it") + ": " + act + ", " + at);
            card.with(all);
        }
        return card;
    }

    private List<Node> rest(TrailPage page, TrailModel model) {
        List<Node> nodes = new ArrayList<>();
        if (model.earlier() instanceof Fetched.Not<TrailPage> not) {
            nodes.add(new Notice(
                    Tone.WARNING,
                    texts.get(not.why().key()),
                    Words.text(texts.get(not.why().key() + ".more"))));
        } else if (model.earlier() instanceof Fetched.Loading) {
            nodes.add(Words.hint(texts.get("administration.loading")));
        }
        int left = page.lines().size() - model.limit();
        if (left > 0 || page.next() != null) {
            String more = left > 0
                    ? texts.get("administration.shown.more", Math.min(left, TrailModel.AT_ONCE))
                    : texts.get("trail.earlier");
            Button button =
                    Buttons.plain(more, Feather.CHEVRON_DOWN, () -> events.accept(new TrailModel.Event.MoreAsked()));
            button.setDisable(!model.isStill());
            nodes.add(new Flow("quick", button));
        }
        return nodes;
    }

    private Node saved(TrailModel.Saved saved) {
        if (saved instanceof TrailModel.Saved.There there) {
            List<Node> under = new ArrayList<>();
            under.add(Words.strong(there.path()));
            under.add(Words.text(texts.get("trail.saved.more")));
            if (there.records() > 0) {
                under.add(Words.text(texts.get("trail.saved.note", there.number(), there.hash())));
            }
            return new Notice(Tone.GOOD, texts.count("trail.saved", there.records()), under.toArray(Node[]::new));
        } else if (saved instanceof TrailModel.Saved.Unfetched not) {
            return new Notice(
                    Tone.WARNING,
                    texts.get(not.why().key()),
                    Words.text(texts.get("trail.not-saved")),
                    Words.text(texts.get(not.why().key() + ".more")));
        } else if (saved instanceof TrailModel.Saved.Unwritten) {
            return Notice.of(Tone.WARNING, texts.get("lost.not-saved"), texts.get("trail.not-saved.more"));
        }
        return Notice.of(Tone.INFO, texts.get("trail.saving"), texts.get("trail.saving.more"));
    }
}
