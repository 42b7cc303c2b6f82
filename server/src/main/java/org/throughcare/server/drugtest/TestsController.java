package org.throughcare.server.drugtest;

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
import java.util.List;
import java.util.Set;
import org.throughcare.model.audience.Audience;
import org.throughcare.model.audience.Closeness;
import org.throughcare.model.audience.Sensitivity;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.Roles;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.view.Answers;
import org.throughcare.server.view.Records;

/** A person's drug tests, as the offender manager sees that they are done (CTR-13). */
@Controller("/people/{ledger}/tests")
@Secured({
    Roles.OFFENDER_MANAGER,
    Roles.TEAM_MANAGER,
    Roles.WORKER_COMMUNITY,
    Roles.WORKER_PRISON,
    Roles.CLINICIAN,
    Roles.SECURITY
})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
class TestsController {

    private final Records records;
    private final DrugTestRows rows;
    private final CourtTests courtTests;
    private final Clock clock;

    TestsController(Records records, DrugTestRows rows, CourtTests courtTests, Clock clock) {
        this.records = records;
        this.rows = rows;
        this.courtTests = courtTests;
        this.clock = clock;
    }

    @Audited(Act.TESTS_READ)
    @Get
    @Operation(
            summary = "A person's drug tests: schedule, results and gaps",
            description =
                    "Answer: requirements [{thread, start, end, primaryDrugs, schedule [{perWeek, from, courtReference,"
                            + " approvedOn}], nextDueOn, flagged, gaps [{from, to, days}]}] for each drug rehabilitation"
                            + " requirement, and tests [{thread, purpose, requirement, matrix, method, collectedAt, readAt, tester,"
                            + " outcome, overall, lines [{group, screen, confirm, overall, explainedBy}], recordedAt,"
                            + " conflict}], newest first, as far as the purpose of a test lets the caller see it. 404 when"
                            + " the record is not on the caller's caseload."
                            + Answers.REASON)
    byte[] tests(String ledger, Authentication authentication) {
        Caller caller = Caller.of(authentication);
        List<LedgerId> ledgers = records.open(caller, ledger);
        Set<Sensitivity> open = Audience.of(caller.roles()).open();
        List<DrugTestRow> shown = records
                .read(caller, () -> rows.findByLedgerInOrderByCollectedAtDescAndThreadDesc(Records.uuids(ledgers)))
                .stream()
                .filter(row ->
                        open.containsAll(Closeness.ofWords(row.sensitivity()).all()))
                .toList();
        return Answers.bytes(Json.obj()
                .put("requirements", courtTests.of(caller.worker(), ledgers, clock.instant()))
                .put("tests", Answers.list(shown, TestsController::test)));
    }

    private static ObjBuilder test(DrugTestRow row) {
        return Json.obj()
                .putText("thread", row.thread())
                .put("purpose", row.purpose())
                .putText("requirement", row.requirement())
                .put("matrix", row.matrix())
                .put("method", row.method())
                .putText("collectedAt", row.collectedAt())
                .putText("readAt", row.readAt())
                .put("tester", row.tester())
                .put("outcome", row.outcome())
                .put("overall", row.overall())
                .put("lines", JsonText.read(row.lines().getBytes(StandardCharsets.UTF_8)))
                .putText("recordedAt", row.recordedAt())
                .put("conflict", row.conflict());
    }
}
