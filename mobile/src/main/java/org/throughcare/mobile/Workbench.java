package org.throughcare.mobile;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.audit.Openings;
import org.throughcare.mobile.look.Appearance;
import org.throughcare.mobile.look.Focus;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Theme;
import org.throughcare.mobile.loop.Latest;
import org.throughcare.mobile.loop.Threads;
import org.throughcare.mobile.mistake.TakeBackForm;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Navigator;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.mobile.record.Everybody;
import org.throughcare.mobile.restriction.AskScreen;
import org.throughcare.mobile.shell.Arriving;
import org.throughcare.mobile.shell.DisplayScreen;
import org.throughcare.mobile.shell.Frame;
import org.throughcare.mobile.shell.StatusLine;
import org.throughcare.mobile.signin.OrganisationScreen;
import org.throughcare.mobile.signin.SignInScreen;
import org.throughcare.mobile.store.StoreFault;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;

/** The tablet with its screens: knows which screen a route is, and the way back. */
public final class Workbench implements Navigator {

    private final Tablet tablet;
    private final Threads threads;
    private final Clock clock;
    private final Desks desks;
    private final Openings openings;
    private final StackPane root = new StackPane();
    private final Deque<Route> way = new ArrayDeque<>();
    private Appearance appearance;
    private Texts texts;
    private Frame frame;
    private @Nullable Screen screen;
    private @Nullable DisplayScreen display;
    private Appearance drawn;
    private @Nullable Node lastAt;
    private Focus.@Nullable Place left;
    private @Nullable Scene scene;
    private boolean darkDevice;
    private int visits;
    private final Arriving arriving = new Arriving();

