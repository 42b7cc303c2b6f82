package org.throughcare.server.access;

import java.util.Map;
import java.util.Set;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;

/**
 * What a worker has before them at a moment.
 *
 * @param people the ledgers about people that they may read, and how far each has come
 * @param teams the teams of which they are a member
 * @param calendars the name of the working-day calendar of every team of the service
 * @param service how far the service's ledger has come
 */
public record Caseload(Map<LedgerId, Long> people, Set<TeamId> teams, Map<TeamId, String> calendars, long service) {

    /** Copies the collections. */
    public Caseload {
        people = Map.copyOf(people);
        teams = Set.copyOf(teams);
        calendars = Map.copyOf(calendars);
    }
}
