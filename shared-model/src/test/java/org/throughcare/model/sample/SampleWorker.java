package org.throughcare.model.sample;

import java.util.List;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.WorkerId;

/**
 * A worker of the sample world.
 *
 * @param name the name that they sign in with
 * @param roles the names of the roles that the server gives them
 * @param device the tablet on which they recorded what the world begins with
 */
public record SampleWorker(WorkerId id, String name, List<String> roles, List<SampleTeam> teams, DeviceId device) {

    /** The passphrase of everybody in the sample world. */
    public static final String PASSPHRASE = "seven quiet lanterns";

    /** Works on the wing. */
    public static final SampleWorker ASHA = of("Asha Rowntree", "worker-prison", SampleTeam.WING);
    /** Works on the wing, in Welsh too. */
    public static final SampleWorker GETHIN = of("Gethin Pryce", "worker-prison", SampleTeam.WING);
    /** Leads both teams. */
    public static final SampleWorker MARGUERITE =
            of("Marguerite Oduya", "team-manager", SampleTeam.WING, SampleTeam.CLINIC);
    /** Works at the clinic, in Welsh too. */
    public static final SampleWorker BETHAN = of("Bethan Morlais", "worker-community", SampleTeam.CLINIC);
    /** Works at the clinic. */
    public static final SampleWorker TOMASZ = of("Tomasz Fairbrook", "worker-community", SampleTeam.CLINIC);
    /** Runs the clinic's groups. */
    public static final SampleWorker NIA = of("Nia Hartwell", "worker-community", SampleTeam.CLINIC);
    /** Manages the orders of people who come to the clinic. */
    public static final SampleWorker COLIN = of("Colin Ambrose", "offender-manager", SampleTeam.CLINIC);

    /** All seven. */
    public static final List<SampleWorker> ALL = List.of(ASHA, GETHIN, MARGUERITE, BETHAN, TOMASZ, NIA, COLIN);

    /** Copies the lists. */
    public SampleWorker {
        roles = List.copyOf(roles);
        teams = List.copyOf(teams);
    }

    private static SampleWorker of(String name, String role, SampleTeam... teams) {
        return new SampleWorker(
                new WorkerId(SampleIds.of("worker/" + name)),
                name,
                List.of(role),
                List.of(teams),
                new DeviceId(SampleIds.of("device/" + name)));
    }
}
