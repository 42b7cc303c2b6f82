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
import java.util.Map;
import java.util.Set;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.RequestId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.Roles;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.door.Refusal;
import org.throughcare.server.view.Answers;

/** How long records are kept, for administrators: what is due, what is held, and erasure by two of them. */
@Controller("/retention")
@Secured(Roles.ADMINISTRATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class RetentionController {

    private static final int LONGEST_REASON = 500;
    private static final Set<String> GROUNDS = Set.of(Erasures.RETENTION, Erasures.UPHELD_REQUEST);
    private static final LocalDate LAST_DAY = LocalDate.of(2200, 1, 1);

    private final DueList due;
    private final Holds holds;
    private final Erasures erasures;
    private final Trail trail;
    private final Clock clock;

    RetentionController(DueList due, Holds holds, Erasures erasures, Trail trail, Clock clock) {
        this.due = due;
        this.holds = holds;
        this.erasures = erasures;
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
        Fields fields = fields(body);
        RequestId id = id("hold", fields);
        holds.place(id, ledger(fields), oneOf(Holds.GROUNDS, fields), reason(fields), by(authentication));
        return HttpResponse.noContent();
    }

    @Audited(Act.HOLD_LIFTED)
    @Post("/holds/lift")
    @Operation(summary = "Lift a hold", description = "Body: id, reason. 204; 404 when no such hold is in force.")
    HttpResponse<?> lift(@Body byte[] body, Authentication authentication) {
        Fields fields = fields(body);
        holds.lift(id("hold", fields), reason(fields), by(authentication));
        return HttpResponse.noContent();
    }

    @Audited(Act.RETENTION_LISTED)
    @Get("/erasures")
    @Operation(
            summary = "What is proposed to be erased, and what was deleted",
            description =
                    "Answer: proposals [{id, ledger, ground, reason, proposedBy, proposedAt}] and deletions [{id, at, what (record or"
                            + " trail), ledgers, ground, reason, proposedBy, confirmedBy, counts}], the latest first, at most 1000.")
    byte[] erasures() {
        ObjBuilder answer = Json.obj()
                .put("proposals", new Json.Arr(erasures.proposals()))
                .put("deletions", new Json.Arr(erasures.deletions()));
        return Answers.bytes(answer);
    }

    @Audited(Act.ERASURE_PROPOSED)
    @Post("/erasures")
    @Operation(
            summary = "Propose to erase a person's records",
            description =
                    "Body: id (a UUID of the caller's making), ledger, ground (retention, or upheld-request where the person asked"
                            + " for it), reason. 204; 409 not-due, held or erased.")
    HttpResponse<?> propose(@Body byte[] body, Authentication authentication) {
        Fields fields = fields(body);
        RequestId id = id("erasure", fields);
        erasures.propose(id, ledger(fields), oneOf(GROUNDS, fields), reason(fields), by(authentication));
        return HttpResponse.noContent();
    }

    @Audited(Act.ERASURE_WITHDRAWN)
    @Post("/erasures/withdraw")
    @Operation(summary = "Take such a proposal back", description = "Body: id. 204; 404 when it is not open.")
    HttpResponse<?> withdraw(@Body byte[] body, Authentication authentication) {
        erasures.withdraw(id("erasure", fields(body)), by(authentication));
        return HttpResponse.noContent();
    }

    @Audited(Act.RECORD_ERASED)
    @Post("/erasures/confirm")
    @Operation(
            summary = "Erase what another administrator proposed",
            description =
                    "Body: id. All records that are linked as the person's go, and what is kept beside them; numbers and hashes stay,"
                            + " and tablets are told to drop them. Nobody can bring them back. Answer: how many things of which sort are"
                            + " gone; 409 second-person for whoever proposed it.")
    byte[] confirm(@Body byte[] body, Authentication authentication) {
        Map<String, Integer> gone = erasures.confirm(id("erasure", fields(body)), by(authentication));
        ObjBuilder answer = Json.obj();
        gone.forEach(answer::put);
        return Answers.bytes(answer);
    }

    private RequestId id(String word, Fields fields) {
        RequestId id = fields.parsed("id", RequestId::parse, "not-an-id");
        trail.about(word, id);
        return id;
    }

    private LedgerId ledger(Fields fields) {
        LedgerId ledger = fields.parsed("ledger", LedgerId::parse, "not-a-ledger");
        trail.ledger(ledger);
        if (ledger.subject() != Subject.PERSON) {
            throw new Malformed("ledger", "not-a-person");
        }
        return ledger;
    }

    private static String oneOf(Set<String> words, Fields fields) {
        String word = fields.text("ground");
        if (!words.contains(word)) {
            throw new Malformed("ground", "unknown");
        }
        return word;
    }

    private static String reason(Fields fields) {
        String reason = fields.text("reason");
        if (reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw new Malformed("reason", "too-long");
        }
        return reason;
    }

    private static WorkerId by(Authentication authentication) {
        return Caller.of(authentication).worker();
    }

    private static Fields fields(byte[] body) {
        return Fields.of(JsonText.readObject(body));
    }
}
