package org.throughcare.mobile.administration;

import java.util.function.Consumer;
import javafx.scene.Parent;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Screen;

/** A new code for a worker's tablet: for whom, how long, and then the code in large letters, this once. */
final class NewCodeScreen implements Screen {

    private final Desk desk;
    private final Question question;
    private final NewCodeView view;
    private final Loop<NewCodeModel, NewCodeModel.Event, NewCodeModel.Effect> loop;

    NewCodeScreen(Desk desk, Administration administration) {
        this.desk = desk;
        this.question = new Question(desk, administration);
        this.view = new NewCodeView(desk, this::happened);
        this.loop = new Loop<>(NewCodeModel.start(), NewCodeModel::update, this::run, desk.threads(), view::render);
        loop.start(new NewCodeModel.Effect.Load());
    }

    @Override
    public Parent node() {
        return view.page();
    }

    /** The code too, in other words or sizes: it is told once. */
    @Override
    public void takeOver(Screen before) {
        if (before instanceof NewCodeScreen code) {
            view.takeOver(code.view);
            if (code.loop.model().isStill()) {
                loop.takeOver(code.loop.model());
            }
        }
    }

    @Override
    public void close() {
        loop.close();
    }

    private void happened(NewCodeModel.Event event) {
        loop.event(event);
    }

    private void run(NewCodeModel.Effect effect, Consumer<NewCodeModel.Event> happened) {
        if (effect instanceof NewCodeModel.Effect.Make make) {
            question.ask(
                    (link, token) -> link.makeCode(token, make.worker(), make.tabletName(), make.good()),
                    NewCodeModel.Event.Made::new,
                    happened);
        } else if (effect instanceof NewCodeModel.Effect.Leave) {
            desk.threads().ui().execute(desk.navigator()::back);
        } else {
            question.ask(
                    (link, token) -> NewCodeModel.present(link.workers(token)), NewCodeModel.Event.Came::new, happened);
        }
    }
}
