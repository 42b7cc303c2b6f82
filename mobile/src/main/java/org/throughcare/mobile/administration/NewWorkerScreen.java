package org.throughcare.mobile.administration;

import java.util.function.Consumer;
import javafx.scene.Parent;
import org.throughcare.mobile.link.AdministrationLink.NewWorker;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.model.ledger.WorkerId;

/** A new worker: the name to sign in with, roles, teams and a first passphrase, which is kept nowhere. */
final class NewWorkerScreen implements Screen {

    private final Desk desk;
    private final Question question;
    private final NewWorkerView view;
    private final Loop<NewWorkerModel, NewWorkerModel.Event, NewWorkerModel.Effect> loop;

    NewWorkerScreen(Desk desk, Administration administration) {
        this.desk = desk;
        this.question = new Question(desk, administration);
        NewWorkerModel start = NewWorkerModel.start(administration.newWorker());
        this.view = new NewWorkerView(desk.texts(), start, this::happened);
        this.loop = new Loop<>(start, NewWorkerModel::update, this::run, desk.threads(), view::render);
        loop.start(new NewWorkerModel.Effect.Load());
    }

    @Override
    public Parent node() {
        return view.page();
    }

    /** All that was typed, in other words or sizes; before the teams are here nothing was. */
    @Override
    public void takeOver(Screen before) {
        if (before instanceof NewWorkerScreen worker && !(worker.loop.model().teams() instanceof Fetched.Loading)) {
            loop.takeOver(worker.loop.model().handedOn());
        }
    }

    @Override
    public void close() {
        loop.close();
    }

    private void happened(NewWorkerModel.Event event) {
        loop.event(event);
    }

    private void run(NewWorkerModel.Effect effect, Consumer<NewWorkerModel.Event> happened) {
        if (effect instanceof NewWorkerModel.Effect.Add add) {
            add(add.worker(), happened);
        } else if (effect instanceof NewWorkerModel.Effect.Show show) {
            go(new Route.Administration.OneWorker(show.worker()));
        } else if (effect instanceof NewWorkerModel.Effect.MakeCode) {
            go(new Route.Administration.NewCode());
        } else {
            question.ask(
                    (link, token) -> TeamsView.sorted(link.teams(token)), NewWorkerModel.Event.Came::new, happened);
        }
    }

    private void add(NewWorker worker, Consumer<NewWorkerModel.Event> happened) {
        question.<WorkerId, NewWorkerModel.Event>ask(
                (link, token) -> {
                    link.addWorker(token, worker);
                    return worker.id();
                },
                NewWorkerModel.Event.Answered::new,
                happened);
    }

    private void go(Route route) {
        desk.threads().ui().execute(() -> desk.navigator().go(route));
    }
}
