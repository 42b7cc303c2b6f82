package org.throughcare.server.person;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.SamePeople;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.Roles;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.ledger.Drawing;
import org.throughcare.server.view.Answers;
import org.throughcare.server.view.Links;

/** The people on the caller's caseload. */
@Controller("/people")
@Secured({Roles.OFFENDER_MANAGER, Roles.TEAM_MANAGER, Roles.WORKER_COMMUNITY, Roles.WORKER_PRISON})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
class CaseloadController {

    private final PersonRows rows;
    private final Links links;
    private final Drawing drawing;
    private final Clock clock;
    private final Trail trail;

    CaseloadController(PersonRows rows, Links links, Drawing drawing, Clock clock, Trail trail) {
        this.rows = rows;
        this.links = links;
        this.drawing = drawing;
        this.clock = clock;
        this.trail = trail;
    }

    @Audited(Act.PEOPLE_LISTED)
    @Get
    @Operation(
            summary = "The people on my caseload",
            description =
                    "Answer: people [{ledger, linked [ledgers], givenName, familyName, birthDate, identifiers [{type,"
                            + " value}], language, setting, place, manager, legalStatus, legalStatusFrom, diedAt}], by"
                            + " name. Somebody with several records that were found to be about one person is there"
                            + " once, under the lowest ledger; linked has the others.")
    byte[] caseload(Authentication authentication) {
        Caller caller = Caller.of(authentication);
        drawing.catchUp();
        List<PersonRow> mine = rows.caseload(caller.worker().uuid(), clock.instant());
        trail.ledgers(mine.stream().map(row -> LedgerId.person(row.ledger())).toList());
        return Answers.bytes(Json.obj().put("people", Answers.list(onePerson(mine), CaseloadController::person)));
    }

    /** The rows of each person together, the lead first, in the order in which the people come. */
    private List<List<PersonRow>> onePerson(List<PersonRow> mine) {
        SamePeople said = links.around(
                mine.stream().map(row -> LedgerId.person(row.ledger())).toList());
        Map<LedgerId, List<PersonRow>> people = new LinkedHashMap<>();
        for (PersonRow row : mine) {
            people.computeIfAbsent(said.ledgersOf(LedgerId.person(row.ledger())).get(0), lead -> new ArrayList<>())
                    .add(row);
        }
        people.values().forEach(rows -> rows.sort(Comparator.comparing(row -> LedgerId.person(row.ledger()))));
        return List.copyOf(people.values());
    }

    private static ObjBuilder person(List<PersonRow> records) {
        PersonRow row = PersonRow.together(records);
        return Json.obj()
                .putText("ledger", LedgerId.person(row.ledger()))
                .putAll(
                        "linked",
                        records.subList(1, records.size()),
                        other -> Json.of(LedgerId.person(other.ledger()).toString()))
                .put("givenName", row.givenName())
                .put("familyName", row.familyName())
                .putText("birthDate", row.birthDate())
                .put("identifiers", row.identifiersJson())
                .put("language", row.language())
                .put("setting", row.setting())
                .put("place", row.place())
                .put("manager", row.manager())
                .put("legalStatus", row.legalStatus())
                .putText("legalStatusFrom", row.legalStatusFrom())
                .putText("diedAt", row.diedAt());
    }
}
