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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.Roles;
import org.throughcare.server.view.Answers;

/** The people on the caller's caseload. */
@Controller("/people")
@Secured({Roles.OFFENDER_MANAGER, Roles.TEAM_MANAGER, Roles.WORKER_COMMUNITY, Roles.WORKER_PRISON})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
class CaseloadController {

    private final PersonRows rows;
    private final Clock clock;

    CaseloadController(PersonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Get
    @Operation(
            summary = "The people on my caseload",
            description =
                    "Answer: people [{ledger, givenName, familyName, birthDate, identifiers [{type, value}], language,"
                            + " setting, place, manager, legalStatus, legalStatusFrom, diedAt}], by name.")
    byte[] caseload(Authentication authentication) {
        Caller caller = Caller.of(authentication);
        return Answers.bytes(Json.obj()
                .put(
                        "people",
                        Answers.list(
                                rows.caseload(caller.worker().uuid(), clock.instant()), CaseloadController::person)));
    }

    private static ObjBuilder person(PersonRow row) {
        return Json.obj()
                .putText("ledger", LedgerId.person(row.ledger()))
                .put("givenName", row.givenName())
                .put("familyName", row.familyName())
                .putText("birthDate", row.birthDate())
                .put("identifiers", JsonText.read(row.identifiers().getBytes(StandardCharsets.UTF_8)))
                .put("language", row.language())
                .put("setting", row.setting())
                .put("place", row.place())
                .put("manager", row.manager())
                .put("legalStatus", row.legalStatus())
                .putText("legalStatusFrom", row.legalStatusFrom())
                .putText("diedAt", row.diedAt());
    }
}
