package org.throughcare.mobile.restriction;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.throughcare.mobile.describe.KnownReasons;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.mobile.record.Everybody;

/**
 * What a worker sees instead of a restricted record: who it is, as lists say it, and the question why they open it. Nothing of
 * the record is read for it.
 */
public final class AskScreen implements Screen {

    private final Desk desk;
    private final Consumer<String> open;
    private final AskView view;
    private final Loop<AskModel, AskModel.Event, AskModel.Effect> loop;

    /** Asks about these people; {@code open} is told the reason as the trail keeps it. */
    public AskScreen(Desk desk, List<Everybody.One> people, Consumer<String> open) {
        this.desk = desk;
        this.open = open;
        this.view = new AskView(desk, people, this::event);
        this.loop = new Loop<>(AskModel.START, AskModel::update, this::run, desk.threads(), view::render);
        loop.start();
    }

    @Override
    public Parent node() {
        return view.page();
    }

    /** Goes on with what was typed there; a usual reason stands there in the words of this screen. */
    @Override
    public void takeOver(Screen before) {
        if (before instanceof AskScreen asked) {
            AskModel model = asked.loop.model();
            loop.takeOver(new AskModel(said(asked.desk.texts(), model.typed()), model.wrong()));
        }
    }

    private String said(Texts before, String typed) {
        String written = KnownReasons.written(before, typed);
        return written.equals(typed.strip()) ? typed : KnownReasons.said(desk.texts(), written);
    }

    @Override
    public void close() {
        loop.close();
    }

    private void event(AskModel.Event event) {
        loop.event(event);
    }

    private void run(AskModel.Effect effect, Consumer<AskModel.Event> happened) {
        if (effect instanceof AskModel.Effect.Open given) {
            String reason = KnownReasons.written(desk.texts(), given.reason());
            desk.threads().ui().execute(() -> open.accept(reason));
        } else {
            desk.threads().ui().execute(desk.navigator()::back);
        }
    }
}
