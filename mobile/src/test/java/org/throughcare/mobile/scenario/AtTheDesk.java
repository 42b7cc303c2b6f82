package org.throughcare.mobile.scenario;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.throughcare.mobile.Workbench;
import org.throughcare.mobile.gallery.Fx;
import org.throughcare.mobile.gallery.Taps;
import org.throughcare.mobile.loop.Threads;
import org.throughcare.server.access.Roles;
import org.throughcare.server.testkit.TestDirectory;

/** Ada, who administers the service, at the window of a tablet. */
final class AtTheDesk {

    /** What she signs in with. */
    static final String ADA = "Ada Administrator";

    private AtTheDesk() {}

    /** A finger on the window of that tablet, on which she has signed in; close it. */
    static Taps ada(World world, Hand desk) {
        world.server().directory().worker(ADA, Set.of(Roles.ADMINISTRATOR));
        Taps taps = Taps.on(workbench(desk, new Threads(Platform::runLater, Runnable::run)));
        taps.typeAt("Name", ADA);
        taps.typeAt("Passphrase", TestDirectory.PASSPHRASE);
        taps.tap("Sign in");
        taps.until("For administrators");
        return taps;
    }

    /** What that tablet's window shows, worked by these threads. */
    static Workbench workbench(Hand hand, Threads threads) {
        AtomicReference<Workbench> made = new AtomicReference<>();
        Fx.run(() -> made.set(new Workbench(hand.tablet(), threads, hand.clock())));
        return made.get();
    }
}
