package org.throughcare.mobile.today;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.throughcare.mobile.describe.RestrictedTag;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.RowButton;
import org.throughcare.mobile.look.Rows;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.RouteCodec;
import org.throughcare.model.ledger.LedgerId;

/** The forms that were begun and not saved, one tap from going on with them. */
final class BeginningsView {

    private final Desk desk;
    private final Texts texts;
    private final Consumer<TodayModel.Event> events;

    BeginningsView(Desk desk, Consumer<TodayModel.Event> events) {
        this.desk = desk;
        this.texts = desk.texts();
        this.events = events;
    }

    /** The card; nothing where nothing was begun. */
    List<Node> of(Shift shift) {
        if (shift.unfinished().isEmpty()) {
            return List.of();
        }
        Rows rows = new Rows();
        for (Shift.Unfinished form : shift.unfinished()) {
            rows.with(new RowButton(
                    title(form),
                    under(form),
                    () -> events.accept(new TodayModel.Event.Went(form.route())),
                    tags(form)));
        }
        return List.of(new Card(texts.get("today.unfinished"), rows));
    }

    private Node[] tags(Shift.Unfinished form) {
        LedgerId ledger = RouteCodec.ledger(form.route());
        Stream<Tag> restricted = ledger == null ? Stream.empty() : RestrictedTag.of(desk, ledger).stream();
        return Stream.concat(restricted, Stream.of(new Tag(texts.get("today.notSaved"), Tone.WARNING)))
                .toArray(Node[]::new);
    }

    private String under(Shift.Unfinished form) {
        Instant at = form.at();
        return Stream.of(form.name(), at == null ? "" : texts.get("today.typed", texts.when(at, desk.today())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** What the form is called now; what it called itself where its words do not stand under the name of a kind. */
    private String title(Shift.Unfinished form) {
        String own = form.title().isEmpty() ? texts.get("today.unfinished.form") : form.title();
        if (!(form.route() instanceof Route.Capture capture)) {
            return own;
        }
        String key = "kind." + capture.what();
        if (!texts.has(key)) {
            return own;
        }
        return capture.corrects() == null ? texts.get(key) : texts.get("form.correct", texts.get(key));
    }
}
