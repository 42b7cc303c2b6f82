package org.throughcare.server.intake;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.json.Words;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.wire.ReceiptCodec;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.Roles;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.door.Refusal;
import org.throughcare.server.view.Answers;
import org.throughcare.server.view.GivenReason;

/** What was recorded by workers whose access has ended since, for those who have the records now, to deal with. */
@Controller("/escrow")
@Secured({Roles.WORKER_COMMUNITY, Roles.WORKER_PRISON, Roles.TEAM_MANAGER, Roles.CLINICIAN, Roles.SECURITY})
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class EscrowController {

    private static final int LONGEST_REASON = 500;

    private final Escrow escrow;
    private final Trail trail;

    EscrowController(Escrow escrow, Trail trail) {
        this.escrow = escrow;
        this.trail = trail;
    }

    @Audited(Act.ESCROW_READ)
    @Get
    @Operation(
            summary = "What is kept for me to deal with",
            description = "For the records that the caller has now. Answer: entries [{id, ledger, author (name), device"
                    + " (name), receivedAt, line (the very bytes of the entry, as text)}], the oldest first, and closed [{id,"
                    + " ledger, author, device, receivedAt, shown}] of what the caller sees without what was recorded: shown is"
                    + " for-a-reason in a restricted record, whose entries are read one by one, and not-for-role for what"
                    + " others decide about. At most 200 of both.")
    byte[] waiting(Authentication authentication) {
        List<Waiting> waiting = escrow.waiting(Caller.of(authentication));
        return Answers.bytes(Json.obj()
                .put("entries", list(waiting, one -> one.shown() == Waiting.Shown.WHOLE))
                .put("closed", list(waiting, one -> one.shown() != Waiting.Shown.WHOLE)));
    }

    private static Json list(List<Waiting> waiting, Predicate<Waiting> which) {
        return Answers.list(waiting.stream().filter(which).toList(), EscrowController::json);
    }

    @Audited(Act.ESCROW_ENTRY_READ)
    @Get("/{kept}")
    @Operation(
            summary = "One entry that is kept for me to deal with",
            description =
                    "Answer: as one of the entries in the list. 404 when it does not wait for the caller, or is not for"
                            + " their role."
                            + Answers.REASON)
    byte[] one(String kept, Authentication authentication) {
        Hash hash = parsed(kept);
        trail.about("held", hash);
        return escrow.whole(hash, Caller.of(authentication))
                .map(EscrowController::json)
                .map(Answers::bytes)
                .orElseThrow(EscrowController::unknown);
    }

    @Audited(Act.ESCROW_ADMITTED)
    @Post("/admit")
    @Operation(
            summary = "Let a kept entry into its record",
            description =
                    "Body: id. The entry stays its author's, byte for byte. Answer: a receipt, as for a push; held when the"
                            + " entry breaks a rule, and then it is still kept. 404 when it does not wait for the caller, or is not for their role."
                            + Answers.REASON)
    byte[] admit(@Body byte[] body, HttpRequest<?> request, Authentication authentication) {
        Optional<String> because = GivenReason.of(request);
        because.ifPresent(trail::reason);
        return escrow.letIn(id(fields(body)), Caller.of(authentication), because)
                .map(ReceiptCodec::write)
                .orElseThrow(EscrowController::unknown);
    }

    @Audited(Act.ESCROW_SET_ASIDE)
    @Post("/set-aside")
    @Operation(
            summary = "Leave a kept entry out of the record",
            description =
                    "Body: id, reason (at most 500 characters). It stays kept, with who decided so, when and why, and leaves"
                            + " the list. 204; 404 when it does not wait for the caller, or is not for their role."
                            + Answers.REASON)
    HttpResponse<?> setAside(@Body byte[] body, HttpRequest<?> request, Authentication authentication) {
        Fields fields = fields(body);
        String reason = fields.text("reason").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Refusal.ofField(
                    HttpStatus.BAD_REQUEST,
                    "reason",
                    reason.isEmpty() ? "required" : "too-long",
                    "The field reason needs 1 to 500 characters.");
        }
        trail.reason(reason);
        if (!escrow.setAside(id(fields), reason, Caller.of(authentication), GivenReason.of(request))) {
            throw unknown();
        }
        return HttpResponse.noContent();
    }

    private static ObjBuilder json(Waiting waiting) {
        ObjBuilder json = Json.obj()
                .putText("id", waiting.id())
                .putText("ledger", waiting.ledger())
                .put("author", waiting.author())
                .put("device", waiting.device())
                .putText("receivedAt", waiting.receivedAt());
        return waiting.line() == null ? json.put("shown", Words.of(waiting.shown())) : json.put("line", waiting.line());
    }

    private static Hash parsed(String id) {
        try {
            return Hash.parse(id);
        } catch (IllegalArgumentException e) {
            throw Refusal.ofField(HttpStatus.BAD_REQUEST, "id", "not-an-id", "The id is no hash.");
        }
    }

    private Hash id(Fields fields) {
        Hash id = fields.parsed("id", Hash::parse, "not-an-id");
        trail.about("held", id);
        return id;
    }

    private static Fields fields(byte[] body) {
        return Fields.of(JsonText.readObject(body));
    }

    private static Refusal unknown() {
        return Refusal.ofField(HttpStatus.NOT_FOUND, "id", "unknown", "There is no such entry for you to deal with.");
    }
}
