package org.throughcare.mobile.today;

import java.time.LocalDate;
import java.util.Locale;
import org.throughcare.model.duty.Duty;

/** How a duty stands with its day; the groups in which Today shows what is due. */
public enum DueWhen {
    /** Its day has passed. */
    OVERDUE,
    /** Today is its day, or the day to aim for, since the due day is one on which nobody works. */
    TODAY,
    /** Its day is still to come. */
    COMING;

    /** The group of a duty on that day. */
    static DueWhen of(Duty duty, LocalDate today) {
        if (duty.isOverdue(today)) {
            return OVERDUE;
        }
        return duty.adviseOn().isAfter(today) ? COMING : TODAY;
    }

    /** The key of its heading. */
    String key() {
        return "today.due.group." + name().toLowerCase(Locale.ROOT);
    }
}
