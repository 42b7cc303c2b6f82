package org.throughcare.mobile;

import org.throughcare.mobile.look.Appearance;
import org.throughcare.mobile.store.Store;

/** How the tablet is to look, kept among its settings. */
final class AppearanceSetting {

    private static final String NAME = "appearance";

    private AppearanceSetting() {}

    static Appearance read(Store store) {
        return store.setting(NAME).map(AppearanceSetting::parse).orElse(Appearance.DEFAULT);
    }

    static void keep(Store store, Appearance appearance) {
        store.keep(
                NAME,
                (appearance.dark() ? "dark" : "light") + " " + appearance.percent() + " " + appearance.language());
    }

    private static Appearance parse(String text) {
        String[] parts = text.split(" ", -1);
        try {
            // Illegible after damage is no wish at all.
            String language = parts[2].equals("cy") ? "cy" : "en";
            return new Appearance(parts[0].equals("dark"), Integer.parseInt(parts[1]), language);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Appearance.DEFAULT;
        }
    }
}
