package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.throughcare.mobile.GalleryTablet;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.Workbench;
import org.throughcare.mobile.look.Appearance;
import org.throughcare.mobile.look.SignaturePad;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.loop.Threads;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.store.MemoryStore;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.testkit.FakeLink;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.wire.EntryCodec;

/** One visit to the tablet: taps and types as a worker does, and takes pictures on the way. */
final class Shoot {

    static final Path GALLERY = folder();
    static final String PASSPHRASE = "three calm herons";
    private static final WorkerId NIA = new WorkerId(new UUID(8, 4));
    static final WorkerId GWEN = new WorkerId(new UUID(8, 6));
    private static final WorkerId MAGGIE = new WorkerId(new UUID(8, 5));

    final StepClock clock = new StepClock("2026-12-08T14:05:00Z");
    final FakeLink server = new FakeLink()
            .worker(Cast.ASHA, "Asha Patel", PASSPHRASE, "worker")
            .worker(Cast.RHYS, "Rhys Morgan", PASSPHRASE, "worker")
            .colleague("Asha Patel", Cast.RHYS, "Rhys Morgan");
    final Tablet tablet;
    final Workbench workbench;
    private Scene scene;
    private boolean turned;
    int taps;

    private Shoot(Store store) {
        this(store, GalleryTablet.DATA);
    }

    private Shoot(Store store, Path data) {
        tablet = GalleryTablet.on(new World(server), clock, store, data);
        workbench = new Workbench(tablet, Threads.direct(), clock);
        scene = new Scene(workbench.root(), 1280, 800);
        workbench.dress(scene);
    }

    /** What a visit does. */
    interface Visit {
        void go(Shoot shoot) throws Exception;
    }

    /** A visit to a tablet on which nobody has signed in yet. */
    static void fresh(Visit visit) {
        Fx.run(() -> {
            Shoot shoot = new Shoot(new MemoryStore());
            shoot.workbench.open();
            visit.go(shoot);
        });
    }

    /** A visit by Asha, signed in, with these entries on the server and pulled. */
    static void withAsha(List<Entry> entries, Visit visit) {
        withAsha(new MemoryStore(), entries, visit);
    }

    /** The same by Nia, who is a clinician on the wing. */
    static void withClinician(List<Entry> entries, Visit visit) {
        Fx.run(() -> {
            Shoot shoot = new Shoot(new MemoryStore());
            shoot.server.worker(NIA, "Nia Bowen", PASSPHRASE, "clinician");
            visit("Nia Bowen", shoot, entries, visit);
        });
    }

    /** The same by Maggie, who leads the team. */
    static void withManager(List<Entry> entries, Visit visit) {
        Fx.run(() -> {
            Shoot shoot = new Shoot(new MemoryStore());
            shoot.server.worker(MAGGIE, "Maggie Oduya", PASSPHRASE, "team-manager");
            visit("Maggie Oduya", shoot, entries, visit);
        });
    }

    /** A visit by Gwen, who is an administrator and nothing else, on a tablet with a network. */
    static void withAdministrator(Visit visit) {
        withAdministrator(GalleryTablet.DATA, visit);
    }

    /** The same on a tablet with that data folder. */
    static void withAdministrator(Path data, Visit visit) {
        Fx.run(() -> {
            Shoot shoot = new Shoot(new MemoryStore(), data);
            shoot.server.worker(GWEN, "Gwen Ellis", PASSPHRASE, "administrator");
            visit("Gwen Ellis", shoot, List.of(), gwen -> {
                gwen.server.online = true;
                visit.go(gwen);
            });
        });
    }

    /** The same on that store. */
    static void withAsha(Store store, List<Entry> entries, Visit visit) {
        Fx.run(() -> {
            visit("Asha Patel", new Shoot(store), entries, visit);
        });
    }

    private static void visit(String worker, Shoot shoot, List<Entry> entries, Visit visit) throws Exception {
        entries.forEach(entry -> shoot.server.accept(EntryCodec.write(entry)));
        shoot.tablet.access().signIn(worker, PASSPHRASE.toCharArray());
        shoot.tablet.sync().syncNow();
        shoot.server.online = false;
        shoot.workbench.open();
        visit.go(shoot);
    }

    void go(Route route) {
        workbench.go(route);
        settle();
    }

    /** Says why where that is asked before a record is opened; whether it was. */
    boolean sayWhy() {
        for (String language : List.of("en", "cy")) {
            Texts texts = Texts.of(language);
            if (says(texts.get("restricted.noted"))) {
                tap(texts.get("restricted.why.covering"));
                tap(texts.get("restricted.open"));
                return true;
            }
        }
        return false;
    }

