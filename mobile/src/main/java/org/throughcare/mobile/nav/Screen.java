package org.throughcare.mobile.nav;

import javafx.scene.Parent;
import org.throughcare.mobile.sync.SyncStatus;

/** What the middle of the tablet shows. */
public interface Screen {
    /** Its nodes. */
    Parent node();

    /** Calls back once it has something to show: at once, unless it has to read first. */
    default void whenReady(Runnable shown) {
        shown.run();
    }

    /** Told when the records on the tablet changed, for instance by a sync. */
    default void refreshed() {}

    /** Told how the sync stands whenever that changes. */
    default void synced(SyncStatus status) {}

    /** Told which screen of the same place it follows, in other words or sizes: what was typed there stands here too. */
    default void takeOver(Screen before) {}

    /** Told when the worker leaves it. */
    default void close() {}
}
