package org.throughcare.mobile.today;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.throughcare.mobile.look.Columns;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Ready;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.mobile.people.Whose;
import org.throughcare.mobile.people.WhoseBar;

/** Where a shift starts: what is due, who comes, one tap from recording it. */
public final class TodayScreen implements Screen {

    private final Desk desk;
    private final Texts texts;
    private final ShiftQuery query;
    private final Node door;
    private final Page page = new Page();
    private final Ready ready = new Ready();
    private final Loop<TodayModel, TodayModel.Event, TodayModel.Effect> loop;

    /** Opens the day of the worker at the desk; the door leads to what the server keeps for their team, if anything. */
    public TodayScreen(Desk desk, ShiftQuery query, Node door) {
        this.desk = desk;
        this.texts = desk.texts();
        this.query = query;
        this.door = door;
        this.loop =
                new Loop<>(TodayModel.start(desk.today()), TodayModel::update, this::run, desk.threads(), this::render);
        page.wide();
        loop.start(new TodayModel.Effect.Load());
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
        loop.event(new TodayModel.Event.Changed());
    }

    @Override
    public void close() {
        loop.close();
    }

    private void render(TodayModel model) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.caption(texts.get("today.hello", desk.session().name())));
        nodes.add(Words.title(texts.longDate(model.date())));
        if (!model.loaded()) {
            nodes.add(Words.hint(texts.get("people.loading")));
        } else {
            List<Whose> choices =
                    Whose.choices(desk.session(), model.shift().owned().toList());
            if (!choices.isEmpty()) {
                nodes.add(new WhoseBar(texts, whose -> loop.event(new TodayModel.Event.Chose(whose)))
                        .of(choices, model.filter()));
            }
            nodes.add(Columns.leftFirst(toDo(model), new ComingView(desk, loop::event).of(model)));
        }
        page.show(nodes.toArray(Node[]::new));
        if (model.loaded()) {
            ready.now();
        }
    }

    private List<Node> toDo(TodayModel model) {
        List<Node> nodes = new ArrayList<>(new BeginningsView(desk, loop::event).of(model.shift()));
        nodes.add(door);
        nodes.addAll(new ConcernsView(desk, loop::event).of(model));
        nodes.add(
                model.shift().people().count() == 0
                        ? new FirstRunView(texts, loop::event).of(model.shift())
                        : new DueView(desk, loop::event).of(model));
        return nodes;
    }

    private void run(TodayModel.Effect effect, Consumer<TodayModel.Event> happened) {
        if (effect instanceof TodayModel.Effect.Load) {
            happened.accept(new TodayModel.Event.Loaded(desk.today(), query.now()));
        } else if (effect instanceof TodayModel.Effect.ForgetLost) {
            desk.drafts().lost().read(desk.session().worker());
            happened.accept(new TodayModel.Event.Changed());
        } else if (effect instanceof TodayModel.Effect.Go go) {
            desk.threads().ui().execute(() -> desk.navigator().go(go.route()));
        }
    }
}
