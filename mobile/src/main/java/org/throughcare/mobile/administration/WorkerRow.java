package org.throughcare.mobile.administration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.throughcare.mobile.link.AdministrationLink.TeamLine;
import org.throughcare.mobile.link.AdministrationLink.WorkerLine;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.person.NameSearch;

/**
 * A worker in the list.
 *
 * @param roles in words
 * @param teams the names of theirs
 * @param searchText by what they are found: name, teams, roles
 */
record WorkerRow(WorkerLine worker, List<String> roles, List<String> teams, String searchText)
        implements ListModel.Row {

    /** Copies the lists. */
    WorkerRow {
        roles = List.copyOf(roles);
        teams = List.copyOf(teams);
    }

    /** Whether they have no access any more. */
    boolean isWithdrawn() {
        return worker.withdrawnAt() != null;
    }

    /** All workers in the order of the list: those who work here first, then by name. */
    static List<WorkerRow> all(List<WorkerLine> workers, List<TeamLine> teams, UnaryOperator<String> role) {
        Map<TeamId, String> names = teams.stream().collect(Collectors.toMap(TeamLine::id, TeamLine::name));
        return workers.stream()
                .map(worker -> of(worker, names, role))
                .sorted(Comparator.comparing(WorkerRow::isWithdrawn)
                        .thenComparing(row -> NameSearch.fold(row.worker.name()))
                        .thenComparing(row -> row.worker.id().toString()))
                .toList();
    }

    private static WorkerRow of(WorkerLine worker, Map<TeamId, String> names, UnaryOperator<String> role) {
        List<String> roles = worker.roles().stream().map(role).sorted().toList();
        List<String> teams = worker.teams().stream()
                .map(team -> names.getOrDefault(team, team.toString()))
                .sorted()
                .toList();
        List<String> words = new ArrayList<>(roles);
        words.addAll(teams);
        words.add(worker.name());
        return new WorkerRow(worker, roles, teams, NameSearch.fold(String.join(" ", words)));
    }
}
