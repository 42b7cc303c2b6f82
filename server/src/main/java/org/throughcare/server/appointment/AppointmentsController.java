package org.throughcare.server.appointment;

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

/** A person's appointments. */
@Controller("/people/{ledger}/appointments")
@Secured({Roles.OFFENDER_MANAGER, Roles.TEAM_MANAGER, Roles.WORKER_COMMUNITY, Roles.WORKER_PRISON})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
class AppointmentsController {

    private final Records records;
    private final AppointmentRows rows;

    AppointmentsController(Records records, AppointmentRows rows) {
        this.records = records;
        this.rows = rows;
    }

    @Audited(Act.APPOINTMENTS_READ)
    @Get
    @Operation(
            summary = "A person's appointments",
            description =
                    "Answer: appointments [{thread, start (wall clock), zone, startsAt (UTC), minutes, what, requirement,"
                            + " place, mode, withWhom, status, cancelledBy, instructedOn, conflict}], by time. 404 when the"
                            + " record is not on the caller's caseload."
                            + Answers.REASON)
    byte[] appointments(String ledger, Authentication authentication) {
        Caller caller = Caller.of(authentication);
        List<LedgerId> ledgers = records.open(caller, ledger);
        List<AppointmentRow> shown =
                records.read(caller, () -> rows.findByLedgerInOrderByStartsAtAscAndThreadAsc(Records.uuids(ledgers)));
        return Answers.bytes(Json.obj().put("appointments", Answers.list(shown, AppointmentsController::appointment)));
    }

    private static ObjBuilder appointment(AppointmentRow row) {
        return Json.obj()
                .putText("thread", row.thread())
                .putText("start", row.start())
                .put("zone", row.zone())
                .putText("startsAt", row.startsAt())
                .put("minutes", row.minutes())
                .put("what", row.what())
                .putText("requirement", row.requirement())
                .put("place", row.place())
                .put("mode", row.mode())
                .put("withWhom", row.withWhom())
                .put("status", row.status())
                .put("cancelledBy", row.cancelledBy())
                .putText("instructedOn", row.instructedOn())
                .put("conflict", row.conflict());
    }
}
