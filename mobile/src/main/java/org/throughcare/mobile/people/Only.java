package org.throughcare.mobile.people;

import java.util.Locale;

/** Which people alone are to be seen: those with something that cannot wait. */
public enum Only {
    /** Those for whom something is overdue. */
    OVERDUE,
    /** Those with a risk, or of whom there is something to take note of. */
    ALERT;

    /** Whether that person is one of them. */
    public boolean shows(PersonRow row) {
        return switch (this) {
            case OVERDUE -> row.urgency().overdue() > 0;
            case ALERT -> row.urgency().alerts();
        };
    }

    /** The key of its words. */
    String key() {
        return "people.only." + name().toLowerCase(Locale.ROOT);
    }
}
