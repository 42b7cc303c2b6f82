package org.throughcare.mobile.waiting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Appearance;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.sync.Sync;
import org.throughcare.mobile.sync.SyncStatus;

/** How things stand with the server, what waits, what is held, what is to be resolved (USR-1, USR-2). */
public final class SyncScreen implements Screen {

    private final Desk desk;
    private final Sync sync;
    private final BackroomQuery query;
    private final Node settings;
    private final Page page = new Page();
    private final Loop<SyncModel, SyncModel.Event, SyncModel.Effect> loop;

    /** Opens the sync of this tablet; the tablet's looks can be changed on it too. */
    public SyncScreen(Desk desk, Sync sync, Store store, Appearance appearance, Consumer<Appearance> wear) {
        this.desk = desk;
        this.sync = sync;
        this.query = new BackroomQuery(desk, store);
        this.settings = new SettingsCard(desk.texts(), appearance, wear).node();
        this.loop =
                new Loop<>(SyncModel.start(sync.status()), SyncModel::update, this::run, desk.threads(), this::render);
        loop.start(new SyncModel.Effect.Load());
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void refreshed() {
        loop.event(new SyncModel.Event.Changed());
    }

    @Override
    public void synced(SyncStatus status) {
        loop.event(new SyncModel.Event.Synced(status));
    }

    @Override
    public void close() {
        loop.close();
    }

    private void render(SyncModel model) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.title(desk.texts().get("waiting.title")));
        StatusCard status = new StatusCard(desk, loop::event);
        nodes.addAll(status.notices(model.status()));
        nodes.add(status.card(model.status()));
        if (model.loaded()) {
            nodes.addAll(new BackroomView(desk, loop::event).of(model.room()));
        }
        nodes.add(settings);
        page.show(nodes.toArray(Node[]::new));
        var tryNow = Buttons.primary(
                desk.texts().get("waiting.tryNow"), Feather.REFRESH_CW, () -> loop.event(new SyncModel.Event.TryNow()));
        tryNow.setDisable(model.running());
        page.foot(tryNow);
    }

    private void run(SyncModel.Effect effect, Consumer<SyncModel.Event> happened) {
        if (effect instanceof SyncModel.Effect.Load) {
            happened.accept(new SyncModel.Event.Loaded(query.read()));
        } else if (effect instanceof SyncModel.Effect.Nudge) {
            sync.nudge();
        } else if (effect instanceof SyncModel.Effect.Go go) {
            desk.threads().ui().execute(() -> desk.navigator().go(go.route()));
        }
    }
}
