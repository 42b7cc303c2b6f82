package org.throughcare.mobile.gallery;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.throughcare.mobile.Main;
import org.throughcare.mobile.look.Texts;

/**
 * The app itself in a process of its own, used for a part of a day by taps: everything that its forms ask is typed with
 * {@link Secret} words, saved, amended, taken back or left open. What it has come to it writes into a report, not to where
 * the app's own words go.
 */
public final class UsedTablet {

    /** How many letters wide a field for a time of day is. */
    private static final int TIME = 5;

    /** A part of the day. */
    enum Part {
        /** With a network: signing in, every form for somebody, looking people up. */
        DAY,
        /** Without one: every form for somebody else, failures, then typing until somebody pulls the battery out. */
        WING,
        /** With a network again: what the server does not take, and the lock. */
        EVENING
    }

    private final Taps taps;
    private final PatientHand hand;
    private final String passphrase;
    private final Path report;
    private int next;
    private int saved;
    private int left;

    private UsedTablet(Taps taps, String passphrase, Path report, int first) {
        this.taps = taps;
        this.hand = new PatientHand(taps);
        this.passphrase = passphrase;
        this.report = report;
        this.next = first;
    }

    /**
     * The server's address, the data folder, the part of the day, the number of the first word, the report, and the worker's
     * passphrase: were it written here, it would be among what the JVM keeps of this class.
     */
    public static void main(String[] arguments) throws IOException {
        Path report = Path.of(arguments[4]);
        Thread app =
                new Thread(() -> Main.main(new String[] {"--server=" + arguments[0], "--data=" + arguments[1]}), "app");
        app.setDaemon(true);
        app.start();
        try {
            Taps taps = Taps.on(window());
            new UsedTablet(taps, arguments[5], report, Integer.parseInt(arguments[3])).use(Part.valueOf(arguments[2]));
            System.exit(0);
        } catch (Throwable wrong) {
            StringWriter told = new StringWriter();
            wrong.printStackTrace(new PrintWriter(told));
            Files.writeString(report, told.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            System.exit(1);
        }
    }

    private static Stage window() {
        for (int tries = 0; tries < PatientHand.PATIENCE; tries++) {
            AtomicReference<Stage> shown = new AtomicReference<>();
            try {
                Platform.runLater(() -> Window.getWindows().stream()
                        .filter(Window::isShowing)
                        .findFirst()
                        .ifPresent(window -> shown.set((Stage) window)));
            } catch (IllegalStateException notYet) {
                PatientHand.pause();
            }
            PatientHand.pause();
            if (shown.get() != null) {
                Fx.startedByTheApp();
                return shown.get();
            }
        }
        throw new AssertionError("no window opened");
    }

    private void use(Part part) throws IOException, InterruptedException {
        switch (part) {
            case DAY -> day();
            case WING -> wing();
            case EVENING -> evening();
        }
    }

    private void day() throws IOException {
        signIn("Name", "Nobody " + word(), word());
        signIn("Name", "Asha Patel", word());
        signIn("Name", "Asha Patel", passphrase);
        formsOf(0, 1, Integer.MAX_VALUE);
        lookUp(120);
        hand.press("Lock");
        hand.until("locked", () -> taps.says("Who is there?"));
        tell("done");
    }

    private void wing() throws IOException, InterruptedException {
        signIn("", "Asha Patel", passphrase);
        formsOf(1, 3, Integer.MAX_VALUE);
        failures();
        open(2);
        tile("Attendance");
        hand.until("a form", () -> taps.says("Notes"));
        TextInputControl notes = PatientHand.fx(() -> hand.fields().stream()
                .filter(field -> "Notes".equals(field.getAccessibleText()))
                .findFirst()
                .orElseThrow());
        tell("typing");
        for (int i = 0; i < 150; i++) {
            String word = word();
            Fx.run(() -> notes.appendText(word + " "));
            tell("typed");
        }
        TimeUnit.MINUTES.sleep(5);
    }

    private void evening() throws IOException, InterruptedException {
        signIn("", "Asha Patel", word());
        signIn("", "Asha Patel", passphrase);
        goOnWithWhatWasBegun();
        hand.press("Sync");
        hand.press("Try now");
        hand.until("sent", () -> taps.says("Everything is sent"));
        tell("handed in");
        hand.until("told to go on", () -> Files.exists(report.resolveSibling("go-on")));
        formsOf(3, 1, 1);
        hand.press("Sync");
        hand.press("Try now");
        hand.until("refused", () -> taps.says("These are safe"));
        lookUp(20);
        hand.press("Lock");
        hand.until("locked", () -> taps.says("Who is there?"));
        signIn("", "Asha Patel", word());
        tell("done");
        TimeUnit.MINUTES.sleep(5);
    }

    private void signIn(String nameField, String name, String typed) {
        hand.until("the door", () -> taps.says("Passphrase"));
        if (nameField.isEmpty()) {
            hand.press("Who is there?: " + name);
        } else {
            hand.type(nameField, name);
        }
        hand.type("Passphrase", typed);
        hand.press("Sign in");
        boolean right = typed.equals(passphrase);
        hand.until(
                right ? "let in" : "turned away",
                () -> right
                        ? taps.says("Good to see you")
                        : taps.says("does not let you in") || taps.says("do not belong together"));
    }

    /** Opens one form after the other for a person, or some of them, until so many were saved. */
    private void formsOf(int person, int step, int most) throws IOException {
        int before = saved;
        open(person);
        int forms = hand.tiles().size();
        for (int i = 0; i < forms && saved - before < most; i += step) {
            open(person);
            List<ButtonBase> tiles = hand.tiles();
            if (i < tiles.size()) {
                ButtonBase tile = tiles.get(i);
                Fx.run(tile::fire);
                hand.until("a form", () -> !taps.says("Fewer"));
                record(i % 4 != 3);
            }
        }
        tell("forms");
    }

    private void toPeople() {
        hand.until(
                "people",
                () -> hand.isThere("Search people") || (hand.fire("People") && hand.isThere("Search people")));
    }

    /** The page of that person with all that can be recorded; what was saved or left a moment ago may lead elsewhere on the way. */
    private void open(int person) {
        String family = Secret.word(5 * person);
        String row = family + ", " + Secret.word(5 * person + 1);
        hand.until("the page of the person of number " + person, () -> {
            if (taps.says("Looking…")) {
                return false;
            } else if (taps.says("Fewer") && taps.says(family)) {
                return true;
            } else if (!hand.fire("More to record")) {
                if (hand.typed("Search people", family)) {
                    hand.fire(row);
                } else {
                    hand.fire("People");
                }
            }
            return false;
        });
    }

    private void tile(String name) {
        ButtonBase tile = hand.tiles().stream()
                .filter(one -> name.equals(one.getText()))
                .findFirst()
                .orElseThrow();
        Fx.run(tile::fire);
    }

    /** Fills in the form that is open and saves it, if it lets itself be saved; else it is left with what was typed. */
    private void record(boolean save) throws IOException {
        taps.settle();
        Fx.run(() -> {
            new Typist(taps.scene(), this::word).fillIn();
            today();
        });
        tell("filled in");
        if (!taps.says("Continue")) {
            return;
        }
        if (save) {
            hand.press("Continue");
            hand.until("an answer", () -> taps.says("Change answers") || taps.says("There is something to put right"));
        }
        if (!taps.says("Change answers")) {
            hand.press("Leave for now");
            hand.until("left", () -> !taps.says("Leave for now"));
            left++;
            return;
        }
        Fx.run(() -> hand.all(CheckBox.class).forEach(CheckBox::fire));
        taps.settle();
        hand.press("Save");
        hand.until("kept", () -> taps.says("It is kept on this tablet"));
        saved++;
        tell("saved");
        afterwards();
    }

    /** Whatever day or time is asked for, it is now. */
    private void today() {
        ZonedDateTime now = ZonedDateTime.now(Texts.ZONE);
        Map<String, String> parts = Map.of(
                "Day", String.valueOf(now.getDayOfMonth()),
                "Month", String.valueOf(now.getMonthValue()),
                "Year", String.valueOf(now.getYear()));
        for (TextInputControl input : hand.fields()) {
            boolean time = input instanceof TextField field && field.getPrefColumnCount() == TIME;
            String name = String.valueOf(input.getAccessibleText());
            parts.forEach((part, value) -> {
                if (name.endsWith(part)) {
                    input.setText(value);
                }
            });
            if (time) {
                input.setText(now.format(DateTimeFormatter.ofPattern("HH:mm")));
            }
        }
    }

    /** Some of what was saved is amended, and some taken back; both ask for a reason. */
    private void afterwards() throws IOException {
        String offer = saved % 3 == 0 ? "Undo" : "Correct";
        boolean asked = saved % 3 != 2
                && saved < 12
                && PatientHand.fx(
                        () -> hand.all(ButtonBase.class).stream().anyMatch(button -> offer.equals(button.getText())));
        if (asked) {
            hand.press(offer);
            hand.until("a form", () -> taps.says("Continue"));
            record(saved % 2 == 0);
        }
    }

    private void goOnWithWhatWasBegun() throws IOException {
        hand.until("what was begun", () -> taps.says("last typed"));
        Fx.run(() -> new Typist(taps.scene(), this::word).begun().get(0).fire());
        hand.until("a form", () -> taps.says("Leave for now") || taps.says("Go on"));
        Fx.run(() -> new Typist(taps.scene(), this::word).goOn());
        record(false);
    }

    private void lookUp(int times) throws IOException {
        toPeople();
        for (int i = 0; i < times; i++) {
            hand.type("Search people", word());
        }
        tell("looked up");
    }

    /** What no form should do and some library will: fail with what was typed in what it says, on whatever thread. */
    private void failures() throws IOException, InterruptedException {
        open(2);
        tile("Attendance");
        hand.until("a form", () -> taps.says("Notes"));
        Fx.run(() -> hand.fields()
                .forEach(field -> field.textProperty().addListener((text, before, now) -> {
                    throw new IllegalStateException("no room for " + now, new IllegalArgumentException(now));
                })));
        record(false);
        String onTheWay = word();
        Platform.runLater(() -> {
            throw new IllegalArgumentException(onTheWay);
        });
        String elsewhere = word();
        Thread thread = new Thread(() -> {
            throw new IllegalStateException(elsewhere);
        });
        thread.start();
        thread.join();
        System.getLogger("javafx.scene").log(System.Logger.Level.WARNING, "can''t show {0}", word());
        System.getLogger("org.sqlite")
                .log(System.Logger.Level.ERROR, "can't do it", new IllegalStateException("row " + word()));
        taps.settle();
        tell("failed");
    }

    private String word() {
        return Secret.word(next++);
    }

    /** The number of the word that comes next, and how many forms were saved and left so far. */
    private void tell(String what) throws IOException {
        Files.writeString(
                report,
                next + " " + saved + " " + left + " " + what + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
