package org.throughcare.server.access;

import java.util.List;
import java.util.Set;
import org.throughcare.model.audience.RoleNames;

/** The roles, by the names that tokens and routes use. */
public final class Roles {

    /** Works with people in the community. */
    public static final String WORKER_COMMUNITY = RoleNames.WORKER_COMMUNITY;
    /** Works with people in prison. */
    public static final String WORKER_PRISON = RoleNames.WORKER_PRISON;
    /** Supervises orders: reads tests and attendance of the people whose ledgers the team is granted. */
    public static final String OFFENDER_MANAGER = RoleNames.OFFENDER_MANAGER;
    /** Treats people: sees what was said of withdrawal and doses. */
    public static final String CLINICIAN = RoleNames.CLINICIAN;
    /** Leads a team. */
    public static final String TEAM_MANAGER = RoleNames.TEAM_MANAGER;
    /** Keeps teams, workers, tablets and grants. */
    public static final String ADMINISTRATOR = RoleNames.ADMINISTRATOR;
    /** Answers for a prison's security: reads mandatory tests and never voluntary ones (NDS-12). */
    public static final String SECURITY = RoleNames.SECURITY;
    /**
     * What is left to a worker or a tablet whose access was withdrawn: hand in what waits, and be told to erase. It is
     * never given by hand.
     */
    public static final String WITHDRAWN = "withdrawn";

    /** What a {@link DockTokens dock token} is good for: deliver, and ask what was withdrawn. It is never given by hand. */
    public static final String DOCK = "dock";

    /** What is left to somebody who must have a second factor and has none: set one up. It is never given by hand. */
    public static final String ENROLLING = "enrolling";

    /** What whoever has told no tablet's key has beside what is left to them. It is never given by hand. */
    public static final String UNBOUND = "unbound";

    /** The roles that open the routes which name them, and no other. */
    static final Set<String> NARROW = Set.of(DOCK, ENROLLING, UNBOUND);

    /** What a session that is bound to no tablet's key is good for, if the worker may do it: nothing that a tablet does. */
    static final Set<String> UNBOUND_MAY = Set.of(ADMINISTRATOR, ENROLLING);

    /** The roles that work at a desk, see across people or change what others may do. */
    static final Set<String> DESK = Set.of(TEAM_MANAGER, ADMINISTRATOR);

    /** The roles that a worker can be given. */
    public static final List<String> GIVEN = List.of(
            WORKER_COMMUNITY, WORKER_PRISON, OFFENDER_MANAGER, CLINICIAN, SECURITY, TEAM_MANAGER, ADMINISTRATOR);

    private Roles() {}
}