    /** The screens of that tablet; nothing is shown before {@link #open}. */
    public Workbench(Tablet tablet, Threads threads, Clock clock) {
        this.tablet = tablet;
        this.threads = new Threads(threads.ui(), task -> threads.work().execute(() -> unlessLocked(task)));
        this.clock = clock;
        this.desks = new Desks(tablet, this.threads, clock);
        this.openings = new Openings(
                tablet.records(), tablet.reads(), threads.forScreen().work());
        this.appearance = AppearanceSetting.read(tablet.store(), tablet.access().session());
        this.drawn = appearance;
        this.texts = Texts.of(appearance.language());
        this.frame = new Frame(texts, this);
        root.getChildren().setAll(frame);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::settings);
        // By way of the work threads, so that no screen is told of a change before it has read the one before.
        Latest<Set<LedgerId>> changes =
                new Latest<>(task -> threads.work().execute(() -> threads.ui().execute(task)), changed -> refreshed());
        tablet.changes().listen(changes);
        tablet.sync().listen(new Latest<>(threads.ui(), this::show));
    }

    /** The nodes of the whole window. */
    public Parent root() {
        return root;
    }

    /** Dresses the window's scene as the worker wants it. */
    public void dress(Scene window) {
        if (window != scene) {
            scene = window;
            window.focusOwnerProperty().addListener((owner, before, now) -> moved(now));
        }
        Theme.apply(appearance, darkDevice, window);
    }

    /** Remembers where the keyboard is on the screen itself, for a press on what stands around it takes it there. */
    private void moved(@Nullable Node now) {
        if (now != null && screen != null && display == null && Focus.place(screen.node(), now) != null) {
            lastAt = now;
        }
    }

    /** Told whether the device shows its own things dark, which only those see who want the tablet so. */
    public void onDarkDevice(boolean dark) {
        darkDevice = dark;
        if (scene != null) {
            dress(scene);
        }
    }

    /** Shows the first screen: where somebody begins who is signed in, else who is there. */
    public void open() {
        show(tablet.sync().status());
        if (tablet.access().session().isPresent()) {
            go(home());
        } else {
            ask();
        }
    }

    /** Locks the tablet and asks who is there. */
    public void lock() {
        tablet.access().lock();
        ask();
    }

    /** Changes how the tablet looks and speaks, and keeps it so. */
    public void wear(Appearance wanted) {
        AppearanceSetting.keep(tablet.store(), tablet.access().session(), wanted);
        if (display != null) {
            Parent open = display.node();
            Focus.Place at = Focus.place(open, Focus.owner(root));
            dress(wanted);
            describe(display);
            place(open);
            Focus.settled(root);
            if (at != null) {
                at.in(open);
            }
        } else if (screen != null) {
            left = Focus.place(screen.node(), lastAt);
            dress(wanted);
            goOn();
        }
    }

    private void dress(Appearance wanted) {
        boolean spoken = wanted.language().equals(appearance.language());
        appearance = wanted;
        if (!spoken) {
            texts = Texts.of(wanted.language());
            frame = new Frame(texts, this).after(frame);
            root.getChildren().setAll(frame);
            show(tablet.sync().status());
        }
        if (scene != null) {
            dress(scene);
        }
    }

    /** Opens how the tablet looks and speaks over the screen, which is not closed by that. */
    private void display() {
        if (display == null && screen != null) {
            left = Focus.place(screen.node(), lastAt);
            DisplayScreen opened = new DisplayScreen(this::wear, this::goOn);
            display = opened;
            describe(opened);
            place(opened.node());
        }
    }

    private void describe(DisplayScreen shown) {
        shown.show(appearance, texts, tablet.access().session().isPresent());
    }

    /** Back on the screen over which it was opened: with all that stood there, and the keyboard where it was. */
    private void goOn() {
        Screen here = screen;
        display = null;
        if (here != null) {
            if (!drawn.in(appearance.shade()).equals(appearance)) {
                here = again(here);
                screen = here;
            }
            place(here.node());
            Focus.settled(root);
            if (left != null) {
                left.in(here.node());
            }
        }
    }

    /** The same screen in the words and sizes that hold now. */
    private Screen again(Screen before) {
        Route route = way.peek();
        Optional<Session> session = tablet.access().session();
        Screen next = route == null || session.isEmpty() ? askingAgain(before) : screen(route, session.get());
        next.takeOver(before);
        before.close();
        return next;
    }

    private void place(Parent node) {
        arriving.over();
        if (way.isEmpty()) {
            frame.showLocked(node);
        } else {
            frame.show(
                    node,
                    display == null ? Places.nameOf(way.peekLast()) : "display",
                    Places.of(tablet.access().session()));
        }
    }

    @Override
    public void go(Route route) {
        Optional<Session> session = tablet.access().session();
        if (route instanceof Route.Locked || session.isEmpty()) {
            lock();
            return;
        }
        if (route instanceof Route.Display) {
            display();
            return;
        }
        if (Places.isOne(route)) {
            way.clear();
        }
        way.push(route);
        frame.clearFlash();
        arrive(route, session.get());
    }

    /** Shows a place, or asks first why the worker opens what is restricted there. */
    private void arrive(Route route, Session session) {
        boolean asks = !asked(route).isEmpty();
        show(screen(route, session));
        if (asks) {
            openings.asking(route);
        } else {
            openings.shown(session.worker(), route, clock.instant());
        }
    }

    private List<Everybody.One> asked(Route route) {
        return openings.asked(route, Desk.day(clock));
    }

    /** What a screen still asks for when its worker has locked the tablet is nobody's to see, and ends there. */
    private static void unlessLocked(Runnable task) {
        try {
            task.run();
        } catch (StoreFault fault) {
            if (fault.why() != StoreFault.Cause.LOCKED) {
                throw fault;
            }
        }
    }

    private Screen screen(Route route, Session session) {
        drawn = appearance;
        Desk desk = desk(session, route);
        List<Everybody.One> restricted = asked(route);
        return restricted.isEmpty()
                ? new Screens(tablet).of(route, desk, openings.because(route))
                : asking(desk, route, restricted);
    }

    /** The question why these people's records are opened; once the tablet was locked its answer leads nowhere. */
    private Screen asking(Desk desk, Route route, List<Everybody.One> people) {
        BooleanSupplier lasts = lasting();
        return new AskScreen(desk, people, reason -> {
            if (lasts.getAsBoolean()) {
                openings.given(people, reason);
                arrive(route, desk.session());
            }
        });
    }

    @Override
    public void saved(Route next, String words, @Nullable Route correct, List<Entry> saved) {
        if (!way.isEmpty()) {
            way.pop();
        }
        Route before = way.peek();
        if (next.equals(before)) {
            way.pop();
        }
        go(next);
        Optional<Session> session = tablet.access().session();
        if (session.isPresent()) {
            boolean undo = TakeBackForm.isPossible(saved, desk(session.get(), next));
            frame.flash(words, correct, undo ? new Route.Undo(saved) : null);
        }
        tablet.sync().nudge();
    }

    @Override
    public void back() {
        if (!way.isEmpty()) {
            way.pop();
        }
        Route before = way.poll();
        go(before == null ? home() : before);
    }

    private Route home() {
        return Places.home(tablet.access().session());
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && (display != null || way.size() > 1)) {
            event.consume();
            if (display != null) {
                goOn();
            } else {
                back();
            }
        }
    }

    /** The usual keys for settings lead to them from the middle of a form, and from there back into the same field. */
    private void settings(KeyEvent event) {
        if (event.getCode() == KeyCode.COMMA && event.isShortcutDown()) {
            event.consume();
            display();
        }
    }

    /** Whether the worker who is there now has stayed ever since. */
    private BooleanSupplier lasting() {
        int visit = visits;
        return () -> visit == visits;
    }

    private Desk desk(Session session, Route route) {
        return desks.at(route, session, texts, new Visit(this, lasting()));
    }

    private void ask() {
        visits++;
        way.clear();
        openings.nothingShown();
        wearOwn();
        frame.clearFlash();
        show(asking());
    }

    private Screen asking() {
        drawn = appearance;
        return new SignInScreen(
                tablet.access(),
                tablet.organisation(),
                () -> show(askingOrganisation().begin()),
                tablet.store(),
                texts,
                threads.forScreen(),
                clock,
                session -> begin(),
                this::display);
    }

    private OrganisationScreen askingOrganisation() {
        drawn = appearance;
        return new OrganisationScreen(
                tablet.organisation(),
                texts,
                threads.forScreen(),
                clock,
                session -> begin(),
                () -> show(asking()),
                this::display);
    }

    private Screen askingAgain(Screen before) {
        return before instanceof OrganisationScreen ? askingOrganisation() : asking();
    }

    /** Whoever signs in sees where they begin, and what they may see is fetched at once instead of at the next round. */
    private void begin() {
        wearOwn();
        go(home());
        tablet.sync().nudge();
    }

    /** As whoever is signed in wants it, or as the tablet is while nobody is. */
    private void wearOwn() {
        Appearance wanted =
                AppearanceSetting.read(tablet.store(), tablet.access().session());
        if (!wanted.equals(appearance)) {
            dress(wanted);
        }
    }

    private void show(Screen next) {
        if (screen != null) {
            screen.close();
        }
        screen = next;
        display = null;
        lastAt = null;
        arriving.of(next, () -> place(next.node()));
    }

    private void refreshed() {
        if (screen != null) {
            screen.refreshed();
        }
    }

    private void show(SyncStatus status) {
        frame.show(StatusLine.of(status, Desk.day(clock), texts));
        if (screen != null) {
            screen.synced(status);
        }
        boolean shut = way.peek() != null && tablet.access().session().isEmpty();
        if (shut || status.phase() == SyncStatus.Phase.WIPED) {
            ask();
        }
    }
}
