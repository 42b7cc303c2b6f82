package org.throughcare.mobile;

import java.util.Optional;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.look.Appearance;
import org.throughcare.mobile.store.Store;

/** How the tablet is to look, kept among its settings: for itself while nobody is signed in, and for each worker. */
final class AppearanceSetting {

    private static final String NAME = "appearance";

    private AppearanceSetting() {}

    /** As that worker wants it; as the tablet is where they have not chosen, or nobody is signed in. */
    static Appearance read(Store store, Optional<Session> session) {
        return session.flatMap(signedIn -> store.setting(name(signedIn)))
                .or(() -> store.setting(NAME))
                .map(AppearanceSetting::parse)
                .orElse(Appearance.DEFAULT);
    }

    /** Keeps it for that worker; for the tablet when nobody is signed in. */
    static void keep(Store store, Optional<Session> session, Appearance appearance) {
        store.keep(session.map(AppearanceSetting::name).orElse(NAME), text(appearance));
    }

    private static String name(Session session) {
        return NAME + "/" + session.worker();
    }

    private static String text(Appearance appearance) {
        return appearance.shade().code() + " " + appearance.percent() + " " + appearance.language();
    }

    private static Appearance parse(String text) {
        String[] parts = text.split(" ", -1);
        try {
            // Illegible after damage is no wish at all.
            String language = parts[2].equals("cy") ? "cy" : "en";
            return new Appearance(Appearance.Shade.of(parts[0]), Integer.parseInt(parts[1]), language);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Appearance.DEFAULT;
        }
    }
}
