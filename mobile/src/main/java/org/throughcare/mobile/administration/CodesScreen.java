package org.throughcare.mobile.administration;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;

/** The codes that let tablets in: which can still be used, who made them, what became of the others; each can be made void. */
final class CodesScreen implements Screen {

    private final Desk desk;
    private final Question question;
    private final CodesView view;
    private final Page page = new Page();
    private @Nullable Fetched<UUID> told;
    private final Loop<CodesModel, CodesModel.Event, CodesModel.Effect> loop;

    CodesScreen(Desk desk, Administration administration) {
        this.desk = desk;
        this.question = new Question(desk, administration);
        this.view = new CodesView(desk, this::happened);
        this.loop = new Loop<>(CodesModel.start(), CodesModel::update, this::run, desk.threads(), this::render);
        loop.start(new CodesModel.Effect.Load());
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void takeOver(Screen before) {
        if (before instanceof CodesScreen codes && codes.loop.model().isStill()) {
            loop.takeOver(codes.loop.model());
        }
    }

    @Override
    public void close() {
        loop.close();
    }

    private void happened(CodesModel.Event event) {
        loop.event(event);
    }

    private void render(CodesModel model) {
        page.show(view.of(model).toArray(Node[]::new));
        if (model.told() != null && !model.told().equals(told)) {
            page.top();
        }
        told = model.told();
    }

    private void run(CodesModel.Effect effect, Consumer<CodesModel.Event> happened) {
        if (effect instanceof CodesModel.Effect.Revoke revoke) {
            question.ask(
                    (link, token) -> {
                        link.revokeCode(token, revoke.code());
                        return revoke.code();
                    },
                    CodesModel.Event.Answered::new,
                    happened);
        } else if (effect instanceof CodesModel.Effect.OpenNew) {
            desk.threads().ui().execute(() -> desk.navigator().go(new Route.Administration.NewCode()));
        } else {
            question.ask(CodeList::of, CodesModel.Event.Came::new, happened);
        }
    }
}
