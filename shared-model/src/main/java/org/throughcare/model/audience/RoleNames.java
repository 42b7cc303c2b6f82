package org.throughcare.model.audience;

/** The names of the roles in which workers read and record. */
public final class RoleNames {

    /** Works with people in the community. */
    public static final String WORKER_COMMUNITY = "worker-community";
    /** Works with people in prison. */
    public static final String WORKER_PRISON = "worker-prison";
    /** Supervises orders. */
    public static final String OFFENDER_MANAGER = "offender-manager";
    /** Treats people. */
    public static final String CLINICIAN = "clinician";
    /** Leads a team. */
    public static final String TEAM_MANAGER = "team-manager";
    /** Keeps teams, workers, tablets and grants. */
    public static final String ADMINISTRATOR = "administrator";
    /** Answers for a prison's security: mandatory tests are for it, voluntary ones never. */
    public static final String SECURITY = "security";

    private RoleNames() {}
}
