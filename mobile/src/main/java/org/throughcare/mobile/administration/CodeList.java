package org.throughcare.mobile.administration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughcare.mobile.link.AdministrationLink;
import org.throughcare.mobile.link.AdministrationLink.CodeLine;
import org.throughcare.mobile.link.AdministrationLink.CodeState;
import org.throughcare.mobile.link.AdministrationLink.TeamLine;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;

/**
 * All codes, the latest first, with what workers and teams are called.
 */
record CodeList(List<CodeLine> codes, Map<WorkerId, String> workers, Map<TeamId, String> teams) {

    /** Copies the collections. */
    CodeList {
        codes = List.copyOf(codes);
        workers = Map.copyOf(workers);
        teams = Map.copyOf(teams);
    }

    /** Asks the server for it; throws {@link org.throughcare.mobile.link.LinkFault}. */
    static CodeList of(AdministrationLink link, String token) {
        return new CodeList(
                link.codes(token),
                Names.of(link.workers(token)),
                link.teams(token).stream().collect(Collectors.toMap(TeamLine::id, TeamLine::name)));
    }

    /** Those that can be used. */
    List<CodeLine> good() {
        return codes.stream().filter(code -> code.state() == CodeState.GOOD).toList();
    }

    /** Those that can't be used any more. */
    List<CodeLine> past() {
        return codes.stream().filter(code -> code.state() != CodeState.GOOD).toList();
    }

    /** Who alone may use it; empty for no one worker. */
    Optional<String> worker(CodeLine code) {
        return Optional.ofNullable(code.worker()).map(this::name);
    }

    /** The team whose members may use it; empty for anybody's. */
    Optional<String> team(CodeLine code) {
        return Optional.ofNullable(code.team()).map(team -> teams.getOrDefault(team, team.toString()));
    }

    /** What that worker is called. */
    String name(WorkerId worker) {
        return Names.of(worker, workers);
    }
}
