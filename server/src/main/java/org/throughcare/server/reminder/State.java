package org.throughcare.server.reminder;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.appointment.PlannedReminder.Suppression;

/** Where a reminder stands: planned → claimed → sent or failed; or it is never sent, for a reason. */
enum State {
    /** It waits for its time, or for another try. */
    PLANNED,
    /** A server is sending it. */
    CLAIMED,
    /** The provider has it. */
    SENT,
    /** Nobody could be reached. */
    FAILED,
    /** It must not go out as things stand. */
    SUPPRESSED,
    /** What it was about is no longer so. */
    CANCELLED,
    /** Its time is over. */
    EXPIRED;

    /** The word in the table. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where the shared rule's verdict puts it; null means that it is to be sent. */
    static State of(@Nullable Suppression suppressed) {
        if (suppressed == null) {
            return PLANNED;
        }
        return switch (suppressed) {
            case DIED, CANCELLED, OUTCOME_RECORDED -> CANCELLED;
            case EXPIRED -> EXPIRED;
            default -> SUPPRESSED;
        };
    }
}
