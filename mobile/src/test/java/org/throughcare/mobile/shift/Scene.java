package org.throughcare.mobile.shift;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.TimeOrderedIds;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.access.SignIn;
import org.throughcare.model.sample.SampleWorker;

/** The tablets of the shift: the real thing without its screens, each on a folder of its own. */
final class Scene {

    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private Scene() {}

    static Tablet tablet(Path folder, URI network, String name, Clock clock) {
        return Tablet.open(
                new Tablet.Config(folder, network, name, clock, ZONE, new TimeOrderedIds(), new SecureRandom()));
    }

    /** Signs a worker of the sample world in; throws IllegalStateException when the tablet does not let them in. */
    static Session signIn(Tablet tablet, SampleWorker worker) {
        SignIn answer = tablet.access().signIn(worker.name(), SampleWorker.PASSPHRASE.toCharArray());
        if (answer instanceof SignIn.In in) {
            return in.session();
        }
        throw new IllegalStateException(worker.name() + " was not let in: " + answer);
    }
}
