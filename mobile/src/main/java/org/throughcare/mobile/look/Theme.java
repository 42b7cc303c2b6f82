package org.throughcare.mobile.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/** The dress of the tablet: colours, letters and sizes. */
public final class Theme {

    private static final String LETTERS = "/com/formdev/flatlaf/fonts/inter/Inter-";
    private static final String ICONS = "/META-INF/resources/feather/4.28/fonts/feather.ttf";
    static final String LIGHT = "/atlantafx/base/theme/primer-light.css";
    static final String DARK = "/atlantafx/base/theme/primer-dark.css";
    static final String OWN = "/org/throughcare/mobile/look/throughcare.css";
    /** The controls' part of each theme, cut out when a scene is dressed with it for the first time. */
    private static final Map<String, String> CONTROLS = new ConcurrentHashMap<>();

    private static final double BASE_PIXELS = 16;
    private static final String EM = "throughcare.em";
    private static final String NARROW = "narrow";
    private static final double NARROW_IN_EM = 34;

    private Theme() {}

    /** Loads the letters and the icons; call it once, before the first scene. */
    public static void load() {
        load(LETTERS + "Regular.otf");
        load(LETTERS + "Bold.otf");
        load(ICONS);
    }

    private static void load(String font) {
        try (@Nullable InputStream in = Theme.class.getResourceAsStream(font)) {
            if (in == null || Font.loadFont(in, BASE_PIXELS) == null) {
                throw new IllegalStateException("this font can't be read: " + font);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Dresses a scene on a device that shows its own things dark or not; it may be dressed anew at any time. */
    public static void apply(Appearance appearance, boolean device, Scene scene) {
        boolean dark = appearance.isDark(device);
        Application.setUserAgentStylesheet(CONTROLS.computeIfAbsent(
                dark ? DARK : LIGHT, theme -> ControlSheets.addressOf(text(theme), text(OWN))));
        scene.getStylesheets().setAll(sheet(OWN));
        Parent root = scene.getRoot();
        root.getStyleClass().removeAll("light", "dark");
        root.getStyleClass().add(dark ? "dark" : "light");
        Keys.watch(scene);
        double em = BASE_PIXELS * appearance.percent() / 100;
        root.setStyle("-fx-font-size: " + em + "px;");
        root.getProperties().put(EM, em);
        narrow(scene);
        if (scene.getProperties().put(NARROW, true) == null) {
            scene.widthProperty().addListener(width -> narrow(scene));
        }
    }

    /** Margins are the first to go where a window holds few letters beside each other. */
    private static void narrow(Scene scene) {
        Parent root = scene.getRoot();
        boolean now = scene.getWidth() < NARROW_IN_EM * em(scene);
        if (now != root.getStyleClass().contains(NARROW)) {
            if (now) {
                root.getStyleClass().add(NARROW);
            } else {
                root.getStyleClass().remove(NARROW);
            }
        }
    }

    /** Every style sheet that a scene may be dressed with. */
    public static List<URL> sheets() {
        return Stream.of(LIGHT, DARK, OWN)
                .map(sheet -> Objects.requireNonNull(Theme.class.getResource(sheet), sheet))
                .toList();
    }

    /** How many pixels an em has in a scene: the size of its ordinary text. */
    public static double em(@Nullable Scene scene) {
        return scene != null && scene.getRoot().getProperties().get(EM) instanceof Double em ? em : BASE_PIXELS;
    }

    static String text(String sheet) {
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream(sheet), sheet)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sheet(String name) {
        return String.valueOf(Theme.class.getResource(name));
    }
}
