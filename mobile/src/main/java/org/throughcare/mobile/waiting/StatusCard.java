package org.throughcare.mobile.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Icon;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.SummaryList;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.store.StoreFault;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.ledger.WorkerId;

/** How the sync stands, and what hinders it, in words. */
final class StatusCard {

    private final Desk desk;
    private final Texts texts;
    private final Consumer<SyncModel.Event> events;

    StatusCard(Desk desk, Consumer<SyncModel.Event> events) {
        this.desk = desk;
        this.texts = desk.texts();
        this.events = events;
    }

    /** What hinders the sync or the saving, and what the worker can do about it; the gravest first. */
    List<Node> notices(SyncStatus status, Backroom room) {
        List<Node> notices = new ArrayList<>();
        StoreFault.Cause storage = room.storage();
        if (storage != null) {
            String key = "waiting.storage." + storage.name().toLowerCase(Locale.ROOT);
            notices.add(Notice.of(
                    Tone.GRAVE,
                    texts.getOr(key, texts.get("waiting.storage.unusable")),
                    texts.getOr(key + ".more", texts.get("waiting.storage.unusable.more"))));
        }
        signInAgain(status, notices);
        Duration skew = status.skew();
        if (status.clockWrong() && skew != null) {
            String key = skew.isNegative() ? "waiting.clock.fast" : "waiting.clock.slow";
            notices.add(Notice.of(
                    Tone.WARNING,
                    texts.get(key, Math.round(skew.abs().toSeconds() / 60.0)),
                    texts.get("waiting.clock.more")));
        }
        if (!status.diverged().isEmpty()) {
            notices.add(diverged(room.repairing()));
        }
        return notices;
    }

    private void signInAgain(SyncStatus status, List<Node> notices) {
        WorkerId own = desk.session().worker();
        if (status.signInAgain().contains(own)) {
            notices.add(new Notice(
                    Tone.WARNING,
                    texts.get("waiting.signin"),
                    Words.text(texts.get("waiting.signin.more")),
                    Buttons.plain(
                            texts.get("waiting.signin.go"),
                            Feather.LOCK,
                            () -> events.accept(new SyncModel.Event.Went(new Route.Locked())))));
        }
        String others = status.signInAgain().stream()
                .filter(worker -> !worker.equals(own))
                .map(worker -> desk.session().nameOf(worker).orElseGet(() -> texts.get("waiting.signin.unnamed")))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            notices.add(Notice.of(
                    Tone.INFO, texts.get("waiting.signin.other", others), texts.get("waiting.signin.other.more")));
        }
    }

    private Node diverged(List<String> whose) {
        List<Node> under = new ArrayList<>();
        whose.stream().filter(name -> !name.isEmpty()).map(Words::strong).forEach(under::add);
        under.add(Words.text(texts.get("waiting.diverged.more")));
        return new Notice(Tone.INFO, texts.get("waiting.diverged"), under.toArray(Node[]::new));
    }

    /** The state in a line, how far a sync has come, and the figures. */
    Node card(SyncStatus status, Backroom room) {
        SyncWords words = new SyncWords(status, lapsed(status), texts);
        VBox lines = new VBox(Words.heading(words.strong()), Words.text(words.more()));
        lines.getStyleClass().add("row-words");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        Node icon = Icon.of(words.icon(), "sync-icon");
        icon.getStyleClass().add(words.tone().style());
        HBox line = new HBox(icon, lines);
        line.getStyleClass().add("sync-state");
        Card card = new Card(line);
        if (words.share() >= 0) {
            ProgressBar bar = new ProgressBar(words.share());
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setAccessibleText(words.more());
            card.with(bar);
        }
        return card.with(figures(status, room));
    }

    private boolean lapsed(SyncStatus status) {
        return status.signInAgain().contains(desk.session().worker());
    }

    private Node figures(SyncStatus status, Backroom room) {
        Instant contact = status.lastContact();
        SummaryList list = new SummaryList();
        list.row(
                texts.get("waiting.contact"),
                contact == null ? texts.get("waiting.contact.never") : texts.when(contact, desk.today()));
        if (status.waiting() > 0 && status.phase() != SyncStatus.Phase.PUSHING) {
            list.row(texts.get("waiting.count"), texts.count("waiting.entries", status.waiting()));
        }
        if (status.held() > 0) {
            list.row(texts.get("waiting.count.held"), texts.count("waiting.entries", status.held()));
        }
        if (status.sent() > 0 || status.received() > 0) {
            list.row(
                    texts.get("waiting.progress"),
                    texts.get("waiting.progress.of", texts.number(status.sent()), texts.number(status.received())));
        }
        if (status.phase() == SyncStatus.Phase.PULLING) {
            list.row(texts.get("waiting.people"), texts.number(room.people()));
        }
        return list;
    }
}
