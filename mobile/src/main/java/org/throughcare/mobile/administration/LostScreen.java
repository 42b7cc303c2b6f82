package org.throughcare.mobile.administration;

import java.io.IOException;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.throughcare.mobile.link.AdministrationLink;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.model.ledger.DeviceId;

/** A tablet that is lost: what is about to be done and why, one action, and then whose records were on it (USR-4). */
final class LostScreen implements Screen {

    private final DeviceId device;
    private final Desk desk;
    private final Administration administration;
    private final Question question;
    private final LostView view;
    private final Loop<LostModel, LostModel.Event, LostModel.Effect> loop;

    LostScreen(DeviceId device, Desk desk, Administration administration) {
        this.device = device;
        this.desk = desk;
        this.administration = administration;
        this.question = new Question(desk, administration);
        this.view = new LostView(desk, device.equals(administration.here()), this::happened);
        this.loop = new Loop<>(LostModel.start(), LostModel::update, this::run, desk.threads(), view::render);
        loop.start(new LostModel.Effect.Load());
    }

    @Override
    public Parent node() {
        return view.page();
    }

    /** What was filled in, and the list; while the server is being asked the page begins anew, and asking again is safe. */
    @Override
    public void takeOver(Screen before) {
        if (before instanceof LostScreen lost) {
            view.takeOver(lost.view);
            if (lost.loop.model().isStill()) {
                loop.takeOver(lost.loop.model());
            }
        }
    }

    @Override
    public void close() {
        loop.close();
    }

    private void happened(LostModel.Event event) {
        loop.event(event);
    }

    private void run(LostModel.Effect effect, Consumer<LostModel.Event> happened) {
        if (effect instanceof LostModel.Effect.Lose lose) {
            question.ask(
                    (link, token) -> list(link, token, lose.tablet(), lose.reason()),
                    LostModel.Event.Answered::new,
                    happened);
        } else if (effect instanceof LostModel.Effect.Save save) {
            happened.accept(new LostModel.Event.WasSaved(saved(save.list())));
        } else {
            question.ask((link, token) -> TabletPage.row(link, token, device), LostModel.Event.Came::new, happened);
        }
    }

    private LostList list(AdministrationLink link, String token, TabletRow tablet, String reason) {
        var names = Names.of(link.workers(token));
        AdministrationLink.Lost lost = link.lose(token, device, reason);
        return new LostList(tablet, desk.clock().instant(), lost, names);
    }

    private LostModel.Saved saved(LostList list) {
        try {
            return new LostModel.Saved.There(
                    LostFile.save(list, administration.folder()).toString());
        } catch (IOException e) {
            return new LostModel.Saved.Failed();
        }
    }
}
