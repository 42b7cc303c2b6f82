package org.throughcare.mobile.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import org.throughcare.mobile.GalleryTablet;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.Workbench;
import org.throughcare.mobile.jvm.TabletJvm;
import org.throughcare.mobile.loop.Threads;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.testkit.FakeLink;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.model.ledger.LedgerId;

/**
 * The tablet as a process of its own, for being killed while somebody types: it opens a form, types letter by letter into
 * one of its fields, and prints how long the text is after each letter.
 */
public final class TypingTablet {

    /** What is typed, over and over. */
    static final String WORDS = "she asked for the green blanket ";

    private TypingTablet() {}

    /** The tablet's file, what to record, about whom ({@code new} for somebody new), and the name of the field. */
    public static void main(String[] arguments) throws InterruptedException {
        StepClock clock = new StepClock("2026-12-08T14:05:00Z");
        FakeLink server = new FakeLink();
        server.online = false;
        Tablet tablet = GalleryTablet.on(new World(server), clock, Path.of(arguments[0]));
        tablet.access().signIn("Asha Patel", Shoot.PASSPHRASE.toCharArray());
        LedgerId ledger = arguments[2].equals("new") ? null : LedgerId.parse(arguments[2]);
        Fx.run(() -> {
            Workbench workbench = new Workbench(tablet, Threads.direct(), clock);
            Scene scene = new Scene(workbench.root(), 1280, 800);
            workbench.dress(scene);
            workbench.open();
            workbench.go(new Route.Capture(arguments[1], ledger, null, null));
            type(field(scene.getRoot(), arguments[3]));
        });
        TimeUnit.MINUTES.sleep(10);
    }

    private static void type(TextInputControl field) {
        for (int i = 0; i < 1000; i++) {
            field.appendText(String.valueOf(WORDS.charAt(i % WORDS.length())));
            System.out.println(i + 1);
        }
    }

    private static TextInputControl field(Parent root, String name) {
        root.applyCss();
        root.layout();
        TextInputControl found = find(root, name);
        if (found == null) {
            throw new IllegalStateException("no field is called " + name);
        }
        return found;
    }

    private static TextInputControl find(Node node, String name) {
        if (node instanceof TextInputControl input && name.equals(input.getAccessibleText())) {
            return input;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                TextInputControl found = find(child, name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Starts the process. */
    static Process start(Path file, String what, LedgerId ledger, String field) {
        List<String> flags = new ArrayList<>(TabletJvm.WITHOUT_DISPLAY);
        flags.add("-Djava.awt.headless=true");
        flags.add("-Dfile.encoding=UTF-8");
        flags.add("-Duser.home=" + System.getProperty("user.home"));
        List<String> typing = List.of(
                "-cp",
                System.getProperty("java.class.path"),
                TypingTablet.class.getName(),
                file.toString(),
                what,
                ledger == null ? "new" : ledger.toString(),
                field);
        try {
            return new ProcessBuilder(TabletJvm.command(flags, typing))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
