package org.throughcare.model.audience;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a person agreed that what is known of them is shared.
 *
 * @param givenOn the local date on which they did
 * @param withdrawnOn the local date from which they do no longer; null while they do
 */
public record Agreed(LocalDate givenOn, @Nullable LocalDate withdrawnOn) {

    /**
     * Whether it covers, on a day, what was kept on another: once given it opens what was there before, and once withdrawn
     * it goes on covering what was there until then and nothing that came after.
     */
    public boolean covers(LocalDate keptOn, LocalDate today) {
        return !today.isBefore(givenOn) && (withdrawnOn == null || keptOn.isBefore(withdrawnOn));
    }
}
