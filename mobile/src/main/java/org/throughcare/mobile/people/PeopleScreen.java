package org.throughcare.mobile.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
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
import org.throughcare.mobile.store.Store;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.Person;

/** The caseload: search as you type, and a way to add somebody new with no network. */
public final class PeopleScreen implements Screen {

    private final Desk desk;
    private final Texts texts;
    private final Caseload caseload;
    private final Store store;
    private final Page page = new Page();
    private final VBox results = new VBox();
    private final VBox choices = new VBox();
    private final Label count = Words.hint("");
    private final Rows rows = new Rows();
    private final Card found = new Card(rows);
    private Map<Line, Node> drawn = Map.of();
    private List<PersonRow> offeredFor = List.of();
    private List<Whose> offered = List.of();
    private List<Whose> shownChoices = List.of();
    private Whose shownChosen = new Whose.Everybody();
    private final Loop<PeopleModel, PeopleModel.Event, PeopleModel.Effect> loop;

    /** Opens the caseload of the worker at the desk. */
    public PeopleScreen(Desk desk, Caseload caseload, Store store) {
        this.desk = desk;
        this.texts = desk.texts();
        this.caseload = caseload;
        this.store = store;
        this.loop = new Loop<>(PeopleModel.START, PeopleModel::update, this::run, desk.threads(), this::render);
        TextField search = (TextField)
                Input.text(texts.get("people.search"), 1, text -> loop.event(new PeopleModel.Event.Searched(text)));
        search.setPromptText(texts.get("people.search"));
        search.getStyleClass().add("search");
        HBox.setHgrow(search, Priority.ALWAYS);
        Button add = Buttons.plain(
                texts.get("people.new"), Feather.USER_PLUS, () -> loop.event(new PeopleModel.Event.NewAsked()));
        HBox line = new HBox(Icon.of(Feather.SEARCH), search, add);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("row-line");
        results.getStyleClass().add("column");
        choices.setManaged(false);
        FlowPane newcomers = new FlowPane();
        newcomers.getStyleClass().add("quick");
        desk.rooms()
                .newcomers(texts)
                .forEach(deed -> newcomers
                        .getChildren()
                        .add(Buttons.plain(
                                deed.words(), null, () -> desk.navigator().go(deed.route()))));
        page.wide().show(Words.title(texts.get("people.title")), line, newcomers, choices, results);
        loop.start(new PeopleModel.Effect.Load());
    }

    @Override
    public Parent node() {
        return page;
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
        if (!model.loaded()) {
            results.getChildren().setAll(Words.hint(texts.get("people.loading")));
            return;
        }
        choose(model);
        // Said to whoever can't see the list, after each letter.
        results.setAccessibleText(
                texts.get("people.found", model.looking().query(), model.found().size()));
        if (model.found().isEmpty()) {
            results.getChildren().setAll(empty(model));
            return;
        }
        rows.show(lines(model));
        found.getChildren().setAll(rows);
        int more = model.found().size() - model.shown().size();
        if (more > 0) {
            found.with(Buttons.link(
                    texts.get("people.more", Math.min(more, PeopleModel.AT_ONCE)),
                    Feather.CHEVRON_DOWN,
                    () -> loop.event(new PeopleModel.Event.MoreAsked())));
        }
        count.setText(texts.count("people.count", model.found().size()));
        results.getChildren().setAll(count, found);
    }

    /** Most of those who were shown before a letter was typed are shown after it too: their lines stay as they are. */
    private List<Node> lines(PeopleModel model) {
        Map<Line, Node> before = drawn;
        Map<Line, Node> now = new LinkedHashMap<>();
        for (PersonRow row : model.shown()) {
            Line line = new Line(row, model.dead().contains(row.ledger()));
            Node known = before.get(line);
            now.put(line, known == null ? drawn(line) : known);
        }
        drawn = now;
        return List.copyOf(now.values());
    }

    /** What a line says. */
    private record Line(PersonRow row, boolean dead) {}

    /** The choice is drawn anew when it is another one, and not with each letter that is typed. */
    private void choose(PeopleModel model) {
        if (!model.everybody().equals(offeredFor)) {
            offeredFor = model.everybody();
            offered = Whose.choices(desk.session(), offeredFor);
        }
        Whose chosen = model.looking().whose();
        if (offered.equals(shownChoices) && chosen.equals(shownChosen)) {
            return;
        }
        shownChoices = offered;
        shownChosen = chosen;
        WhoseBar bar = new WhoseBar(texts, whose -> loop.event(new PeopleModel.Event.Chose(whose)));
        choices.getChildren().setAll(offered.isEmpty() ? List.of() : List.of(bar.of(offered, chosen)));
        choices.setManaged(!offered.isEmpty());
    }

    private Node empty(PeopleModel model) {
        boolean searched = !model.looking().query().isBlank();
        String heading =
                searched ? texts.get("people.notFound", model.looking().query().strip()) : texts.get("people.none");
        boolean chosen = !(model.looking().whose() instanceof Whose.Everybody);
        String more =
                texts.get(chosen ? "people.notFound.chosen" : searched ? "people.notFound.more" : "people.none.more");
        return new Card(heading, Words.text(more));
    }

    private Node drawn(Line line) {
        PersonRow row = line.row();
        Person person = row.person();
        List<Node> ends = new ArrayList<>();
        if (line.dead()) {
            ends.add(new Tag(texts.get("person.died"), Tone.GRAVE));
        }
        if (row.marks().conflicts() > 0) {
            ends.add(new Tag(texts.get("person.toResolve"), Tone.WARNING));
        }
        if (row.marks().held() > 0) {
            ends.add(new Tag(texts.count("status.held", row.marks().held()), Tone.WARNING));
        }
        if (row.marks().waiting() > 0) {
            ends.add(new Tag(texts.count("status.waiting", row.marks().waiting()), Tone.INFO, Feather.CLOUD));
        }
        return new RowButton(
                person == null ? texts.get("kind.newer") : person.familyName() + ", " + person.givenName(),
                person == null ? "" : under(person),
                () -> loop.event(new PeopleModel.Event.Chosen(row.ledger())),
                ends.toArray(Node[]::new));
    }

    private String under(Person person) {
        LocalDate born = person.birthDate();
        return Stream.of(
                        person.aliases().isEmpty() ? null : "“" + String.join("”, “", person.aliases()) + "”",
                        born == null ? texts.get("person.bornUnknown") : texts.get("person.born", texts.date(born)),
                        person.identifiers().stream()
                                .map(Identifier::value)
                                .findFirst()
                                .orElse(null),
                        person.place())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private void run(PeopleModel.Effect effect, Consumer<PeopleModel.Event> happened) {
        if (effect instanceof PeopleModel.Effect.Load) {
            Set<LedgerId> dead = store.entriesOfKind(desk.session().worker(), Death.KIND.name()).stream()
                    .map(stored -> stored.entry().ledger())
                    .filter(ledger ->
                            Death.recordedIn(desk.records().glance(ledger).ledger()))
                    .map(desk.records()::lead)
                    .collect(Collectors.toSet());
            happened.accept(new PeopleModel.Event.Loaded(caseload.everybody(desk.session()), dead));
        } else if (effect instanceof PeopleModel.Effect.Open open) {
            desk.threads().ui().execute(() -> desk.navigator().go(new Route.Person(open.person())));
        } else {
            desk.threads().ui().execute(() -> desk.navigator().go(new Route.Capture("person", null, null, null)));
        }
    }
}
