package org.throughcare.server.access;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.throughcare.server.CannotStart;

/** Whether the roles at a desk must have a second factor, or may: {@code THROUGHCARE_SECOND_FACTOR}. */
@Singleton
public class FactorPolicy {

    private static final String REQUIRED = "required";
    private static final Set<String> SAYINGS = Set.of(REQUIRED, "offered");
    private static final int SHORTEST_KEY = 32;

    private final boolean required;

    /** As the setting says: {@code required} or {@code offered}. */
    public FactorPolicy(@Value("${throughcare.second-factor:required}") String saying) {
        this.required = saying.equals(REQUIRED);
    }

    /** Throws {@link CannotStart} for settings that say nothing that can be done. */
    public static void check(Map<String, String> environment) {
        String saying = environment.getOrDefault("THROUGHCARE_SECOND_FACTOR", "");
        if (!saying.isEmpty() && !SAYINGS.contains(saying)) {
            throw new CannotStart("THROUGHCARE_SECOND_FACTOR has to be required or offered.");
        }
        String key = environment.getOrDefault("THROUGHCARE_SECOND_FACTOR_KEY", "");
        if (!key.isEmpty() && key.length() < SHORTEST_KEY) {
            throw new CannotStart("THROUGHCARE_SECOND_FACTOR_KEY needs at least " + SHORTEST_KEY + " characters.");
        }
    }

    /** Whether somebody with these roles must have a second factor. */
    boolean asksOf(Set<String> roles) {
        return required && !Collections.disjoint(roles, Roles.DESK);
    }
}
