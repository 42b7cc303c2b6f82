package org.throughcare.mobile.access;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.CodeList;
import org.throughcare.model.reference.ReferenceData;

/**
 * A worker at the tablet.
 *
 * @param roles codes such as {@code worker} or {@code administrator}
 * @param teams the teams whose ledgers the worker may see
 * @param colleagues the names of the people who work or worked in these teams, so that who recorded something can be said
 * @param directory every team of the service, as of the last contact; empty when the server has not told yet
 */
public record Session(
        WorkerId worker,
        String name,
        List<String> roles,
        List<Team> teams,
        Map<WorkerId, String> colleagues,
        List<Team> directory) {

    /** Copies the lists. */
    public Session {
        roles = List.copyOf(roles);
        teams = List.copyOf(teams);
        colleagues = Map.copyOf(colleagues);
        directory = List.copyOf(directory);
    }

    /** A worker who knows nobody else by name and of no team but their own. */
    public Session(WorkerId worker, String name, List<String> roles, List<Team> teams) {
        this(worker, name, roles, teams, Map.of(), List.of());
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

    /** The ids of the worker's teams. */
    public Set<TeamId> teamIds() {
        return teams.stream().map(Team::id).collect(Collectors.toSet());
    }

    /** All teams that are known here, as a list to find names in. */
    public CodeList teamList() {
        Map<TeamId, Team> known = new LinkedHashMap<>();
        directory.forEach(team -> known.put(team.id(), team));
        teams.forEach(team -> known.putIfAbsent(team.id(), team));
        List<Code> codes = known.values().stream()
                .map(team -> new Code(team.id().toString(), team.name(), null, Map.of("setting", team.setting())))
                .toList();
        return new CodeList(ReferenceData.TEAMS, LocalDate.EPOCH, "the service's directory", codes);
    }

    /** The name of the working-day calendar of each team that is known here. */
    public Map<TeamId, String> calendars() {
        Map<TeamId, String> calendars = new LinkedHashMap<>();
        directory.forEach(team -> calendars.put(team.id(), team.calendar()));
        teams.forEach(team -> calendars.putIfAbsent(team.id(), team.calendar()));
        return calendars;
    }

    /** The worker as the author of entries. */
    public Author author() {
        return new Author.Worker(worker);
    }
}
