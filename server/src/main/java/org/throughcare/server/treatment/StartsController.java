package org.throughcare.server.treatment;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.treatment.LateStart;
import org.throughcare.model.treatment.TreatmentStart;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.Roles;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.door.Refusal;
import org.throughcare.server.view.Answers;

/** The treatment starts of the caller's caseload (DRR-1, ATR-1). */
@Controller("/treatment-starts")
@Secured({Roles.OFFENDER_MANAGER, Roles.TEAM_MANAGER, Roles.WORKER_COMMUNITY, Roles.WORKER_PRISON})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
class StartsController {

    private final Starts starts;

    StartsController(Starts starts) {
        this.starts = starts;
    }

    @Audited(Act.STARTS_LISTED)
    @Get
    @Operation(
            summary = "The treatment starts of my caseload, by days left",
            description =
                    "Answer: starts [{ledger, name, requirement, type, sentencedOn, dueOn, adviseOn, toldOn (what the"
                            + " court was told), startedOn, status (not-started, due-soon, on-time, late or overdue), daysLeft,"
                            + " daysLate, told (nothing, waiting, kept or later), evidence (done, not-done-with-reason or"
                            + " nothing-recorded), reason, reasonMissing}], whoever has the fewest days left first.")
    byte[] starts(Authentication authentication) {
        List<Starts.Row> rows = starts.of(Caller.of(authentication).worker());
        return Answers.bytes(Json.obj().put("starts", Answers.list(rows, StartsController::start)));
    }

    @Audited(Act.LATE_STARTS_EXPORTED)
    @Get("/late.csv")
    @Secured(Roles.TEAM_MANAGER)
    @Produces(MediaType.TEXT_CSV)
    @Operation(
            summary = "The report of late starts, as a table",
            description =
                    "Asked with: from, to (local dates of the sentence, both included; any when left out). A line for each"
                            + " start on the caseload that was late or is overdue: name, record, requirement, sentenced on, due"
                            + " on, court was told, started on, days late, recorded (done, not-done-with-reason or"
                            + " nothing-recorded), reason code, reason, and what the worker wrote.")
    HttpResponse<byte[]> late(
            @Nullable @QueryValue String from, @Nullable @QueryValue String to, Authentication authentication) {
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        List<Starts.Row> rows = starts.of(Caller.of(authentication).worker()).stream()
                .filter(row -> first == null || !row.start().sentencedOn().isBefore(first))
                .filter(row -> last == null || !row.start().sentencedOn().isAfter(last))
                .toList();
        return HttpResponse.ok(LateStarts.table(rows))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"late-starts.csv\"");
    }

    private static ObjBuilder start(Starts.Row row) {
        TreatmentStart start = row.start();
        TreatmentStart.Session session = start.session();
        LateStart reason = start.reason();
        return Json.obj()
                .putText("ledger", row.person())
                .put("name", row.name())
                .putText("requirement", start.requirement().id())
                .put("type", start.requirement().body().type())
                .putText("sentencedOn", start.sentencedOn())
                .putText("dueOn", start.deadline().dueOn())
                .putText("adviseOn", start.deadline().adviseOn())
                .putText("toldOn", start.toldOn())
                .putText("startedOn", session == null ? null : session.on())
                .put("status", start.status().code())
                .put("daysLeft", session == null ? (int) start.daysLeft() : null)
                .put("daysLate", (int) start.daysLate())
                .put("told", start.told().code())
                .put("evidence", start.evidence().code())
                .put("reason", reason == null ? null : reason.reason())
                .put("reasonMissing", start.reasonMissing());
    }

    private static @Nullable LocalDate day(String field, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.ofField(HttpStatus.BAD_REQUEST, field, "not-a-date", "This needs the form 2026-12-30.");
        }
    }
}
