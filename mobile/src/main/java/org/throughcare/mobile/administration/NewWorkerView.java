package org.throughcare.mobile.administration;

import java.util.ArrayList;
import java.util.List;
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
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.TextInput;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.TickList;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.model.ledger.TeamId;

/** Draws the form of a new worker; {@link SentWorkerView} says what became of it. */
final class NewWorkerView {

    private final Texts texts;
    private final Consumer<NewWorkerModel.Event> events;
    private final FetchedView fetched;
    private final SentWorkerView sent;
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
        this.sent = new SentWorkerView(texts, events);
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
            nodes.addAll(sent.added(model.form().name().strip()));
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
        Node input = input(part);
        page.reveal(input);
        input.requestFocus();
    }

    private Node input(Part part) {
        return switch (part) {
            case NAME -> name.first();
            case TEAMS -> teams == null ? roles.first() : teams.first();
            case ROLES -> roles.first();
            case PASSPHRASE -> passphrase.first();
        };
    }

    private List<Node> asking(List<TeamLine> all, NewWorkerModel model) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.text(texts.get("worker.new.more")));
        sent.trouble(model).ifPresent(nodes::add);
        if (model.added() instanceof Fetched.Loading) {
            nodes.add(Words.hint(texts.get("administration.loading")));
        }
        passphrase.first().setEditable(model.isOpen());
        VBox secret = field(Part.PASSPHRASE, passphrase, model);
        nodes.add(
                model.isOpen()
                        ? new Card(
                                field(Part.NAME, name, model),
                                field(Part.ROLES, roles, model),
                                field(Part.TEAMS, teams(all, model), model),
                                secret)
                        : new Card(sent.facts(all, model.form()), secret));
        return nodes;
    }

    private Node teams(List<TeamLine> all, NewWorkerModel model) {
        return all.isEmpty() ? Words.text(texts.get("worker.new.teams.none")) : list(all, model);
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
}
