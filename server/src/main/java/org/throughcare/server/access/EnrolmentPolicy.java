package org.throughcare.server.access;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.throughcare.server.CannotStart;

/**
 * Whether a tablet that the server has never seen needs a code, or is let in with its worker's passphrase alone: {@code
 * THROUGHCARE_ENROLMENT}.
 */
@Singleton
public class EnrolmentPolicy {

    private static final String REQUIRED = "required";
    private static final Set<String> SAYINGS = Set.of(REQUIRED, "open");

    private final boolean required;

    /** As the setting says: {@code required} or {@code open}. */
    public EnrolmentPolicy(@Value("${throughcare.enrolment:required}") String saying) {
        this.required = saying.equals(REQUIRED);
    }

    /** Throws {@link CannotStart} for a setting that says nothing that can be done. */
    public static void check(Map<String, String> environment) {
        String saying = environment.getOrDefault("THROUGHCARE_ENROLMENT", "");
        if (!saying.isEmpty() && !SAYINGS.contains(saying)) {
            throw new CannotStart("THROUGHCARE_ENROLMENT has to be required or open.");
        }
    }

    /** Whether every new tablet needs a code. */
    boolean required() {
        return required;
    }
}
