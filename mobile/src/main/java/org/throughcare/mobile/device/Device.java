package org.throughcare.mobile.device;

import java.nio.file.Path;

/** The port to the device that the app runs on: a laptop, a tablet. */
public interface Device {

    /** The folder that only this app may read and that stays over restarts; it exists when this returns. */
    Path dataFolder();

    /** What the device calls itself, for the list of tablets at the server. */
    String name();

    /**
     * Whether the device shows its own things in light letters on a dark ground; false where it can't tell. It may take a
     * moment, so ask away from the screen's thread.
     */
    boolean isDark();

    /** Runs this whenever the app goes out of sight, so that it can lock; never, where a device can't tell. */
    void onPause(Runnable action);

    /** Runs this whenever the app comes back into sight. */
    void onResume(Runnable action);
}
