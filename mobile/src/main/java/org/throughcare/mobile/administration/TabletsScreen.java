package org.throughcare.mobile.administration;

import java.util.function.Consumer;
import javafx.scene.Parent;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;

/** All tablets of the service: who uses each, when it was last met, how it stands; search as you type. */
final class TabletsScreen implements Screen {

    private final Desk desk;
    private final Question question;
    private final TabletsView view;
    private final Loop<TabletsModel, TabletsModel.Event, TabletsModel.Effect> loop;

    TabletsScreen(Desk desk, Administration administration) {
        this.desk = desk;
        this.question = new Question(desk, administration);
        this.view = new TabletsView(desk, this::happened);
        this.loop = new Loop<>(TabletsModel.start(), TabletsModel::update, this::run, desk.threads(), view::render);
        loop.start(new TabletsModel.Effect.Load());
    }

    @Override
    public Parent node() {
        return view.page();
    }

    @Override
    public void takeOver(Screen before) {
        if (before instanceof TabletsScreen tablets) {
            view.takeOver(tablets.view);
            if (tablets.loop.model().isStill()) {
                loop.takeOver(tablets.loop.model());
            }
        }
    }

    @Override
    public void close() {
        loop.close();
    }

    private void happened(TabletsModel.Event event) {
        loop.event(event);
    }

    private void run(TabletsModel.Effect effect, Consumer<TabletsModel.Event> happened) {
        if (effect instanceof TabletsModel.Effect.Open open) {
            desk.threads().ui().execute(() -> desk.navigator().go(new Route.Administration.OneTablet(open.device())));
        } else {
            question.ask(
                    (link, token) -> TabletRow.all(link.tablets(token), link.workers(token)),
                    TabletsModel.Event.Came::new,
                    happened);
        }
    }
}
