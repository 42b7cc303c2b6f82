package org.throughcare.mobile.link;

import java.time.Duration;
import java.util.Optional;

/** What is best known of the server's clock. */
public interface ServerTime {

    /** Server time minus tablet time; empty when the server was never heard. */
    Optional<Duration> offset();
}
