package org.throughcare.mobile.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Beside;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Flow;
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

    /** So much room the words in the empty field need. */
    private static final double SEARCH_IN_EM = 18;

    private final Desk desk;
    private final Texts texts;
    private final Caseload caseload;
    private final Store store;
    private final Page page = new Page();
    private final VBox results = new VBox();
    private final VBox choices = new VBox();
    private List<Whose> shownChoices = List.of();
    private Whose shownChosen = new Whose.Everybody();
    private final TextField search;
    private final Loop<PeopleModel, PeopleModel.Event, PeopleModel.Effect> loop;

    /** Opens the caseload of the worker at the desk. */
    public PeopleScreen(Desk desk, Caseload caseload, Store store) {
        this.desk = desk;
        this.texts = desk.texts();
        this.caseload = caseload;
        this.store = store;
        this.loop = new Loop<>(PeopleModel.START, PeopleModel::update, this::run, desk.threads(), this::render);
        search = (TextField)
                Input.text(texts.get("people.search"), 1, text -> loop.event(new PeopleModel.Event.Searched(text)));
        search.setPromptText(texts.get("people.search"));
        search.getStyleClass().add("search");
        HBox.setHgrow(search, Priority.ALWAYS);
        Button add = Buttons.plain(
                texts.get("people.new"), Feather.USER_PLUS, () -> loop.event(new PeopleModel.Event.NewAsked()));
        HBox looking = new HBox(Icon.of(Feather.SEARCH), search);
        looking.setAlignment(Pos.CENTER_LEFT);
        looking.getStyleClass().add("row-line");
        Beside line = Beside.end(looking, add, SEARCH_IN_EM);
        results.getStyleClass().add("column");
        choices.setManaged(false);
        Flow newcomers = new Flow("quick");
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
    public void takeOver(Screen before) {
        if (before instanceof PeopleScreen people) {
            search.setText(people.search.getText());
        }
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
        Rows rows = new Rows();
        model.shown().forEach(row -> rows.with(line(row, model.dead())));
        Card card = new Card(rows);
        int more = model.found().size() - model.shown().size();
        if (more > 0) {
            card.with(Buttons.link(
                    texts.get("people.more", Math.min(more, PeopleModel.AT_ONCE)),
                    Feather.CHEVRON_DOWN,
                    () -> loop.event(new PeopleModel.Event.MoreAsked())));
        }
        results.getChildren()
                .setAll(Words.hint(texts.count("people.count", model.found().size())), card);
    }

    /** The choice is drawn anew when it is another one, and not with each letter that is typed. */
    private void choose(PeopleModel model) {
        List<Whose> offered = Whose.choices(desk.session(), model.everybody());
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

    private Node line(PersonRow row, Set<LedgerId> dead) {
        Person person = row.person();
        List<Node> ends = new ArrayList<>();
        if (dead.contains(row.ledger())) {
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
