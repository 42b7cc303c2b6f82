package org.throughcare.mobile.describe;

import java.time.LocalDate;
import java.util.Locale;
import org.throughcare.model.duty.Duty;

/** How a duty stands with its day: what its tag says, and the groups in which Today shows what is due. */
public enum DueWhen {
    /** Its day has passed. */
    OVERDUE,
    /** Today is its day, or the day to aim for, since the due day is one on which nobody works. */
    TODAY,
    /** Its day is still to come. */
    COMING;

    /** How a duty stands on that day. */
    public static DueWhen of(Duty duty, LocalDate today) {
        if (duty.isOverdue(today)) {
            return OVERDUE;
        }
        return duty.adviseOn().isAfter(today) ? COMING : TODAY;
    }

    /** The key of its heading in a list. */
    public String key() {
        return "today.due.group." + name().toLowerCase(Locale.ROOT);
    }
}
