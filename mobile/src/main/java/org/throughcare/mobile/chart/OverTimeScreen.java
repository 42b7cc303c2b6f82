package org.throughcare.mobile.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Ready;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.model.ledger.LedgerId;

/** How a person's scores, tests and attendance went over time. */
public final class OverTimeScreen implements Screen {

    private final Desk desk;
    private final Page page = new Page();
    private final Ready ready = new Ready();
    private final Loop<OverTimeModel, OverTimeModel.Event, OverTimeModel.Effect> loop;

    /** Of that person. */
    public OverTimeScreen(LedgerId ledger, Desk desk) {
        this.desk = desk;
        this.loop =
                new Loop<>(OverTimeModel.start(ledger), OverTimeModel::update, this::run, desk.threads(), this::render);
        page.wide().foot(Buttons.plain(desk.texts().get("nav.back"), Feather.ARROW_LEFT, desk.navigator()::back));
        loop.start(new OverTimeModel.Effect.Load(ledger));
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void whenReady(Runnable shown) {
        ready.tell(shown);
    }

    @Override
    public void refreshed() {
        loop.event(new OverTimeModel.Event.Changed());
    }

    @Override
    public void close() {
        loop.close();
    }

    private void render(OverTimeModel model) {
        OverTime overTime = model.overTime();
        if (overTime == null) {
            page.show(Words.hint(desk.texts().get("people.loading")));
            return;
        }
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.caption(desk.caption(model.ledger())));
        nodes.add(Words.title(desk.texts().get("chart.title")));
        nodes.addAll(new ChartCards(desk, model, loop::event).of(overTime));
        page.show(nodes.toArray(Node[]::new));
        ready.now();
    }

    private void run(OverTimeModel.Effect effect, Consumer<OverTimeModel.Event> happened) {
        if (effect instanceof OverTimeModel.Effect.Load load) {
            OverTime read =
                    OverTime.of(desk.ledger(load.ledger()), desk.reference().frameworks());
            happened.accept(new OverTimeModel.Event.Loaded(read));
        } else if (effect instanceof OverTimeModel.Effect.Go go) {
            desk.threads().ui().execute(() -> desk.navigator().go(go.route()));
        }
    }
}
