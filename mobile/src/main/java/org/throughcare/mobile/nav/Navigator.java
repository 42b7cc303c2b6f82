package org.throughcare.mobile.nav;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Entry;

/** Takes the worker somewhere; the app is the only one that knows which screen a route is. */
public interface Navigator {
    /** Goes there; what stands on the screen now can be come back to. */
    void go(Route route);

    /** Goes on after a save and says so; from there the worker can go where it is put right, if anywhere. */
    void saved(Route next, String words, @Nullable Route correct);

    /** The same, and the worker can take back what was saved. */
    default void saved(Route next, String words, @Nullable Route correct, List<Entry> saved) {
        saved(next, words, correct);
    }

    /** Goes back to where the worker came from. */
    void back();
}
