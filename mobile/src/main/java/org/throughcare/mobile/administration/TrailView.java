package org.throughcare.mobile.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Choice;
import org.throughcare.mobile.look.DateField;
import org.throughcare.mobile.look.Input;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.SearchList;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.WorkerId;

/** Draws what can be looked for in the audit trail, and hands on to {@link TrailFoundView} what was found. */
final class TrailView {

    private final Texts texts;
    private final LocalDate today;
    private final TrailWords words;
    private final Consumer<TrailModel.Event> events;
    private final FetchedView fetched;
    private final TrailFoundView found;
    private final TextInputControl ledger;
    private final DateField from;
    private final DateField to;
    private final SearchList act;
    private final SearchList outcome;
    private final Page page = new Page();
    private @Nullable SearchList worker;
    private @Nullable SearchList tablet;
    private TrailModel shown;

    TrailView(Desk desk, Consumer<TrailModel.Event> events) {
        this.texts = desk.texts();
        this.today = desk.today();
        this.words = new TrailWords(texts, today);
        this.events = events;
        this.fetched = new FetchedView(texts, () -> events.accept(new TrailModel.Event.TriedAgain()));
        this.found = new TrailFoundView(texts, words, events);
        this.shown = TrailModel.start(today);
        this.ledger = Input.text(texts.get("trail.ledger"), 1, typed -> fill(form -> form.ledger(typed)));
        this.from = date(
                "trail.from",
                List.of(today, today.minusDays(TrailForm.DAYS - 1L), today.minusDays(30)),
                (form, day) -> form.from(day.on(form.from())));
        this.to = date("trail.to", List.of(today, today.minusDays(1)), (form, day) -> form.to(day.on(form.to())));
        this.act = new SearchList(texts.get("trail.what"), words.acts(), texts, code -> fill(form -> form.act(code)));
        this.outcome = new SearchList(
                texts.get("trail.outcome"), words.outcomes(), texts, code -> fill(form -> form.outcome(code)));
        page.wide();
    }

    /** What is done to a day: one of its parts is typed, or another is tapped. */
    private interface Change {
        TrailForm.Day on(TrailForm.Day before);
    }

    private interface Filling {
        TrailForm of(TrailForm form, Change change);
    }

    private DateField date(String name, List<LocalDate> quick, Filling filling) {
        return new DateField(
                texts.get(name),
                quick,
                today,
                texts,
                (part, text) -> fill(form -> filling.of(form, day -> day.with(part, text))),
                day -> fill(form -> filling.of(form, before -> TrailForm.Day.of(day))));
    }

    /** What is shown again while it is drawn has not been typed. */
    private void fill(UnaryOperator<TrailForm> filling) {
        TrailForm anew = filling.apply(shown.form());
        if (!anew.equals(shown.form())) {
            events.accept(new TrailModel.Event.Filled(anew));
        }
    }

    Page page() {
        return page;
    }

    void render(TrailModel model) {
        TrailModel before = shown;
        shown = model;
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.title(texts.get("administration.trail")));
        nodes.addAll(fetched.of(model.names(), names -> body(names, model)));
        page.show(nodes.toArray(Node[]::new));
        page.foot(model.names() instanceof Fetched.Here ? foot(model) : new Node[0]);
        boolean other = (model.asked() == null) != (before.asked() == null);
        if (other || (model.saved() != null && !model.saved().equals(before.saved()))) {
            page.top();
        }
        if (!model.wrong().isEmpty() && !model.wrong().equals(before.wrong())) {
            goTo(model.wrong());
        }
    }

    private Node[] foot(TrailModel model) {
        var search = Buttons.primary(
                texts.get("trail.search"), Feather.SEARCH, () -> events.accept(new TrailModel.Event.SearchAsked()));
        if (model.asked() == null) {
            return new Node[] {search};
        }
        var save = Buttons.primary(
                texts.get("trail.save"), Feather.DOWNLOAD, () -> events.accept(new TrailModel.Event.SaveAsked()));
        save.setDisable(!model.isStill());
        return new Node[] {
            save,
            Buttons.plain(
                    texts.get("trail.change"), Feather.SEARCH, () -> events.accept(new TrailModel.Event.ChangeAsked()))
        };
    }

    private List<Node> body(TrailNames names, TrailModel model) {
        return model.asked() == null ? form(names, model) : fetchedOrFound(names, model);
    }

    private List<Node> fetchedOrFound(TrailNames names, TrailModel model) {
        return fetched.of(model.found(), page -> found.of(page, names, model));
    }

    /** Leads to the first part that is wrong, which may stand out of sight. */
    private void goTo(Map<String, String> wrong) {
        Map<String, Node> inputs = new LinkedHashMap<>();
        inputs.put("from", from.first());
        inputs.put("to", to.first());
        inputs.put("ledger", ledger);
        inputs.entrySet().stream()
                .filter(input -> wrong.containsKey(input.getKey()))
                .findFirst()
                .ifPresent(input -> {
                    input.getValue().requestFocus();
                    page.reveal(input.getValue());
                });
    }

    private List<Node> form(TrailNames names, TrailModel model) {
        TrailForm form = model.form();
        Input.show(ledger, form.ledger());
        from.show(form.from().day(), form.from().month(), form.from().year());
        to.show(form.to().day(), form.to().month(), form.to().year());
        act.choose(form.act().isEmpty() ? null : form.act());
        outcome.choose(form.outcome().isEmpty() ? null : form.outcome());
        return List.of(
                Words.text(texts.get("trail.more")),
                new Card(field("trail.from", "from", from, model), field("trail.to", "to", to, model)),
                new Card(field("trail.who", "worker", workers(names, form), model)),
                new Card(field("trail.what", "act", act, model)),
                new Card(field("trail.ledger", "ledger", ledger, model)),
                new Card(field("trail.tablet", "device", tablets(names, form), model)),
                new Card(field("trail.outcome", "outcome", outcome, model)));
    }

    private SearchList workers(TrailNames names, TrailForm form) {
        SearchList list = worker;
        if (list == null) {
            list = new SearchList(
                    texts.get("trail.who"),
                    names.workers().stream()
                            .map(line -> new Choice(line.id().toString(), line.name(), ""))
                            .toList(),
                    texts,
                    code -> fill(what -> what.worker(code.isEmpty() ? null : WorkerId.parse(code))));
            worker = list;
        }
        list.choose(form.worker() == null ? null : form.worker().toString());
        return list;
    }

    private SearchList tablets(TrailNames names, TrailForm form) {
        SearchList list = tablet;
        if (list == null) {
            list = new SearchList(
                    texts.get("trail.tablet"),
                    names.tablets().stream()
                            .map(line -> new Choice(line.id().toString(), words.tablet(line.id(), names), ""))
                            .toList(),
                    texts,
                    code -> fill(what -> what.device(code.isEmpty() ? null : DeviceId.parse(code))));
            tablet = list;
        }
        list.choose(form.device() == null ? null : form.device().toString());
        return list;
    }

    /** Something to fill in, with what is wrong with it above it. */
    private VBox field(String name, String part, Node input, TrailModel model) {
        VBox field = new VBox(Words.strong(texts.get(name)), Words.hint(texts.get(name + ".hint")));
        field.getStyleClass().add("field");
        String wrong = model.wrong().get(part);
        if (wrong != null) {
            field.getStyleClass().add("in-error");
            field.getChildren().add(Notice.of(Tone.WARNING, texts.get(wrong), ""));
        }
        field.getChildren().add(input);
        return field;
    }
}
