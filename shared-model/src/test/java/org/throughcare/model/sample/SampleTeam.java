package org.throughcare.model.sample;

import java.util.List;
import org.throughcare.model.ledger.TeamId;

/**
 * A team of the sample world.
 *
 * @param setting {@code prison} or {@code community}
 * @param calendar the name of the working-day calendar that it keeps
 */
public record SampleTeam(TeamId id, String name, String setting, String calendar) {

    /** The team of a prison wing. */
    public static final SampleTeam WING = new SampleTeam(
            new TeamId(SampleIds.of("team/wing")), "HMP Fernhill, C wing", "prison", "england-and-wales");

    /** The team of a clinic in town. */
    public static final SampleTeam CLINIC = new SampleTeam(
            new TeamId(SampleIds.of("team/clinic")), "Harbour Street Clinic", "community", "england-and-wales");

    /** Both teams. */
    public static final List<SampleTeam> ALL = List.of(WING, CLINIC);
}
