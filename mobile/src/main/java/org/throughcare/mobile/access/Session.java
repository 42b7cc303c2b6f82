package org.throughcare.mobile.access;

import java.util.List;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;

/**
 * A worker at the tablet.
 *
 * @param roles codes such as {@code worker} or {@code administrator}
 * @param teams the teams whose ledgers the worker may see
 */
public record Session(WorkerId worker, String name, List<String> roles, List<Team> teams) {

    /** Copies the lists. */
    public Session {
        roles = List.copyOf(roles);
        teams = List.copyOf(teams);
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
