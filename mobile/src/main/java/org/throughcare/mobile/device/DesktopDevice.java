package org.throughcare.mobile.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * A laptop or tablet with a desktop. Its data folder is the one that {@link #DATA} names, else the app's place among the
 * user's data folders.
 */
public final class DesktopDevice implements Device {

    /** The environment variable that names the data folder. */
    public static final String DATA = "THROUGHCARE_TABLET_DATA";

    private static final String FOLDER = "throughcare";

    private final Map<String, String> environment;
    private final Path home;

    /** The device with that environment and home folder. */
    public DesktopDevice(Map<String, String> environment, Path home) {
        this.environment = Map.copyOf(environment);
        this.home = home;
    }

    @Override
    public Path dataFolder() {
        Path folder = folder();
        try {
            Files.createDirectories(folder);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        String own = environment.getOrDefault(DATA, "");
        if (!own.isBlank()) {
            return Path.of(own);
        }
        String windows = environment.getOrDefault("LOCALAPPDATA", "");
        if (!windows.isBlank()) {
            return Path.of(windows, FOLDER);
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        return xdg.isBlank() ? home.resolve("." + FOLDER) : Path.of(xdg, FOLDER);
    }

    @Override
    public String name() {
        String computer = environment.getOrDefault("COMPUTERNAME", "");
        String host = environment.getOrDefault("HOSTNAME", computer);
        return host.isBlank() ? "tablet" : host;
    }

    @Override
    public boolean isDark() {
        return DesktopShade.of(System.getProperty("os.name", "")).isDark();
    }

    /** A desktop does not put apps to sleep; the idle lock is enough. */
    @Override
    public void onPause(Runnable action) {}

    /** A desktop does not put apps to sleep. */
    @Override
    public void onResume(Runnable action) {}
}
