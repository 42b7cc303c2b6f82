package org.throughcare.mobile.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Icon;
import org.throughcare.mobile.look.Input;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.RowButton;
import org.throughcare.mobile.look.Rows;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;

/** All workers of the service: their roles and teams, whether they still have access; search as you type. */
final class WorkersScreen implements Screen {

    private final Desk desk;
    private final Texts texts;
    private final Question question;
    private final FetchedView fetched;
    private final TextField field;
    private final VBox results = new VBox();
    private final Page page = new Page();
    private final Loop<WorkersModel, WorkersModel.Event, WorkersModel.Effect> loop;

    WorkersScreen(Desk desk, Administration administration) {
        this.desk = desk;
        this.texts = desk.texts();
        this.question = new Question(desk, administration);
        this.fetched = new FetchedView(texts, () -> happened(new WorkersModel.Event.TriedAgain()));
        this.field = (TextField)
                Input.text(texts.get("worker.search"), 1, typed -> happened(new WorkersModel.Event.Searched(typed)));
        results.getStyleClass().add("column");
        page.wide()
                .show(
                        Words.title(texts.get("administration.workers")),
                        Words.text(texts.get("worker.list.more")),
                        search(),
                        results);
        this.loop = new Loop<>(WorkersModel.start(), WorkersModel::update, this::run, desk.threads(), this::render);
        loop.start(new WorkersModel.Effect.Load());
    }

    @Override
    public Parent node() {
        return page;
    }

    /** What is searched for stays; the list is asked for again, for roles are in words of its language. */
    @Override
    public void takeOver(Screen before) {
        if (before instanceof WorkersScreen workers) {
            field.setText(workers.field.getText());
        }
    }

    @Override
    public void close() {
        loop.close();
    }

    private void happened(WorkersModel.Event event) {
        loop.event(event);
    }

    private void run(WorkersModel.Effect effect, Consumer<WorkersModel.Event> happened) {
        if (effect instanceof WorkersModel.Effect.Open open) {
            desk.threads().ui().execute(() -> desk.navigator().go(new Route.Administration.OneWorker(open.worker())));
        } else {
            question.ask(
                    (link, token) ->
                            WorkerRow.all(link.workers(token), link.teams(token), role -> WorkerView.role(role, texts)),
                    WorkersModel.Event.Came::new,
                    happened);
        }
    }

    private Node search() {
        field.setPromptText(texts.get("worker.search.prompt"));
        field.getStyleClass().add("search");
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(Icon.of(Feather.SEARCH), field);
        line.getStyleClass().add("row-line");
        return line;
    }

    private void render(WorkersModel model) {
        results.setAccessibleText("");
        results.getChildren().setAll(fetched.of(model.all(), rows -> list(model, rows)));
    }

    private List<Node> list(WorkersModel model, List<WorkerRow> rows) {
        List<WorkerRow> found = model.found(rows);
        String count = texts.count("worker.count", found.size());
        // Said to whoever can't see the list, after each letter.
        results.setAccessibleText(count);
        if (found.isEmpty()) {
            return List.of(new Card(
                    texts.get("worker.notFound", model.query().strip()),
                    Words.text(texts.get("worker.notFound.more"))));
        }
        Rows lines = new Rows();
        found.stream().limit(model.limit()).forEach(row -> lines.with(line(row)));
        Card card = new Card(lines);
        int left = found.size() - model.limit();
        if (left > 0) {
            card.with(Buttons.link(
                    texts.get("administration.shown.more", Math.min(left, WorkersModel.AT_ONCE)),
                    Feather.CHEVRON_DOWN,
                    () -> happened(new WorkersModel.Event.MoreAsked())));
        }
        return List.of(Words.hint(count), card);
    }

    private Node line(WorkerRow row) {
        List<Node> ends = new ArrayList<>();
        if (row.isWithdrawn()) {
            ends.add(new Tag(texts.get("worker.state.withdrawn"), Tone.WARNING));
        }
        return new RowButton(
                row.worker().name(),
                String.join(", ", row.roles()) + "\n" + WorkerView.teams(row, texts),
                () -> happened(new WorkersModel.Event.Chosen(row.worker().id())),
                ends.toArray(Node[]::new));
    }
}
