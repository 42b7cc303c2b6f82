package org.throughcare.mobile.people;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Ready;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.mobile.store.Store;

/** The caseload: search as you type, what is due and what to know of each, and a way to add somebody new offline. */
public final class PeopleScreen implements Screen {

    private final Desk desk;
    private final Caseload caseload;
    private final Urgency.Source urgency;
    private final Store store;
    private final PeopleView view;
    private final Ready ready = new Ready();
    private final Loop<PeopleModel, PeopleModel.Event, PeopleModel.Effect> loop;

    /** Opens the caseload of the worker at the desk, in the order in which they saw it last. */
    public PeopleScreen(Desk desk, Caseload caseload, Urgency.Source urgency, Store store) {
        this.desk = desk;
        this.caseload = caseload;
        this.urgency = urgency;
        this.store = store;
        this.view = new PeopleView(desk, this::happened);
        PeopleModel start = PeopleModel.start(OrderSetting.read(store, desk.session()));
        this.loop = new Loop<>(start, PeopleModel::update, this::run, desk.threads(), this::render);
        loop.start(new PeopleModel.Effect.Load());
    }

    @Override
    public Parent node() {
        return view.page();
    }

    @Override
    public void takeOver(Screen before) {
        if (before instanceof PeopleScreen people) {
            view.takeOver(people.view);
        }
    }

    @Override
    public void whenReady(Runnable shown) {
        ready.tell(shown);
    }

    @Override
    public void refreshed() {
        loop.event(new PeopleModel.Event.Changed());
    }

    @Override
    public void close() {
        loop.close();
    }

    private void render(PeopleModel model) {
        view.render(model);
        if (model.loaded()) {
            ready.now();
        }
    }

    private void happened(PeopleModel.Event event) {
        loop.event(event);
    }

    private void run(PeopleModel.Effect effect, Consumer<PeopleModel.Event> happened) {
        if (effect instanceof PeopleModel.Effect.Load) {
            happened.accept(new PeopleModel.Event.Loaded(everybody(desk.clock().instant())));
        } else if (effect instanceof PeopleModel.Effect.KeepOrder keep) {
            OrderSetting.keep(store, desk.session(), keep.order());
        } else if (effect instanceof PeopleModel.Effect.Open open) {
            go(new Route.Person(open.person()));
        } else if (effect instanceof PeopleModel.Effect.OpenNew open) {
            go(new Route.NewPerson(open.typed()));
        }
    }

    private List<PersonRow> everybody(Instant now) {
        return caseload.everybody(desk.session()).stream()
                .map(row -> row.with(urgency.of(row.ledger(), now)))
                .toList();
    }

    private void go(Route route) {
        desk.threads().ui().execute(() -> desk.navigator().go(route));
    }
}
