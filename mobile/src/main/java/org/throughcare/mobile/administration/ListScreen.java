package org.throughcare.mobile.administration;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.link.AdministrationLink;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.RowButton;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;

/** All tablets or all workers of the service, with search as you type; each leads to its own page. */
final class ListScreen<R extends ListModel.Row> implements Screen {

    private final Desk desk;
    private final Question question;
    private final Kind<R> kind;
    private final ListView<R> view;
    private final Loop<ListModel<R>, ListModel.Event<R>, ListModel.Effect<R>> loop;

    /**
     * What is listed.
     *
     * @param title the name of its title
     * @param key what the names of its other words begin with
     * @param fetch asks the server, as who has that token
     * @param page the page of one
     * @param line draws one that leads to its page
     * @param ways what else can be done there
     */
    private record Kind<R extends ListModel.Row>(
            String title,
            String key,
            BiFunction<AdministrationLink, String, List<R>> fetch,
            Function<R, Route> page,
            BiFunction<R, Runnable, Node> line,
            List<Button> ways) {}

    private ListScreen(Desk desk, Administration administration, Kind<R> kind) {
        this.desk = desk;
        this.question = new Question(desk, administration);
        this.kind = kind;
        this.view = new ListView<>(desk.texts(), kind.title(), kind.key(), kind.ways(), this::line, this::happened);
        this.loop = new Loop<>(ListModel.start(), ListModel::update, this::run, desk.threads(), view::render);
        loop.start(new ListModel.Effect.Load<>());
    }

    /** All tablets: who uses each, when it was last met, how it stands. */
    static Screen ofTablets(Desk desk, Administration administration) {
        TabletWords words = new TabletWords(desk.texts(), desk.today());
        return new ListScreen<>(
                desk,
                administration,
                new Kind<TabletRow>(
                        "administration.tablets",
                        "tablet",
                        (link, token) -> TabletRow.all(link.tablets(token), link.workers(token)),
                        row -> new Route.Administration.OneTablet(row.tablet().id()),
                        (row, open) -> new RowButton(
                                words.name(row.tablet()),
                                words.workers(row) + "\n" + words.met(row),
                                open,
                                words.tag(row.state())),
                        List.of()));
    }

    /** All workers: their roles and teams, whether they still have access, and the way to add one. */
    static Screen ofWorkers(Desk desk, Administration administration) {
        Texts texts = desk.texts();
        return new ListScreen<>(
                desk,
                administration,
                new Kind<WorkerRow>(
                        "administration.workers",
                        "worker",
                        (link, token) -> WorkerRow.all(
                                link.workers(token), link.teams(token), role -> WorkerView.role(role, texts)),
                        row -> new Route.Administration.OneWorker(row.worker().id()),
                        (row, open) -> new RowButton(
                                row.worker().name(),
                                String.join(", ", row.roles()) + "\n" + WorkerView.teams(row, texts),
                                open,
                                row.isWithdrawn()
                                        ? new Node[] {new Tag(texts.get("worker.state.withdrawn"), Tone.WARNING)}
                                        : new Node[0]),
                        List.of(Buttons.primary(
                                texts.get("worker.new"),
                                Feather.USER_PLUS,
                                () -> desk.navigator().go(new Route.Administration.NewWorker())))));
    }

    private Node line(R row) {
        return kind.line().apply(row, () -> happened(new ListModel.Event.Chosen<>(row)));
    }

    @Override
    public Parent node() {
        return view.page();
    }

    /** What is searched for stays; the list is asked for again, for it is found by words of its language. */
    @Override
    public void takeOver(Screen before) {
        if (before instanceof ListScreen<?> list) {
            view.takeOver(list.view);
        }
    }

    @Override
    public void close() {
        loop.close();
    }

    private void happened(ListModel.Event<R> event) {
        loop.event(event);
    }

    private void run(ListModel.Effect<R> effect, Consumer<ListModel.Event<R>> happened) {
        if (effect instanceof ListModel.Effect.Open<R> open) {
            Route page = kind.page().apply(open.row());
            desk.threads().ui().execute(() -> desk.navigator().go(page));
        } else {
            question.ask(kind.fetch(), ListModel.Event.Came::new, happened);
        }
    }
}
