package org.throughcare.mobile;

import java.time.Clock;
import java.time.Duration;
import org.throughcare.mobile.access.Session;

/** What the tablet does while somebody is at it and does not touch it. */
public final class Leisure implements Runnable {

    /** How long it rests in between. */
    public static final Duration PAUSE = Duration.ofSeconds(2);

    /** Who has not touched the screen for so long reads. */
    private static final Duration QUIET = Duration.ofSeconds(3);

    private final Tablet tablet;
    private final Clock clock;

    /** That of this tablet. */
    public Leisure(Tablet tablet, Clock clock) {
        this.tablet = tablet;
        this.clock = clock;
    }

    @Override
    public void run() {
        if (tablet.access().untouchedFor(QUIET)) {
            tablet.access().session().ifPresent(this::prepare);
        }
    }

    private void prepare(Session session) {
        try {
            tablet.today().prepare(session, clock.instant());
        } catch (RuntimeException e) {
            // Locked meanwhile, or the medium is full: a later time will do, and nobody is told of what they did not
            // ask for.
            System.getLogger(Leisure.class.getName())
                    .log(
                            System.Logger.Level.DEBUG,
                            "no day was prepared: {0}",
                            e.getClass().getName());
        }
    }
}
