package org.throughcare.mobile.waiting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.StoreFault;
import org.throughcare.mobile.sync.Sync;
import org.throughcare.mobile.sync.SyncStatus;

/** How things stand with the server, what waits, what is held, what is to be resolved (USR-1, USR-2). */
public final class SyncScreen implements Screen {

    private final Desk desk;
    private final Sync sync;
    private final BackroomQuery query;
    private final Page page = new Page();
    private final VBox state = column();
    private final VBox lists = column();
    private final Button tryNow;
    private final Loop<SyncModel, SyncModel.Event, SyncModel.Effect> loop;
    private int shown;

    /** Opens the sync of this tablet. */
    public SyncScreen(Desk desk, Sync sync, Store store, Node door) {
        this.desk = desk;
        this.sync = sync;
        this.query = new BackroomQuery(desk, store);
        this.tryNow = Buttons.primary(desk.texts().get("waiting.tryNow"), Feather.REFRESH_CW, this::tryNow);
        this.loop =
                new Loop<>(SyncModel.start(sync.status()), SyncModel::update, this::run, desk.threads(), this::render);
        page.show(Words.title(desk.texts().get("waiting.title")), state, lists, door);
        page.foot(tryNow);
        loop.start(new SyncModel.Effect.Load());
    }

    private static VBox column() {
        VBox column = new VBox();
        column.getStyleClass().add("column");
        column.setMinHeight(VBox.USE_PREF_SIZE);
        return column;
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

    private void tryNow() {
        loop.event(new SyncModel.Event.TryNow());
    }

    /** The lists are drawn anew only when they were read anew, so that nothing moves under a finger while a sync runs. */
    private void render(SyncModel model) {
        StatusCard status = new StatusCard(desk, loop::event);
        List<Node> nodes = new ArrayList<>(status.notices(model.status(), model.room()));
        nodes.add(status.card(model.status(), model.room()));
        state.getChildren().setAll(nodes);
        if (shown != model.reads()) {
            shown = model.reads();
            lists.getChildren().setAll(new BackroomView(desk, loop::event).of(model.room()));
        }
    }

    private void run(SyncModel.Effect effect, Consumer<SyncModel.Event> happened) {
        if (effect instanceof SyncModel.Effect.Load) {
            happened.accept(new SyncModel.Event.Loaded(query.read(sync.status().diverged())));
        } else if (effect instanceof SyncModel.Effect.Nudge) {
            sync.nudge();
        } else if (effect instanceof SyncModel.Effect.SendAgain again) {
            sendAgain(again, happened);
        } else if (effect instanceof SyncModel.Effect.Go go) {
            desk.threads().ui().execute(() -> desk.navigator().go(go.route()));
        }
    }

    private void sendAgain(SyncModel.Effect.SendAgain again, Consumer<SyncModel.Event> happened) {
        try {
            desk.capture().sendAgain(again.held());
        } catch (StoreFault fault) {
            // It stays held; reading anew says what is wrong with the storage.
            happened.accept(new SyncModel.Event.Changed());
        }
    }
}
