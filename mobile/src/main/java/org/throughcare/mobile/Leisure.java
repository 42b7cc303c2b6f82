package org.throughcare.mobile;

import java.time.Clock;
import java.time.Duration;
import org.throughcare.mobile.access.Session;

/** What the tablet does every few seconds while somebody is at it and nobody waits for it. */
public final class Leisure implements Runnable {

    /** How long it rests in between. */
    public static final Duration PAUSE = Duration.ofSeconds(5);

    private final Tablet tablet;
    private final Clock clock;

    /** That of this tablet. */
    public Leisure(Tablet tablet, Clock clock) {
        this.tablet = tablet;
        this.clock = clock;
    }

    @Override
    public void run() {
        tablet.access().session().ifPresent(this::prepare);
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
