package org.throughcare.server;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.throughcare.model.ledger.Ids;

/** The real clock, randomness and identities; the only place that knows of them. Tests put their own in front. */
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

    @Singleton
    @Secondary
    Ids ids(Clock clock, SecureRandom random) {
        return new TimeOrderedIds(clock, random);
    }
}
