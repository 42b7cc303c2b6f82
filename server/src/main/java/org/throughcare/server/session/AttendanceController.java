package org.throughcare.server.session;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.Roles;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.view.Answers;
import org.throughcare.server.view.Records;

/** A person's attendance. */
@Controller("/people/{ledger}/attendance")
@Secured({Roles.OFFENDER_MANAGER, Roles.TEAM_MANAGER, Roles.WORKER_COMMUNITY, Roles.WORKER_PRISON})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
class AttendanceController {

    private final Records records;
    private final AttendanceRows rows;

    AttendanceController(Records records, AttendanceRows rows) {
        this.records = records;
        this.rows = rows;
    }

    @Audited(Act.ATTENDANCE_READ)
    @Get
    @Operation(
            summary = "A person's attendance",
            description = "Answer: attendance [{thread, happenedOn, appointment, groupSession, requirement, outcome,"
                    + " countingCode, framework, frameworkVersion, modality, intervention, minutes, mode, decidedOn,"
                    + " conflict}], newest first. 404 when the record is not on the caller's caseload."
                    + Answers.REASON)
    byte[] attendance(String ledger, Authentication authentication) {
        Caller caller = Caller.of(authentication);
        List<LedgerId> ledgers = records.open(caller, ledger);
        List<AttendanceRow> shown = records.read(
                caller, () -> rows.findByLedgerInOrderByHappenedOnDescAndThreadDesc(Records.uuids(ledgers)));
        return Answers.bytes(Json.obj().put("attendance", Answers.list(shown, AttendanceController::attendance)));
    }

    private static ObjBuilder attendance(AttendanceRow row) {
        return Json.obj()
                .putText("thread", row.thread())
                .putText("happenedOn", row.happenedOn())
                .putText("appointment", row.appointment())
                .putText("groupSession", row.groupSession())
                .putText("requirement", row.requirement())
                .put("outcome", row.outcome())
                .put("countingCode", row.countingCode())
                .put("framework", row.framework())
                .putText("frameworkVersion", row.frameworkVersion())
                .put("modality", row.modality())
                .put("intervention", row.intervention())
                .put("minutes", row.minutes())
                .put("mode", row.mode())
                .putText("decidedOn", row.decidedOn())
                .put("conflict", row.conflict());
    }
}
