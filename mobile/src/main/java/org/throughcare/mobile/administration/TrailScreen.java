package org.throughcare.mobile.administration;

import java.io.IOException;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.mobile.link.TrailLink.TrailQuery;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Screen;

/** The audit trail: who read or changed what, when, where and why, looked for and saved as a file (USR-6). */
final class TrailScreen implements Screen {

    private final Desk desk;
    private final Administration administration;
    private final Question question;
    private final TrailView view;
    private final Loop<TrailModel, TrailModel.Event, TrailModel.Effect> loop;

    TrailScreen(Desk desk, Administration administration) {
        this.desk = desk;
        this.administration = administration;
        this.question = new Question(desk, administration);
        this.view = new TrailView(desk, this::happened);
        TrailModel start = TrailModel.start(desk.today());
        this.loop = new Loop<>(start, TrailModel::update, this::run, desk.threads(), view::render);
        loop.start(new TrailModel.Effect.Load());
    }

    @Override
    public Parent node() {
        return view.page();
    }

    @Override
    public void takeOver(Screen before) {
        if (before instanceof TrailScreen trail && trail.loop.model().isStill()) {
            loop.takeOver(trail.loop.model());
        }
    }

    @Override
    public void close() {
        loop.close();
    }

    private void happened(TrailModel.Event event) {
        loop.event(event);
    }

    private void run(TrailModel.Effect effect, Consumer<TrailModel.Event> happened) {
        if (effect instanceof TrailModel.Effect.Search search) {
            question.ask(
                    (link, token) -> link.trail(token, search.query(), null),
                    found -> new TrailModel.Event.Found(search.query(), found),
                    happened);
        } else if (effect instanceof TrailModel.Effect.Earlier earlier) {
            question.ask(
                    (link, token) -> link.trail(token, earlier.query(), earlier.before()),
                    TrailModel.Event.CameEarlier::new,
                    happened);
        } else if (effect instanceof TrailModel.Effect.Save save) {
            administration.network().execute(() -> happened.accept(new TrailModel.Event.WasSaved(saved(save.query()))));
        } else {
            question.ask(TrailNames::of, TrailModel.Event.Came::new, happened);
        }
    }

    private TrailModel.Saved saved(TrailQuery query) {
        try {
            return TrailFile.save(
                    desk.clock().instant(),
                    administration.folder(),
                    after -> administration.ask(
                            desk.session().worker(), (link, token) -> link.exportTrail(token, query, after)));
        } catch (LinkFault fault) {
            return new TrailModel.Saved.Unfetched(Trouble.of(fault));
        } catch (IOException e) {
            return new TrailModel.Saved.Unwritten();
        }
    }
}
