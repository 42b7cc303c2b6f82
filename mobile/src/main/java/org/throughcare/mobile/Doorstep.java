package org.throughcare.mobile;

import java.net.URI;
import java.util.function.BiConsumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.look.Appearance;
import org.throughcare.mobile.look.Focus;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Theme;
import org.throughcare.mobile.shell.DisplayScreen;
import org.throughcare.mobile.signin.ServerScreen;

/** A new tablet before it belongs to a service: asks for the address, in the size and language of whoever sets it up. */
final class Doorstep {

    private final StackPane root = new StackPane();
    private final BiConsumer<URI, Appearance> given;
    private Appearance appearance = Appearance.DEFAULT;
    private boolean device;
    private ServerScreen asking;
    private @Nullable DisplayScreen display;
    private @Nullable Scene scene;

    /** Asks, and tells the address and how the tablet is to look and speak from now on. */
    Doorstep(BiConsumer<URI, Appearance> given) {
        this.given = given;
        this.asking = asking();
        root.getChildren().setAll(asking.node());
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && display != null) {
                event.consume();
                close();
            }
        });
    }

    /** The nodes of the whole window. */
    Parent root() {
        return root;
    }

    /** Dresses the window's scene. */
    void dress(Scene window) {
        scene = window;
        Theme.apply(appearance, device, window);
    }

    /** Told whether the device shows its own things dark. */
    void onDarkDevice(boolean dark) {
        device = dark;
        if (scene != null) {
            dress(scene);
        }
    }

    private ServerScreen asking() {
        return new ServerScreen(texts(), address -> given.accept(address, appearance), this::open);
    }

    private Texts texts() {
        return Texts.of(appearance.language());
    }

    private void open() {
        DisplayScreen opened = new DisplayScreen(this::wear, this::close);
        display = opened;
        opened.show(appearance, texts(), false);
        root.getChildren().setAll(opened.node());
    }

    private void wear(Appearance wanted) {
        appearance = wanted;
        if (scene != null) {
            dress(scene);
        }
        if (display != null) {
            display.show(appearance, texts(), false);
        }
    }

    private void close() {
        display = null;
        ServerScreen before = asking;
        asking = asking();
        asking.takeOver(before);
        root.getChildren().setAll(asking.node());
        Focus.settled(root);
        Focus.toTitle(asking.node());
    }
}