    void wear(boolean dark, int percent, String language) {
        workbench.wear(new Appearance(dark, percent, language));
        settle();
    }

    /** Turns the tablet upright. */
    void upright() {
        hold(800, 1280);
    }

    void lying() {
        hold(1280, 800);
    }

    /** Holds a tablet of that size. */
    void hold(double width, double height) {
        scene.setRoot(new javafx.scene.layout.Pane());
        scene = new Scene(workbench.root(), width, height);
        workbench.dress(scene);
        settle();
    }

    /** Presses what has that name. */
    void tap(String name) {
        settle();
        ButtonBase button = (ButtonBase) find(name, ButtonBase.class);
        assertThat(button.isDisabled()).as("can be pressed: " + name).isFalse();
        button.fire();
        taps++;
        settle();
    }

    /** Presses the answer of that name to whatever question is on the screen. */
    void tapAnswer(String answer) {
        settle();
        List<Node> nodes = all(scene.getRoot(), new ArrayList<>());
        ButtonBase found = nodes.stream()
                .filter(node -> node instanceof ButtonBase)
                .map(ButtonBase.class::cast)
                .filter(button -> answer.equals(button.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no answer is called " + answer));
        found.fire();
        taps++;
        settle();
    }

    /** Types into the field that has that name. */
    void type(String name, String text) {
        settle();
        ((TextInputControl) find(name, TextInputControl.class)).setText(text);
        settle();
    }

    /** Draws a stroke on the sheet of that name through these points, each in parts of its width and height. */
    void draw(String name, double... points) {
        settle();
        SignaturePad pad = (SignaturePad) find(name + ":", SignaturePad.class);
        for (int i = 0; i < points.length; i += 2) {
            Point2D at = pad.localToScene(points[i] * pad.getWidth(), points[i + 1] * pad.getHeight());
            pad.fireEvent(mouse(i == 0 ? MouseEvent.MOUSE_PRESSED : MouseEvent.MOUSE_DRAGGED, at.getX(), at.getY()));
        }
        pad.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, 0, 0));
        settle();
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, double x, double y) {
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                false,
                null);
    }

    /** Whether anything on the screen is named so for those who can't see it. */
    boolean names(String words) {
        settle();
        return all(scene.getRoot(), new ArrayList<>()).stream()
                .map(Node::getAccessibleText)
                .anyMatch(text -> text != null && text.contains(words));
    }

    /** Whether the screen says it. */
    boolean says(String words) {
        settle();
        return all(scene.getRoot(), new ArrayList<>()).stream()
                .filter(node -> node instanceof javafx.scene.control.Labeled)
                .map(node -> ((javafx.scene.control.Labeled) node).getText())
                .anyMatch(text -> text != null && text.contains(words));
    }

    /** What the keyboard is at; null when it is nowhere. */
    Node owner() {
        settle();
        return scene.getFocusOwner();
    }

    /** What can be pressed or typed into, in the order in which the keyboard comes to it. */
    List<Node> controls() {
        settle();
        return Inspection.controls(scene);
    }

    /** Every word on the screen, in the order in which it is read, and what is typed. */
    List<String> words() {
        settle();
        List<String> words = new ArrayList<>();
        for (Node node : all(scene.getRoot(), new ArrayList<>())) {
            if (node instanceof javafx.scene.control.Labeled labeled && labeled.getText() != null) {
                words.add(labeled.getText());
            } else if (node instanceof TextInputControl input) {
                words.add(input.getText());
            }
        }
        return words;
    }

    /** Somebody who fills in whatever is on the screen. */
    Typist typist() {
        return new Typist(scene);
    }

    /** Brings the keyboard to the last field to type in, if there is one. */
    void focusSomeField() {
        settle();
        all(scene.getRoot(), new ArrayList<>()).stream()
                .filter(TextInputControl.class::isInstance)
                .reduce((before, last) -> last)
                .ifPresent(Node::requestFocus);
        settle();
    }

    /** Takes a picture, after looking the screen over. */
    void shot(String name) throws IOException {
        settle();
        Photograph.take(scene, GALLERY.resolve(name + ".png"));
        assertThat(Inspection.of(scene)).as("what is wrong with " + name).isEmpty();
    }

    /** Everything that is wrong with what is on the screen. */
    List<String> inspect() {
        settle();
        return Inspection.of(scene);
    }

    /** Takes a picture into any folder, whatever is wrong with it. */
    void picture(Path file) throws IOException {
        settle();
        Photograph.take(scene, file);
    }

    /** Types into the field that has that name, if there is one. */
    void typeIfThere(String name, String text) {
        if (all(scene.getRoot(), new ArrayList<>()).stream()
                .anyMatch(node -> node instanceof TextInputControl && name.equals(node.getAccessibleText()))) {
            type(name, text);
        }
    }

    /** Presses what has that name, if there is one. */
    void tapIfThere(String name) {
        if (all(scene.getRoot(), new ArrayList<>()).stream()
                .anyMatch(node -> node instanceof ButtonBase && name.equals(node.getAccessibleText()))) {
            tap(name);
        }
    }

    /** Turns the tablet in the hand: the same window with the other sides. */
    void turn() {
        turned = !turned;
        settle();
    }

    /** Presses a key where the keyboard is. */
    void press(String key) {
        settle();
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Node at = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
            Event.fireEvent(at, new KeyEvent(type, "", "", KeyCode.valueOf(key), false, false, false, false));
        }
        settle();
    }

    /** Presses Tab until the keyboard is at what has that name. */
    void tabTo(String name) {
        List<String> passed = new ArrayList<>();
        for (int presses = 0; presses < 80; presses++) {
            passed.add(focused());
            if (focused().startsWith(name) && !(scene.getFocusOwner() instanceof javafx.scene.control.Label)) {
                return;
            }
            press("TAB");
        }
        throw new AssertionError("no Tab leads to " + name + " but to " + passed);
    }

    /** What the keyboard is at; empty when it is nowhere. */
    String focused() {
        settle();
        Node owner = scene.getFocusOwner();
        String name = owner == null ? "" : owner.getAccessibleText();
        return name == null && owner instanceof javafx.scene.control.Labeled labeled
                ? labeled.getText()
                : String.valueOf(name);
    }

    /** Brings the keyboard to the field of that name. */
    void focus(String name) {
        find(name, TextInputControl.class).requestFocus();
        settle();
    }

    /** What stands in the field of that name. */
    String typed(String name) {
        return ((TextInputControl) find(name, TextInputControl.class)).getText();
    }

    /** Scrolls the page to its end. */
    void bottom() {
        settle();
        if (scene.getRoot().lookup(".page-scroll") instanceof javafx.scene.control.ScrollPane scroll) {
            scroll.setVvalue(1);
        }
        settle();
    }

    /** Scrolls to that part of the page, 0 to 1. */
    void scroll(double part) {
        settle();
        if (scene.getRoot().lookup(".page-scroll") instanceof javafx.scene.control.ScrollPane scroll) {
            scroll.setVvalue(part);
        }
        settle();
    }

    /** Scrolls so far that what has that name can be seen. */
    void reveal(String name) {
        settle();
        if (scene.getRoot().lookup(".page") instanceof org.throughcare.mobile.look.Page page) {
            page.reveal(find(name, ButtonBase.class));
        }
        settle();
    }

    Node find(String name, Class<? extends Node> type) {
        List<Node> nodes = all(scene.getRoot(), new ArrayList<>());
        for (Node node : nodes) {
            if (type.isInstance(node) && name.equals(node.getAccessibleText())) {
                return node;
            }
        }
        for (Node node : nodes) {
            String own = node.getAccessibleText();
            boolean named = (own != null && own.startsWith(name))
                    || (node instanceof ButtonBase button && name.equals(button.getText()));
            if (type.isInstance(node) && named) {
                return node;
            }
        }
        throw new AssertionError("nothing is called \"" + name + "\" among "
                + nodes.stream()
                        .filter(type::isInstance)
                        .map(Node::getAccessibleText)
                        .toList());
    }

    private static List<Node> all(Node node, List<Node> into) {
        if (node.isVisible()) {
            into.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> all(child, into));
            }
        }
        return into;
    }

    private void settle() {
        Parent root = scene.getRoot();
        double width = turned ? scene.getHeight() : scene.getWidth();
        root.resize(width, turned ? scene.getWidth() : scene.getHeight());
        for (int i = 0; i < 3; i++) {
            root.applyCss();
            root.layout();
        }
    }

    private static Path folder() {
        Path module = Path.of("").toAbsolutePath();
        Path root = Files.exists(module.resolve("shared-model")) ? module : module.getParent();
        return root.resolve("docs").resolve("gallery");
    }
}
