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
import org.throughcare.server.access.Grants;
import org.throughcare.server.access.Roles;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.ledger.Drawing;
import org.throughcare.server.store.Transactions;
import org.throughcare.server.view.Answers;
import org.throughcare.server.view.Links;
import org.throughcare.server.view.Records;

/** The people on the caller's caseload. */
@Controller("/people")
@Secured({Roles.OFFENDER_MANAGER, Roles.TEAM_MANAGER, Roles.WORKER_COMMUNITY, Roles.WORKER_PRISON})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
class CaseloadController {

    private final PersonRows rows;
    private final Links links;
    private final Drawing drawing;
    private final Grants grants;
    private final Transactions transactions;
    private final Trail trail;

    CaseloadController(
            PersonRows rows, Links links, Drawing drawing, Grants grants, Transactions transactions, Trail trail) {
        this.rows = rows;
        this.links = links;
        this.drawing = drawing;
        this.grants = grants;
        this.transactions = transactions;
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
        List<PersonRow> mine = transactions.readFor(
                caller.worker(),
                tx -> rows.findByLedgerInOrderByFamilyNameAscAndGivenNameAscAndLedgerAsc(
                        Records.uuids(grants.held(caller.worker(), tx))));
        trail.ledgers(mine.stream().map(row -> LedgerId.person(row.ledger())).toList());
        return Answers.bytes(
                Json.obj().put("people", Answers.list(onePerson(caller, mine), CaseloadController::person)));
    }

    /** The rows of each person together, the lead first, in the order in which the people come. */
    private List<List<PersonRow>> onePerson(Caller caller, List<PersonRow> mine) {
        List<LedgerId> ledgers =
                mine.stream().map(row -> LedgerId.person(row.ledger())).toList();
        SamePeople said = transactions.readFor(caller.worker(), tx -> links.around(ledgers));
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
