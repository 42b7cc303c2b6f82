package org.throughcare.mobile;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.device.DesktopDevice;
import org.throughcare.mobile.device.Device;
import org.throughcare.mobile.device.GluonDevice;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Theme;
import org.throughcare.mobile.loop.Threads;
import org.throughcare.mobile.signin.ServerScreen;

/** The app: puts device, tablet and screens together. The only wiring there is. */
public final class App extends Application {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final Duration IDLE_CHECK = Duration.ofSeconds(5);
    private static final int WORK_THREADS = 3;

    private final ExecutorService work = Executors.newFixedThreadPool(WORK_THREADS, App::daemon);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(App::daemon);
    private @Nullable Tablet tablet;

    @Override
    public void start(Stage stage) {
        Theme.load();
        Device device = device();
        Map<String, String> named = getParameters().getNamed();
        Path data = named.containsKey("data") ? Path.of(named.get("data")) : device.dataFolder();
        ServerAddress kept = ServerAddress.in(data);
        String told = named.getOrDefault("server", System.getenv().getOrDefault("THROUGHCARE_SERVER", ""));
        boolean plain =
                System.getenv().getOrDefault("THROUGHCARE_PLAIN_HTTP", "").equals("allowed");
        Optional<URI> server = told.isBlank() ? kept.read(plain) : ServerScreen.address(told, plain);
        stage.setTitle("Throughcare");
        if (server.isPresent()) {
            open(stage, device, data, server.get());
        } else {
            ask(stage, device, data, kept);
        }
    }

    private void ask(Stage stage, Device device, Path data, ServerAddress kept) {
        Doorstep doorstep = new Doorstep((address, appearance) -> {
            kept.keep(address);
            open(stage, device, data, address).wear(appearance);
        });
        Scene scene = new Scene(doorstep.root(), WIDTH, HEIGHT);
        doorstep.dress(scene);
        follow(stage, device, doorstep::onDarkDevice);
        stage.setScene(scene);
        stage.show();
    }

    private Workbench open(Stage stage, Device device, Path data, URI server) {
        Clock clock = Clock.systemUTC();
        Tablet opened = Tablet.open(new Tablet.Config(
                data, server, device.name(), clock, Texts.ZONE, new TimeOrderedIds(), new SecureRandom()));
        tablet = opened;
        Workbench workbench = new Workbench(opened, new Threads(Platform::runLater, work), clock);
        Scene scene = new Scene(workbench.root(), WIDTH, HEIGHT);
        workbench.dress(scene);
        watch(scene, opened, workbench, device, clock);
        stage.setScene(scene);
        workbench.open();
        follow(stage, device, workbench::onDarkDevice);
        stage.show();
        opened.sync().start();
        work.execute(() -> new Rehearsal(clock.instant(), new TimeOrderedIds(), new SecureRandom()).run());
        return workbench;
    }

    /** Asks the device whether it shows its own things dark: now, and whenever somebody comes back to the window. */
    private void follow(Stage stage, Device device, Consumer<Boolean> told) {
        Runnable ask = () -> {
            boolean dark = device.isDark();
            Platform.runLater(() -> told.accept(dark));
        };
        work.execute(ask);
        stage.focusedProperty().addListener((window, before, now) -> {
            if (now && !work.isShutdown()) {
                work.execute(ask);
            }
        });
    }

    @Override
    public void stop() {
        timer.shutdownNow();
        work.shutdown();
        if (tablet != null) {
            tablet.close();
        }
    }

    private void watch(Scene scene, Tablet opened, Workbench workbench, Device device, Clock clock) {
        scene.addEventFilter(InputEvent.ANY, event -> opened.access().touched());
        device.onPause(() -> Platform.runLater(workbench::lock));
        every(IDLE_CHECK, () -> {
            if (opened.access().lockIfIdle()) {
                Platform.runLater(workbench::lock);
            }
        });
        every(Leisure.PAUSE, new Leisure(opened, clock));
    }

    private void every(Duration pause, Runnable task) {
        var unused = timer.scheduleWithFixedDelay(task, pause.toSeconds(), pause.toSeconds(), TimeUnit.SECONDS);
    }

    private static Device device() {
        String platform = System.getProperty("javafx.platform", "desktop");
        boolean mobile = platform.equals("android") || platform.equals("ios");
        return mobile
                ? new GluonDevice()
                : new DesktopDevice(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "throughcare-screen");
        thread.setDaemon(true);
        return thread;
    }
}
