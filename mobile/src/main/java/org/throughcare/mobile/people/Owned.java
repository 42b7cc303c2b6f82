package org.throughcare.mobile.people;

import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.TeamId;

/** What is somebody's: whose people, which team's, where. */
public interface Owned {
    /** Who manages the person; null when nobody is named. */
    @Nullable
    String manager();

    /** The team that has the person, or holds the group. */
    @Nullable
    TeamId team();

    /** Where the person is met; null when not recorded. */
    @Nullable
    String place();

    /** Whether it is about no single person, such as a group. */
    default boolean aboutNobody() {
        return false;
    }
}
