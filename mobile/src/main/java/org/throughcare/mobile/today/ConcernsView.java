package org.throughcare.mobile.today;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.capture.LostForms;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.RowButton;
import org.throughcare.mobile.look.Rows;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;

/** What a worker has to take note of before the day's work: what others did or the server found, and what went missing. */
final class ConcernsView {

    private final Desk desk;
    private final Texts texts;
    private final Consumer<TodayModel.Event> events;

    ConcernsView(Desk desk, Consumer<TodayModel.Event> events) {
        this.desk = desk;
        this.texts = desk.texts();
        this.events = events;
    }

    /** The card; nothing where there is nothing to take note of. */
    List<Node> of(TodayModel model) {
        LongList list = new LongList(texts, model, events);
        List<Shift.Due> concerns = model.concerns();
        Rows rows = list.rows(TodayModel.Part.CONCERNS, concerns, new DueLine(desk, events)::of);
        int held = model.shift().people().held();
        if (held > 0) {
            rows.with(new RowButton(
                    texts.count("today.held", held),
                    texts.get("today.held.more"),
                    () -> events.accept(new TodayModel.Event.Went(new Route.Waiting())),
                    new Tag(texts.get("today.held.tag"), Tone.WARNING)));
        }
        List<LostForms.Lost> lost = model.shift().lost();
        if (rows.getChildren().isEmpty() && lost.isEmpty()) {
            return List.of();
        }
        String heading = texts.get("today.concerns");
        Card card = new Card(heading);
        if (!rows.getChildren().isEmpty()) {
            card.with(rows);
        }
        list.more(TodayModel.Part.CONCERNS, concerns, heading).forEach(card::with);
        return List.of(lost.isEmpty() ? card : card.with(lost(lost)));
    }

    private Node lost(List<LostForms.Lost> lost) {
        List<Node> words = new ArrayList<>();
        for (LostForms.Lost one : lost) {
            String title = one.title().isEmpty() ? texts.get("today.unfinished.form") : one.title();
            words.add(Words.text(
                    one.at() == null ? title : texts.get("today.lost.one", title, texts.when(one.at(), desk.today()))));
        }
        words.add(Words.hint(texts.get("today.lost.more")));
        words.add(Buttons.plain(
                texts.get("rescue.read"), Feather.CHECK, () -> events.accept(new TodayModel.Event.ReadOfLost())));
        return new Notice(Tone.WARNING, texts.get("today.lost"), words.toArray(Node[]::new));
    }
}
