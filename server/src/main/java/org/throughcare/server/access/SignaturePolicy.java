package org.throughcare.server.access;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.throughcare.server.CannotStart;

/**
 * Whether what a tablet hands in must be signed, or may come unsigned from one that has told no key: {@code
 * THROUGHCARE_SIGNATURES}.
 */
@Singleton
public class SignaturePolicy {

    private static final String REQUIRED = "required";
    private static final Set<String> SAYINGS = Set.of(REQUIRED, "offered");

    private final boolean required;

    /** As the setting says: {@code required} or {@code offered}. */
    public SignaturePolicy(@Value("${throughcare.signatures:required}") String saying) {
        this.required = saying.equals(REQUIRED);
    }

    /** Throws {@link CannotStart} for a setting that says nothing that can be done. */
    public static void check(Map<String, String> environment) {
        String saying = environment.getOrDefault("THROUGHCARE_SIGNATURES", "");
        if (!saying.isEmpty() && !SAYINGS.contains(saying)) {
            throw new CannotStart("THROUGHCARE_SIGNATURES has to be required or offered.");
        }
    }

    /** Whether everybody's tablet has to sign. */
    public boolean required() {
        return required;
    }
}
