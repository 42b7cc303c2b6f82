package org.throughcare.mobile.nav;

import javafx.scene.Parent;

/** What the middle of the tablet shows. */
public interface Screen {
    /** Its nodes. */
    Parent node();

    /** Told when the records on the tablet changed, for instance by a sync. */
    default void refreshed() {}

    /** Told when the worker leaves it. */
    default void close() {}
}
