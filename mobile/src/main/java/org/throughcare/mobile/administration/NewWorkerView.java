package org.throughcare.mobile.administration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.administration.NewWorkerForm.Part;
import org.throughcare.mobile.link.AdministrationLink.TeamLine;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Choice;
import org.throughcare.mobile.look.ErrorSummary;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.TextInput;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.TickList;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;

/** Draws the form of a new worker, and what to do once they are added. */
final class NewWorkerView {

    private final Texts texts;
    private final Consumer<NewWorkerModel.Event> events;
    private final FetchedView fetched;
    private final TextInput name;
    private final TickList roles;
    private final TextInput passphrase;
    private final Page page = new Page();
    private @Nullable TickList teams;
    private NewWorkerModel shown;

    NewWorkerView(Texts texts, NewWorkerModel start, Consumer<NewWorkerModel.Event> events) {
        this.texts = texts;
        this.shown = start;
        this.events = events;
        this.fetched = new FetchedView(texts, () -> events.accept(new NewWorkerModel.Event.TriedAgain()));
        this.name = new TextInput(texts.get(Part.NAME.key()), 1, texts, typed -> fill(form -> form.name(typed)));
        this.roles = new TickList(
                texts.get(Part.ROLES.key()),
                NewWorkerForm.ROLES.stream()
                        .map(role -> new Choice(role, WorkerView.role(role, texts), ""))
                        .toList(),
                ticked -> fill(form -> form.roles(ticked)));
        this.passphrase = new TextInput(
                texts.get(Part.PASSPHRASE.key()), 1, texts, typed -> fill(form -> form.passphrase(typed)));
    }

    /** What is shown again while it is drawn has not been typed. */
    private void fill(UnaryOperator<NewWorkerForm> filling) {
        NewWorkerForm anew = filling.apply(shown.form());
        if (!anew.equals(shown.form())) {
            events.accept(new NewWorkerModel.Event.Filled(anew));
        }
    }

    Page page() {
        return page;
    }

