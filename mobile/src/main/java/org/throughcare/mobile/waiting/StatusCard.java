package org.throughcare.mobile.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.SummaryList;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.sync.SyncStatus;

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

    /** What hinders the sync, and what the worker can do about it. */
    List<Node> notices(SyncStatus status) {
        List<Node> notices = new ArrayList<>();
        Duration skew = status.skew();
        if (status.clockWrong() && skew != null) {
            String key = skew.isNegative() ? "waiting.clock.fast" : "waiting.clock.slow";
            notices.add(Notice.of(
                    Tone.WARNING,
                    texts.get(key, Math.round(skew.abs().toSeconds() / 60.0)),
                    texts.get("waiting.clock.more")));
        }
        if (status.signInAgain().contains(desk.session().worker())) {
            notices.add(new Notice(
                    Tone.WARNING,
                    texts.get("waiting.signin"),
                    Words.text(texts.get("waiting.signin.more")),
                    Buttons.plain(
                            texts.get("waiting.signin.go"),
                            null,
                            () -> events.accept(new SyncModel.Event.Went(new Route.Locked())))));
        } else if (!status.signInAgain().isEmpty()) {
            notices.add(
                    Notice.of(Tone.INFO, texts.get("waiting.signin.other"), texts.get("waiting.signin.other.more")));
        }
        if (!status.diverged().isEmpty()) {
            notices.add(Notice.of(Tone.WARNING, texts.get("waiting.diverged"), texts.get("waiting.diverged.more")));
        }
        return notices;
    }

    /** The figures. */
    Node card(SyncStatus status) {
        Instant contact = status.lastContact();
        SummaryList list = new SummaryList();
        boolean lapsed = status.signInAgain().contains(desk.session().worker());
        list.row(
                texts.get("waiting.now"),
                texts.get(lapsed ? "waiting.signin" : "waiting.phase." + phase(status.phase())));
        list.row(
                texts.get("waiting.contact"),
                contact == null ? texts.get("waiting.contact.never") : texts.when(contact, desk.today()));
        list.row(texts.get("waiting.count"), texts.count("waiting.entries", status.waiting()));
        list.row(texts.get("waiting.count.held"), texts.count("waiting.entries", status.held()));
        list.row(texts.get("waiting.progress"), texts.get("waiting.progress.of", status.sent(), status.received()));
        return new Card(list);
    }

    private static String phase(SyncStatus.Phase phase) {
        return switch (phase) {
            case IDLE -> "idle";
            case PUSHING -> "pushing";
            case PULLING -> "pulling";
            case DONE -> "done";
            case OFFLINE -> "offline";
            case TROUBLED -> "troubled";
            case WIPED -> "wiped";
        };
    }
}
