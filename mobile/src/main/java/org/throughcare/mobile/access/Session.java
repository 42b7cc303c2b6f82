package org.throughcare.mobile.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;

/**
 * A worker at the tablet.
 *
 * @param roles codes such as {@code worker} or {@code administrator}
 * @param teams the teams whose ledgers the worker may see
 * @param colleagues the names of the people who work or worked in these teams, so that who recorded something can be said
 */
public record Session(
        WorkerId worker, String name, List<String> roles, List<Team> teams, Map<WorkerId, String> colleagues) {

    /** Copies the lists. */
    public Session {
        roles = List.copyOf(roles);
        teams = List.copyOf(teams);
        colleagues = Map.copyOf(colleagues);
    }

    /** A worker who knows nobody else by name. */
    public Session(WorkerId worker, String name, List<String> roles, List<Team> teams) {
        this(worker, name, roles, teams, Map.of());
    }

    /** What that worker is called; empty when this one does not know them. */
    public Optional<String> nameOf(WorkerId other) {
        return other.equals(worker) ? Optional.of(name) : Optional.ofNullable(colleagues.get(other));
    }

    /**
     * A team of the worker.
     *
     * @param setting {@code prison} or {@code community}
     * @param calendar the code of its working-day calendar
     */
    public record Team(TeamId id, String name, String setting, String calendar) {}

    /** The worker as the author of entries. */
    public Author author() {
        return new Author.Worker(worker);
    }
}
