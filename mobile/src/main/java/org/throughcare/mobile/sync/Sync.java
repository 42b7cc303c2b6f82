package org.throughcare.mobile.sync;

import java.util.function.Consumer;

/** Push, then pull, one at a time, over and over; nothing waits for it. */
public interface Sync extends AutoCloseable {

    /** Does one sync now, on this thread, after any that is under way; says how things stand afterwards. */
    SyncStatus syncNow();

    /** Starts syncing by itself in the background. */
    void start();

    /** Asks the background to sync soon: something was saved, the network came back, the worker pressed a button. */
    void nudge();

    /** How things stand. */
    SyncStatus status();

    /** Calls the listener at every change of the status, on the thread that syncs. */
    void listen(Consumer<SyncStatus> listener);

    @Override
    void close();
}
