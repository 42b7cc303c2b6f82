package org.throughcare.server;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;

/** The real clock and the real randomness; the only place that knows of them. Tests put their own in front. */
@Factory
class Ports {

    @Singleton
    @Secondary
    Clock clock() {
        return Clock.systemUTC();
    }

    @Singleton
    @Secondary
    SecureRandom random() {
        return new SecureRandom();
    }
}
