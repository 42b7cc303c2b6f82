package org.throughcare.mobile.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.chart.OverTime;
import org.throughcare.mobile.look.Columns;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Ready;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.mobile.transfer.TransferNotices;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;

/** One person: who it is, what to know, what to do, and everything that was recorded. */
public final class PersonScreen implements Screen {

    private final Desk desk;
    private final PersonFile file;
    private final Function<Instant, List<Duty>> duties;
    private final Page page = new Page();
    private final Ready ready = new Ready();
    private final TimelineView timeline;
    private @Nullable PersonModel last;
    private final Loop<PersonModel, PersonModel.Event, PersonModel.Effect> loop;

    /** Opens a person; {@code duties} says what is due at a moment. */
    public PersonScreen(LedgerId ledger, Desk desk, PersonFile file, Function<Instant, List<Duty>> duties) {
        this.desk = desk;
        this.file = file;
        this.duties = duties;
        this.timeline = new TimelineView(desk, this::happened);
        this.loop = new Loop<>(PersonModel.start(ledger), PersonModel::update, this::run, desk.threads(), this::render);
        page.wide();
        loop.start(new PersonModel.Effect.Load(ledger));
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
        loop.event(new PersonModel.Event.Changed());
    }

    @Override
    public void close() {
        loop.close();
        page.left();
    }

    private void happened(PersonModel.Event event) {
        loop.event(event);
    }

    private void render(PersonModel model) {
        PersonModel before = last;
        last = model;
        timeline.show(model);
        if (before == null || !model.differsInTimelineOnly(before)) {
            page(model);
        }
    }

    private void page(PersonModel model) {
        Summary summary = model.summary();
        if (summary == null) {
            page.show(Words.hint(desk.texts().get("people.loading")));
            return;
        }
        Consumer<PersonModel.Event> events = loop::event;
        List<Node> nodes = new ArrayList<>(new IdentityView(desk).of(summary));
        FeatureView features = new FeatureView(route -> loop.event(new PersonModel.Event.Went(route)));
        model.shown().alerts().forEach(alert -> nodes.add(features.alert(alert)));
        nodes.addAll(new OtherRecordsView(desk, events).toDecide(summary, model.comparing()));
        nodes.addAll(
                new TransferNotices(desk, route -> loop.event(new PersonModel.Event.Went(route))).of(model.ledger()));
        List<Node> left = new ArrayList<>();
        left.add(new ActionsView(desk.texts(), events).of(model));
        CardsView cards = new CardsView(desk, events);
        left.addAll(cards.first(summary, model.shown()));
        nodes.add(new Columns(left, List.of(timeline.node())));
        // Placed first, for only in a window does what is below come later.
        ready.now();
        page.show(nodes, () -> List.of(Columns.inTurn(cards.rest(summary, model.shown()))));
    }

    private void run(PersonModel.Effect effect, Consumer<PersonModel.Event> happened) {
        if (effect instanceof PersonModel.Effect.Load load) {
            happened.accept(loaded(load.ledger(), desk.clock().instant()));
        } else if (effect instanceof PersonModel.Effect.Find find) {
            happened.accept(new PersonModel.Event.Found(find.words(), timeline.having(find.words(), find.items())));
        } else if (effect instanceof PersonModel.Effect.Go go) {
            desk.threads().ui().execute(() -> desk.navigator().go(go.route()));
        }
    }

    /** A long record is gone through by two threads at once, for the worker waits. */
    private PersonModel.Event loaded(LedgerId ledger, Instant now) {
        Ledger record = desk.ledger(ledger);
        ForkJoinTask<PersonModel.Told> told = ForkJoinPool.commonPool().submit(() -> told(record));
        Summary summary = file.summary(ledger, now);
        PersonModel.Shown shown = new PersonModel.Shown(
                duties.apply(now),
                Stream.concat(Risks.of(record, desk.texts()).stream(), desk.rooms().alerts(desk, record).stream())
                        .toList(),
                desk.rooms().offered(desk.session().roles(), record),
                file.timeline(ledger),
                file.closed(ledger),
                told.join());
        return new PersonModel.Event.Loaded(summary, shown);
    }

    private PersonModel.Told told(Ledger record) {
        return new PersonModel.Told(
                desk.rooms().cards(desk, record),
                Involved.in(record, desk.reference().frameworks()),
                OverTime.of(record, desk.reference().frameworks()));
    }
}
