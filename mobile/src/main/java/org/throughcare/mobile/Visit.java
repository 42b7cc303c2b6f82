package org.throughcare.mobile;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.nav.Navigator;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Entry;

/**
 * The ways to go of the worker who is there now. Once the tablet was locked they lead nowhere: what a screen of theirs
 * still brings must not show up for whoever is there then.
 */
final class Visit implements Navigator {

    private final Navigator ways;
    private final BooleanSupplier lasts;

    /** These ways, for as long as it lasts. */
    Visit(Navigator ways, BooleanSupplier lasts) {
        this.ways = ways;
        this.lasts = lasts;
    }

    @Override
    public void go(Route route) {
        meanwhile(() -> ways.go(route));
    }

    @Override
    public void saved(Route next, String words, @Nullable Route correct, List<Entry> saved) {
        meanwhile(() -> ways.saved(next, words, correct, saved));
    }

    @Override
    public void back() {
        meanwhile(ways::back);
    }

    private void meanwhile(Runnable way) {
        if (lasts.getAsBoolean()) {
            way.run();
        }
    }
}
