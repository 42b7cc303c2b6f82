package org.throughcare.mobile.today;

import java.util.function.Consumer;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Route;

/** What a worker sees on whose caseload nobody is yet: why that may be, and what to do. */
final class FirstRunView {

    private final Texts texts;
    private final Consumer<TodayModel.Event> events;

    FirstRunView(Texts texts, Consumer<TodayModel.Event> events) {
        this.texts = texts;
        this.events = events;
    }

    Node of(Shift shift) {
        boolean met = shift.people().met();
        Flow ways = new Flow(
                "quick",
                Buttons.primary(
                        texts.get("people.new"),
                        Feather.USER_PLUS,
                        () -> go(new Route.Capture("person", null, null, null))),
                Buttons.plain(texts.get("today.first.sync"), Feather.REFRESH_CW, () -> go(new Route.Waiting())));
        return new Card(
                texts.get("today.first"),
                Words.text(texts.get(met ? "today.first.met" : "today.first.never")),
                Words.text(texts.get("today.first.add")),
                ways);
    }

    private void go(Route route) {
        events.accept(new TodayModel.Event.Went(route));
    }
}
