package org.throughcare.server.retention;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.Roles;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.door.Refusal;
import org.throughcare.server.view.Answers;

/** How long records are kept, for administrators: what is due, and what is held. */
@Controller("/retention")
@Secured(Roles.ADMINISTRATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class RetentionController {

    private static final LocalDate LAST_DAY = LocalDate.of(2200, 1, 1);

    private final DueList due;
    private final Holds holds;
    private final Asked asked;
    private final Trail trail;
    private final Clock clock;

    RetentionController(DueList due, Holds holds, Asked asked, Trail trail, Clock clock) {
        this.due = due;
        this.holds = holds;
        this.asked = asked;
        this.trail = trail;
        this.clock = clock;
    }

    @Audited(Act.RETENTION_LISTED)
    @Get("/due")
    @Operation(
            summary = "Whose records are due for erasure",
            description =
                    "Asked with: on (a local date; today when left out). Answer: due [{ledgers (all of one person), dueOn, type"
                            + " (for which type of record they were kept longest), held (for what they are held all the same)}], the"
                            + " longest overdue first; of the 500 records that have been quiet longest. Worked out, never stored.")
    byte[] due(@Nullable @QueryValue String on) {
        List<DueList.Row> rows = due.on(day(on));
        rows.forEach(row -> trail.ledgers(row.ledgers()));
        return Answers.bytes(Json.obj().put("due", Answers.list(rows, DueList.Row::told)));
    }

    private LocalDate day(@Nullable String text) {
        try {
            LocalDate day = text == null ? DueList.today(clock.instant()) : LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.isBefore(LAST_DAY)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw noDate();
        }
        throw noDate();
    }

    private static Refusal noDate() {
        return Refusal.ofField(HttpStatus.BAD_REQUEST, "on", "not-a-date", "This needs the form 2026-12-30.");
    }

    @Audited(Act.RETENTION_LISTED)
    @Get("/holds")
    @Operation(
            summary = "What is held back from erasure",
            description =
                    "Answer: holds [{id, ledger, ground, reason, placedBy, placedAt, liftedBy, liftedAt, liftedReason}], those in"
                            + " force first, at most 1000.")
    byte[] holds() {
        return Answers.bytes(Json.obj().put("holds", new Json.Arr(holds.all())));
    }

    @Audited(Act.HOLD_PLACED)
    @Post("/holds")
    @Operation(
            summary = "Hold a person's record back from erasure",
            description =
                    "Body: id (a UUID of the caller's making, so that asking again is safe), ledger, ground (inquest, complaint,"
                            + " litigation, inquiry or safeguarding), reason. It holds all records that are linked as the person's, and"
                            + " the audit trail from the first record about it on. 204.")
    HttpResponse<?> hold(@Body byte[] body, Authentication authentication) {
        Fields fields = Asked.fields(body);
        holds.place(
                asked.id("hold", fields),
                asked.ledger(fields),
                Asked.ground(Holds.GROUNDS, fields),
                Asked.reason(fields),
                Caller.of(authentication).worker());
        return HttpResponse.noContent();
    }

    @Audited(Act.HOLD_LIFTED)
    @Post("/holds/lift")
    @Operation(summary = "Lift a hold", description = "Body: id, reason. 204; 404 when no such hold is in force.")
    HttpResponse<?> lift(@Body byte[] body, Authentication authentication) {
        Fields fields = Asked.fields(body);
        holds.lift(
                asked.id("hold", fields),
                Asked.reason(fields),
                Caller.of(authentication).worker());
        return HttpResponse.noContent();
    }
}
