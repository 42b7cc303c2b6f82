package org.throughcare.server.retention;

import io.micronaut.http.HttpResponse;
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
import java.util.Map;
import java.util.Set;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.Roles;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.view.Answers;

/** Erasure, for administrators: one proposes it, another confirms it, and the log tells of it. */
@Controller("/retention/erasures")
@Secured(Roles.ADMINISTRATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ErasureController {

    private static final Set<String> GROUNDS = Set.of(Erasures.RETENTION, Erasures.UPHELD_REQUEST);

    private final Erasures erasures;
    private final DeletionLog log;
    private final Asked asked;

    ErasureController(Erasures erasures, DeletionLog log, Asked asked) {
        this.erasures = erasures;
        this.log = log;
        this.asked = asked;
    }

    @Audited(Act.RETENTION_LISTED)
    @Get
    @Operation(
            summary = "What is proposed to be erased, and what was deleted",
            description =
                    "Answer: proposals [{id, ledger, ground, reason, proposedBy, proposedAt}] and deletions [{id, at, what (record or"
                            + " trail), ledgers, ground, reason, proposedBy, confirmedBy, counts}], the latest first, at most 1000.")
    byte[] erasures() {
        ObjBuilder answer = Json.obj()
                .put("proposals", new Json.Arr(erasures.proposals()))
                .put("deletions", new Json.Arr(log.all()));
        return Answers.bytes(answer);
    }

    @Audited(Act.ERASURE_PROPOSED)
    @Post
    @Operation(
            summary = "Propose to erase a person's records",
            description =
                    "Body: id (a UUID of the caller's making), ledger, ground (retention, or upheld-request where the person asked"
                            + " for it), reason. 204; 409 not-due, held or erased.")
    HttpResponse<?> propose(@Body byte[] body, Authentication authentication) {
        Fields fields = Asked.fields(body);
        erasures.propose(
                asked.id("erasure", fields),
                asked.ledger(fields),
                Asked.ground(GROUNDS, fields),
                Asked.reason(fields),
                Caller.of(authentication).worker());
        return HttpResponse.noContent();
    }

    @Audited(Act.ERASURE_WITHDRAWN)
    @Post("/withdraw")
    @Operation(summary = "Take such a proposal back", description = "Body: id. 204; 404 when it is not open.")
    HttpResponse<?> withdraw(@Body byte[] body, Authentication authentication) {
        erasures.withdraw(
                asked.id("erasure", Asked.fields(body)),
                Caller.of(authentication).worker());
        return HttpResponse.noContent();
    }

    @Audited(Act.RECORD_ERASED)
    @Post("/confirm")
    @Operation(
            summary = "Erase what another administrator proposed",
            description =
                    "Body: id. All records that are linked as the person's go, and what is kept beside them; numbers and hashes stay,"
                            + " and tablets are told to drop them. Nobody can bring them back. Answer: how many things of which sort are"
                            + " gone; 409 second-person for whoever proposed it.")
    byte[] confirm(@Body byte[] body, Authentication authentication) {
        Map<String, Integer> gone = erasures.confirm(
                asked.id("erasure", Asked.fields(body)),
                Caller.of(authentication).worker());
        ObjBuilder answer = Json.obj();
        gone.forEach(answer::put);
        return Answers.bytes(answer);
    }
}
