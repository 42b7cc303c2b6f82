package org.throughcare.server.access;

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
import java.util.UUID;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.door.Refusal;

/** Where an administrator makes the codes that let tablets in, sees what became of them, and makes them void. */
@Controller("/administration/enrolment-codes")
@Secured(Roles.ADMINISTRATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class EnrolmentCodesController {

    private final EnrolmentCodes codes;
    private final Applications applications;
    private final Trail trail;

    EnrolmentCodesController(EnrolmentCodes codes, Applications applications, Trail trail) {
        this.codes = codes;
        this.applications = applications;
        this.trail = trail;
    }

    @Audited(Act.ENROLMENT_CODE_MADE)
    @Post
    @Operation(
            summary = "Make a code that lets one tablet in",
            description =
                    "Body: worker (an id: only they can use the code), team (an id: only its members can) or name (what the tablet is to be"
                            + " called), or more than one of these; hours (for how long it is good, 24 if not said, 336 at most). Answer: id, code, expiresAt. The code"
                            + " is shown this once, and good once.")
    byte[] make(@Body byte[] body, Authentication authentication) {
        EnrolmentCodes.Order order = applications.enrolment(Fields.of(JsonText.readObject(body)));
        if (order.worker() != null) {
            trail.about("worker", order.worker());
        }
        if (order.team() != null) {
            trail.about("team", order.team());
        }
        EnrolmentCodes.Made made = codes.make(order, Caller.of(authentication).worker());
        return JsonText.write(Json.obj()
                .putText("id", made.id())
                .put("code", made.code().shown())
                .putText("expiresAt", made.expiresAt())
                .build());
    }

    @Audited(Act.ENROLMENT_CODES_LISTED)
    @Get
    @Operation(
            summary = "The codes that let tablets in",
            description =
                    "Answer: [{id, state (good, used, lapsed or revoked), name, worker, team, madeBy, madeAt, expiresAt, revokedAt,"
                            + " usedAt, usedBy, device}], the latest first; never the codes themselves.")
    byte[] list() {
        return JsonText.write(codes.list());
    }

    @Audited(Act.ENROLMENT_CODE_REVOKED)
    @Post("/revoke")
    @Operation(
            summary = "Make a code void",
            description = "Body: id. 204; 404 for an unknown one; 409 for one that was used: revoke the tablet then.")
    HttpResponse<?> revoke(@Body byte[] body) {
        UUID id = Fields.of(JsonText.readObject(body)).parsed("id", UUID::fromString, "not-an-id");
        trail.about("enrolment-code", id);
        EnrolmentCodes.Revoking revoking = codes.revoke(id);
        if (revoking == EnrolmentCodes.Revoking.USED) {
            throw Refusal.ofField(
                    HttpStatus.CONFLICT, "id", "used", "A tablet was let in with this code: revoke the tablet.");
        } else if (revoking == EnrolmentCodes.Revoking.NONE) {
            throw Refusal.ofField(HttpStatus.NOT_FOUND, "id", "unknown", "The field id names nothing known.");
        }
        return HttpResponse.noContent();
    }
}
