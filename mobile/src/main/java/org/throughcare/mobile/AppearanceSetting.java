package org.throughcare.mobile;

import java.util.Optional;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.look.Appearance;
import org.throughcare.mobile.store.Store;

/** How the tablet is to look, kept among its settings. */
final class AppearanceSetting {

    private static final String NAME = "appearance";

    private AppearanceSetting() {}

    /** As that worker wants it; as whoever chose last wants it where they have not chosen, or nobody is signed in. */
    static Appearance read(Store store, Optional<Session> session) {
        return session.flatMap(signedIn -> store.setting(name(signedIn)))
                .or(() -> store.setting(NAME))
                .map(AppearanceSetting::parse)
                .orElse(Appearance.DEFAULT);
    }

    static void keep(Store store, Optional<Session> session, Appearance appearance) {
        String text = text(appearance);
        session.ifPresent(signedIn -> store.keep(name(signedIn), text));
        store.keep(NAME, text);
    }

    private static String name(Session session) {
        return NAME + "/" + session.worker();
    }

    private static String text(Appearance appearance) {
        return (appearance.dark() ? "dark" : "light") + " " + appearance.percent() + " " + appearance.language();
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
