package org.throughcare.mobile.nav;

import org.jspecify.annotations.Nullable;

/** Takes the worker somewhere; the app is the only one that knows which screen a route is. */
public interface Navigator {
    /** Goes there; what stands on the screen now can be come back to. */
    void go(Route route);

    /** Goes on after a save and says so; from there the worker can go where it is put right, if anywhere. */
    void saved(Route next, String words, @Nullable Route correct);

    /** Goes back to where the worker came from. */
    void back();
}
