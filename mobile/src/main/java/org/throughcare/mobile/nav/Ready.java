package org.throughcare.mobile.nav;

import org.jspecify.annotations.Nullable;

/** Whether a screen that reads first has something to show, and who waits for it; on the drawing thread. */
public final class Ready {

    private boolean now;
    private @Nullable Runnable waiting;

    /** Calls back when there is something to show, at once where there is already. */
    public void tell(Runnable shown) {
        if (now) {
            shown.run();
        } else {
            waiting = shown;
        }
    }

    /** There is something to show from now on. */
    public void now() {
        now = true;
        Runnable shown = waiting;
        waiting = null;
        if (shown != null) {
            shown.run();
        }
    }
}
