package org.throughcare.server.audit;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import java.util.function.Function;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.server.access.Roles;
import org.throughcare.server.door.Refusal;
import org.throughcare.server.view.Answers;

/** What an administrator does about a tablet that is lost, in one action (USR-4). */
@Controller("/administration/devices/lost")
@Secured(Roles.ADMINISTRATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class LostTabletController {

    private static final int LONGEST_REASON = 500;

    private final LostTablet lost;
    private final Trail trail;

    LostTabletController(LostTablet lost, Trail trail) {
        this.lost = lost;
        this.trail = trail;
    }

    @Audited(Act.TABLET_LOST)
    @Post
    @Operation(
            summary = "Withdraw the access of a tablet that is lost, and say whose records are on it",
            description =
                    "Body: device, reason (at most 500 characters). Answer, as of its last contact: lastContact, holdings"
                            + " [{ledger, name, birthDate, upTo (all entries up to that number; 0 for none), own [numbers beyond it of"
                            + " entries that were recorded on the tablet and handed in], workers (on whose caseload it is there),"
                            + " leavingSince (when the tablet was told to drop it and has not shown yet that it has), destroyedAt (when, by its own clock,"
                            + " the tablet destroyed the keys of all these workers for it, as it has signed since)}], destroyed (its receipts, as at"
                            + " /administration/devices/destroyed). Asking again is safe.")
    byte[] lose(@Body byte[] body) {
        Fields fields = Fields.of(JsonText.readObject(body));
        DeviceId device = fields.parsed("device", DeviceId::parse, "not-an-id");
        String reason = fields.text("reason").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Refusal.ofField(
                    HttpStatus.BAD_REQUEST,
                    "reason",
                    reason.isEmpty() ? "required" : "too-long",
                    "The field reason needs 1 to 500 characters.");
        }
        trail.about("device", device);
        trail.reason(reason);
        LostTablet.Answer answer = lost.lose(device)
                .orElseThrow(() -> Refusal.ofField(
                        HttpStatus.NOT_FOUND, "device", "unknown", "The field device names nothing known."));
        return Answers.bytes(Json.obj()
                .putText("lastContact", answer.lastContact())
                .put("holdings", Answers.list(answer.holdings(), LostTabletController::holding))
                .put("destroyed", Answers.list(answer.destroyed(), Function.identity())));
    }

    private static ObjBuilder holding(LostTablet.Holding holding) {
        return Json.obj()
                .putText("ledger", holding.ledger())
                .put("name", holding.name().isEmpty() ? null : holding.name())
                .put("birthDate", holding.birthDate())
                .put("upTo", Json.of(holding.upTo()))
                .putAll("own", holding.own(), Json::of)
                .put("workers", Json.texts(holding.workers()))
                .putText("leavingSince", holding.leavingSince())
                .putText("destroyedAt", holding.destroyedAt());
    }
}
