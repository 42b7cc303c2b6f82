package org.throughcare.mobile.waiting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.look.Appearance;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Columns;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.RowButton;
import org.throughcare.mobile.look.Rows;
import org.throughcare.mobile.look.SummaryList;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.mobile.store.EntryState;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.Stored;
import org.throughcare.mobile.sync.Sync;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.sync.HoldReason;

/** The sync: what waits, what is held and why, when the server was last met, and a button to try now (USR-1, USR-2). */
public final class WaitingScreen implements Screen {

    private static final int SHOWN = 50;

    private final Desk desk;
    private final Texts texts;
    private final Sync sync;
    private final Store store;
    private final DutiesToResolve toResolve;
    private final Node settings;
    private final Page page = new Page().wide();
    private final Loop<WaitingModel, WaitingModel.Event, WaitingModel.Effect> loop;

    /** Where the threads come from that a person has to resolve. */
    @FunctionalInterface
    public interface DutiesToResolve {
        /** Those of the worker's caseload at that moment. */
        List<Duty> at(Instant now);
    }

    /** Opens the screen; the tablet's looks can be changed on it too. */
    public WaitingScreen(
            Desk desk,
            Sync sync,
            Store store,
            DutiesToResolve toResolve,
            Appearance appearance,
            Consumer<Appearance> wear) {
        this.desk = desk;
        this.texts = desk.texts();
        this.sync = sync;
        this.store = store;
        this.toResolve = toResolve;
        this.settings = new SettingsCard(texts, appearance, wear).node();
        WaitingModel start = new WaitingModel(sync.status(), List.of(), List.of(), false);
        this.loop = new Loop<>(start, WaitingModel::update, this::run, desk.threads(), this::render);
        loop.start(new WaitingModel.Effect.Load());
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void refreshed() {
        loop.event(new WaitingModel.Event.Changed());
    }

    @Override
    public void close() {
        loop.close();
    }

    private void render(WaitingModel model) {
        List<Node> left = new ArrayList<>(List.of(status(model)));
        left.addAll(warnings(model.status()));
        left.add(settings);
        List<Node> right = new ArrayList<>();
        if (!model.toResolve().isEmpty()) {
            right.add(conflicts(model));
        }
        right.add(list(model, EntryState.HELD, "waiting.held", "waiting.held.none"));
        right.add(list(model, EntryState.WAITING, "waiting.waiting", "waiting.waiting.none"));
        page.show(Words.title(texts.get("waiting.title")), new Columns(left, right));
    }

    private Node status(WaitingModel model) {
        SyncStatus status = model.status();
        Instant contact = status.lastContact();
        SummaryList list = new SummaryList()
                .row(texts.get("waiting.state"), texts.get("waiting.phase." + phase(status)))
                .row(
                        texts.get("waiting.contact"),
                        contact == null ? texts.get("status.never") : texts.when(contact, desk.today()))
                .row(texts.get("waiting.toSend"), String.valueOf(status.waiting()))
                .row(texts.get("waiting.keptAside"), String.valueOf(status.held()))
                .row(texts.get("waiting.moved"), texts.get("waiting.moved.count", status.sent(), status.received()));
        Button now = Buttons.primary(
                texts.get(model.busy() ? "waiting.busy" : "waiting.now"),
                Feather.REFRESH_CW,
                () -> loop.event(new WaitingModel.Event.SyncAsked()));
        now.setDisable(model.busy());
        return new Card(list, now, Words.hint(texts.get("waiting.safe")));
    }

    private static String phase(SyncStatus status) {
        return status.phase().name().toLowerCase(java.util.Locale.ROOT);
    }

    private List<Node> warnings(SyncStatus status) {
        List<Node> warnings = new ArrayList<>();
        if (status.clockWrong()) {
            warnings.add(Notice.of(Tone.WARNING, texts.get("status.clock"), texts.get("waiting.clock")));
        }
        if (!status.signInAgain().isEmpty()) {
            warnings.add(Notice.of(Tone.WARNING, texts.get("status.signin"), texts.get("waiting.signin")));
        }
        if (!status.diverged().isEmpty()) {
            warnings.add(Notice.of(Tone.WARNING, texts.get("waiting.diverged"), texts.get("waiting.diverged.more")));
        }
        return warnings;
    }

    private Node conflicts(WaitingModel model) {
        Rows rows = new Rows();
        for (Duty duty : model.toResolve()) {
            String kind = duty.details().get(0);
            rows.with(new RowButton(
                    texts.getOr("kind." + kind, kind),
                    desk.caption(duty.ledger()),
                    () -> go(new Route.Versions(duty.ledger(), kind, duty.because())),
                    new Tag(texts.get("person.toResolve"), Tone.WARNING)));
        }
        return new Card(texts.get("person.resolve"), Words.hint(texts.get("person.resolve.more")), rows);
    }

    private Node list(WaitingModel model, EntryState state, String heading, String none) {
        List<Stored> own = model.unsent().stream()
                .filter(stored -> stored.state() == state)
                .toList();
        Card card = new Card(texts.get(heading, own.size()));
        if (own.isEmpty()) {
            return card.with(Words.hint(texts.get(none)));
        }
        EntryWords words = new EntryWords(texts, desk.lists());
        Rows rows = new Rows();
        own.stream().limit(SHOWN).forEach(stored -> rows.with(line(stored, words)));
        return card.with(rows);
    }

    private Node line(Stored stored, EntryWords words) {
        Entry entry = stored.entry();
        boolean person = entry.ledger().subject() == Subject.PERSON;
        String under = (person ? desk.caption(entry.ledger()) + "\n" : "")
                + texts.get("recorded.on", texts.dateTime(entry.recordedAt()));
        HoldReason held = stored.held();
        if (held != null) {
            under += "\n" + why(held);
        }
        return new RowButton(
                words.title(entry),
                under,
                () -> go(person ? new Route.Person(entry.ledger()) : new Route.Today()),
                held == null
                        ? new Tag(texts.get("entry.waiting"), Tone.INFO, Feather.CLOUD)
                        : new Tag(texts.get("entry.held"), Tone.WARNING));
    }

    private String why(HoldReason held) {
        String words = texts.getOr("held." + held.code(), texts.get("held.rule", held.code()));
        return held.field().isEmpty() ? words : words + " (" + held.field() + ")";
    }

    private void go(Route route) {
        loop.event(new WaitingModel.Event.Went(route));
    }

    private void run(WaitingModel.Effect effect, Consumer<WaitingModel.Event> happened) {
        if (effect instanceof WaitingModel.Effect.Load) {
            happened.accept(new WaitingModel.Event.Loaded(
                    sync.status(), store.unsent(), toResolve.at(desk.clock().instant())));
        } else if (effect instanceof WaitingModel.Effect.SyncNow) {
            sync.syncNow();
            happened.accept(new WaitingModel.Event.SyncEnded());
        } else if (effect instanceof WaitingModel.Effect.Go go) {
            desk.threads().ui().execute(() -> desk.navigator().go(go.route()));
        }
    }
}
