package org.throughcare.mobile.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.nav.Navigator;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Entry;

/** A navigator that stays where it is: forms without a screen. */
public final class Nowhere implements Navigator {

    @Override
    public void go(Route route) {}

    @Override
    public void saved(Route next, String words, @Nullable Route correct, List<Entry> saved) {}

    @Override
    public void back() {}
}
