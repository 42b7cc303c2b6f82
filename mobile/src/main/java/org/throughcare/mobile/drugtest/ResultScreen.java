package org.throughcare.mobile.drugtest;

import javafx.scene.Parent;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.loop.Next;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;

/** The result of one drug test, never without what it has to be read with (CTR-14). */
public final class ResultScreen implements Screen {

    private sealed interface Event {
        record Loaded(TestResult result) implements Event {}

        record Changed() implements Event {}

        record Went(Route route) implements Event {}
    }

    private sealed interface Effect {
        record Load() implements Effect {}

        record Go(Route route) implements Effect {}
    }

    private record Model(TestResult result) {}

    private final LedgerId ledger;
    private final EntryId thread;
    private final Desk desk;
    private final Page page = new Page();
    private final Loop<Model, Event, Effect> loop;

    /** Opens the result of that thread. */
    public ResultScreen(LedgerId ledger, EntryId thread, Desk desk) {
        this.ledger = ledger;
        this.thread = thread;
        this.desk = desk;
        this.loop = new Loop<>(
                new Model(TestResult.NONE),
                ResultScreen::update,
                (effect, happened) -> {
                    if (effect instanceof Effect.Load) {
                        happened.accept(new Event.Loaded(TestResult.of(
                                desk.ledger(ledger), thread, desk.reference().frameworks(), desk.today())));
                    } else if (effect instanceof Effect.Go go) {
                        desk.threads().ui().execute(() -> desk.navigator().go(go.route()));
                    }
                },
                desk.threads(),
                this::render);
        loop.start(new Effect.Load());
    }

    private static Next<Model, Effect> update(Model model, Event event) {
        if (event instanceof Event.Loaded loaded) {
            return Next.model(new Model(loaded.result()));
        } else if (event instanceof Event.Went went) {
            return Next.of(model, new Effect.Go(went.route()));
        }
        return Next.of(model, new Effect.Load());
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void refreshed() {
        loop.event(new Event.Changed());
    }

    @Override
    public void close() {
        loop.close();
    }

    private void render(Model model) {
        if (model.result().current() == null) {
            page.show(Words.hint(desk.texts().get("people.loading")));
            return;
        }
        new ResultView(ledger, thread, desk, route -> loop.event(new Event.Went(route))).render(page, model.result());
    }
}