    void render(NewWorkerModel model) {
        NewWorkerModel before = shown;
        shown = model;
        name.show(model.form().name());
        roles.tick(model.form().roles());
        passphrase.show(model.form().passphrase());
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.title(texts.get("worker.new")));
        if (model.added() instanceof Fetched.Here) {
            nodes.addAll(added(model.form().name().strip()));
            page.show(nodes.toArray(Node[]::new));
            page.foot();
        } else {
            Optional<ErrorSummary> summary = summary(model);
            summary.ifPresent(nodes::add);
            nodes.addAll(fetched.of(model.teams(), all -> asking(all, model)));
            page.show(nodes.toArray(Node[]::new));
            page.foot(model.teams() instanceof Fetched.Here ? new Node[] {add(model)} : new Node[0]);
            if (!model.wrong().equals(before.wrong())) {
                summary.ifPresent(mistakes -> {
                    page.top();
                    mistakes.requestFocus();
                });
            }
        }
        if (model.added() != null
                && !(model.added() instanceof Fetched.Loading)
                && !model.added().equals(before.added())) {
            page.top();
        }
    }

    private Button add(NewWorkerModel model) {
        Button add = Buttons.primary(
                texts.get(model.unknown() ? "worker.new.again" : "worker.new.add"),
                Feather.USER_PLUS,
                () -> events.accept(new NewWorkerModel.Event.AddAsked()));
        add.setDisable(!model.isStill());
        return add;
    }

    private Optional<ErrorSummary> summary(NewWorkerModel model) {
        List<ErrorSummary.Line> lines = Stream.of(Part.values())
                .filter(model.wrong()::containsKey)
                .map(part -> new ErrorSummary.Line(wrong(part, model), () -> lead(part)))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new ErrorSummary(texts.get("form.mistakes"), lines));
    }

    private String wrong(Part part, NewWorkerModel model) {
        String key = model.wrong().getOrDefault(part, "");
        return texts.get(
                key,
                texts.get(part.key()),
                part == Part.PASSPHRASE && key.endsWith(".short") ? NewWorkerForm.SHORTEST : NewWorkerForm.LONGEST);
    }

    private void lead(Part part) {
        Map<Part, Node> inputs = new EnumMap<>(Part.class);
        inputs.put(Part.NAME, name.first());
        inputs.put(Part.ROLES, roles.first());
        inputs.put(Part.PASSPHRASE, passphrase.first());
        TickList list = teams;
        inputs.put(Part.TEAMS, list == null ? roles.first() : list.first());
        Node input = inputs.getOrDefault(part, name);
        page.reveal(input);
        input.requestFocus();
    }

    private List<Node> asking(List<TeamLine> all, NewWorkerModel model) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.text(texts.get("worker.new.more")));
        trouble(model).ifPresent(nodes::add);
        if (model.added() instanceof Fetched.Loading) {
            nodes.add(Words.hint(texts.get("administration.loading")));
        }
        Card card = new Card(
                field(Part.NAME, name, model),
                field(Part.ROLES, roles, model),
                field(
                        Part.TEAMS,
                        all.isEmpty() ? Words.text(texts.get("worker.new.teams.none")) : list(all, model),
                        model),
                field(Part.PASSPHRASE, passphrase, model));
        card.setDisable(!model.isOpen());
        nodes.add(card);
        return nodes;
    }

    private Optional<Node> trouble(NewWorkerModel model) {
        List<Node> words = new ArrayList<>();
        if (model.unknown()) {
            words.add(Words.text(texts.get("worker.new.unknown")));
        }
        if (model.added() instanceof Fetched.Not<WorkerId> not) {
            words.add(Words.text(texts.get(not.why().key() + ".more")));
            return Optional.of(new Notice(Tone.WARNING, texts.get(not.why().key()), words.toArray(Node[]::new)));
        }
        return model.unknown() && model.isStill()
                ? Optional.of(new Notice(Tone.WARNING, texts.get("worker.new.unsaid"), words.toArray(Node[]::new)))
                : Optional.empty();
    }

    private TickList list(List<TeamLine> all, NewWorkerModel model) {
        TickList list = teams;
        if (list == null) {
            list = new TickList(
                    texts.get(Part.TEAMS.key()),
                    all.stream()
                            .map(team -> new Choice(team.id().toString(), team.name(), ""))
                            .toList(),
                    ticked -> fill(form ->
                            form.teams(ticked.stream().map(TeamId::parse).toList())));
            teams = list;
        }
        list.tick(model.form().teams().stream().map(TeamId::toString).toList());
        return list;
    }

    /** Something to fill in, with what is wrong with it above it. */
    private VBox field(Part part, Node input, NewWorkerModel model) {
        VBox field = new VBox(Words.strong(texts.get(part.key())), Words.hint(texts.get(part.key() + ".hint")));
        field.getStyleClass().add("field");
        if (model.wrong().containsKey(part)) {
            field.getStyleClass().add("in-error");
            field.getChildren().add(Notice.of(Tone.WARNING, wrong(part, model), ""));
        }
        field.getChildren().add(input);
        return field;
    }

    private List<Node> added(String who) {
        return List.of(
                Notice.of(Tone.GOOD, texts.get("worker.new.done", who), texts.get("worker.new.done.more")),
                new Card(
                        texts.get("worker.new.next"),
                        Words.text("• " + texts.get("worker.new.next.1", who)),
                        Words.text("• " + texts.get("worker.new.next.2", who)),
                        new Flow(
                                "quick",
                                Buttons.primary(
                                        texts.get("worker.new.code"),
                                        Feather.KEY,
                                        () -> events.accept(new NewWorkerModel.Event.CodeAsked())),
                                Buttons.plain(
                                        texts.get("worker.new.show", who),
                                        Feather.USER,
                                        () -> events.accept(new NewWorkerModel.Event.WorkerAsked())))));
    }
}
