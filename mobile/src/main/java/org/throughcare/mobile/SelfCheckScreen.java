package org.throughcare.mobile;

import java.io.IOException;
import java.net.URL;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.css.CssParser;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.throughcare.mobile.look.Appearance;
import org.throughcare.mobile.look.Theme;

/** Whether the screens can be drawn: their styles everywhere, and a window where there is a display. */
final class SelfCheckScreen {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final long PATIENCE_SECONDS = 30;

    private SelfCheckScreen() {}

    /** Reads every style sheet; that needs no display. */
    static String styles() throws IOException {
        CssParser parser = new CssParser();
        int rules = 0;
        for (URL sheet : Theme.sheets()) {
            rules += parser.parse(sheet).getRules().size();
        }
        return rules + " rules";
    }

    /** Opens a window and closes it again. */
    static String opened(Map<String, String> environment) throws InterruptedException, ExecutionException {
        if (!hasDisplay(environment)) {
            return "none, for there is no display here";
        }
        CompletableFuture<String> shown = new CompletableFuture<>();
        Platform.startup(() -> show(shown));
        try {
            return shown.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("no window within " + PATIENCE_SECONDS + " s", e);
        }
    }

    private static void show(CompletableFuture<String> shown) {
        try {
            Stage stage = new Stage();
            stage.setTitle("Throughcare");
            stage.setScene(scene());
            stage.show();
            Platform.runLater(() -> {
                shown.complete(Math.round(stage.getWidth()) + " x " + Math.round(stage.getHeight()));
                stage.close();
            });
        } catch (RuntimeException | LinkageError e) {
            shown.completeExceptionally(e);
        }
    }

    private static Scene scene() {
        Appearance look = Appearance.DEFAULT;
        Scene scene = new Scene(new Doorstep((address, chosen) -> {}).root(), WIDTH, HEIGHT);
        Theme.apply(look, false, scene);
        return scene;
    }

    /** Only Linux has machines without one. */
    private static boolean hasDisplay(Map<String, String> environment) {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || !environment.getOrDefault("DISPLAY", "").isBlank();
    }
}
