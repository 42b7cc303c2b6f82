package org.throughcare.server.door;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.throughcare.server.CannotStart;

/**
 * How many requests a worker on a tablet may make: {@code THROUGHCARE_REQUESTS_PER_MINUTE}, and {@code THROUGHCARE_REQUESTS_AT_ONCE}
 * after a while of silence.
 */
@Singleton
public class RequestPolicy {

    private static final String OFF = "off";
    private static final String PER_MINUTE = "THROUGHCARE_REQUESTS_PER_MINUTE";
    private static final String AT_ONCE = "THROUGHCARE_REQUESTS_AT_ONCE";
    private static final int MOST = 1_000_000;

    private final Optional<Allowance> allowance;

    /** As the settings say; {@code off} for no limit. */
    RequestPolicy(
            @Value("${throughcare.requests-per-minute:300}") String perMinute,
            @Value("${throughcare.requests-at-once:200}") String atOnce) {
        this.allowance = perMinute.equals(OFF)
                ? Optional.empty()
                : Optional.of(new Allowance(Integer.parseInt(atOnce), Integer.parseInt(perMinute)));
    }

    /** Throws {@link CannotStart} for settings that say nothing that can be done. */
    public static void check(Map<String, String> environment) {
        String perMinute = environment.getOrDefault(PER_MINUTE, "");
        if (!perMinute.equals(OFF)) {
            check(perMinute, PER_MINUTE, " or off");
        }
        check(environment.getOrDefault(AT_ONCE, ""), AT_ONCE, "");
    }

    private static void check(String value, String name, String orElse) {
        boolean isNumber = value.matches("[1-9][0-9]{0,6}") && Integer.parseInt(value) <= MOST;
        if (!value.isEmpty() && !isNumber) {
            throw new CannotStart(name + " has to be a number from 1 to " + MOST + orElse + ".");
        }
    }

    /** What each caller may do; empty for everything. */
    Optional<Allowance> allowance() {
        return allowance;
    }
}
