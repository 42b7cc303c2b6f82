package org.throughcare.server.access;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.door.Refusal;

/** What an administrator does about access. */
@Controller("/administration")
@Secured(Roles.ADMINISTRATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_JSON)
class AdministrationController {

    private final Directory directory;
    private final Roll roll;
    private final SecondFactor factor;
    private final Trail trail;

    AdministrationController(Directory directory, Roll roll, SecondFactor factor, Trail trail) {
        this.directory = directory;
        this.roll = roll;
        this.factor = factor;
        this.trail = trail;
    }

    @Audited(Act.TABLET_REVOKED)
    @Post("/devices/revoke")
    @Operation(
            summary = "Withdraw a tablet's access",
            description =
                    "Body: device. What waits on it can still be handed in, and is escrowed; its next pull tells it to"
                            + " erase everything.")
    HttpResponse<?> revoke(@Body byte[] body) {
        DeviceId device = Fields.of(JsonText.readObject(body)).parsed("device", DeviceId::parse, "not-an-id");
        trail.about("device", device);
        return done(directory.revoke(device), "device");
    }

    @Audited(Act.WORKER_WITHDRAWN)
    @Post("/workers/withdraw")
    @Operation(summary = "Withdraw a worker's access", description = "Body: worker. As for a tablet, on all of theirs.")
    HttpResponse<?> withdraw(@Body byte[] body) {
        WorkerId worker = Fields.of(JsonText.readObject(body)).parsed("worker", WorkerId::parse, "not-an-id");
        trail.about("worker", worker);
        return done(directory.withdraw(worker), "worker");
    }

    @Audited(Act.SECOND_FACTOR_RESET)
    @Post("/second-factor/reset")
    @Operation(
            summary = "Take away a worker's second factor",
            description =
                    "Body: worker, who has lost theirs. Their sessions end; who must have one sets a new one up. 204; 409"
                            + " for the caller's own, which another administrator takes away.")
    HttpResponse<?> resetSecondFactor(@Body byte[] body, Authentication authentication) {
        WorkerId worker = Fields.of(JsonText.readObject(body)).parsed("worker", WorkerId::parse, "not-an-id");
        trail.about("worker", worker);
        if (worker.equals(Caller.of(authentication).worker())) {
            throw Refusal.ofField(
                    HttpStatus.CONFLICT, "worker", "own", "Another administrator has to take away your own.");
        }
        boolean known = roll.has(worker);
        if (known) {
            factor.reset(worker);
        }
        return done(known, "worker");
    }

    @Audited(Act.GRANT_MOVED)
    @Post("/grants/move")
    @Operation(
            summary = "Move a ledger from one team to another",
            description = "Body: ledger, from, to (teams). The first team's tablets are told to drop the ledger.")
    HttpResponse<?> move(@Body byte[] body) {
        Fields fields = Fields.of(JsonText.readObject(body));
        LedgerId ledger = fields.parsed("ledger", LedgerId::parse, "not-a-ledger");
        TeamId from = fields.parsed("from", TeamId::parse, "not-an-id");
        TeamId to = fields.parsed("to", TeamId::parse, "not-an-id");
        trail.ledger(ledger);
        trail.about("from", from);
        trail.about("to", to);
        // To a team that is not there it would go from everybody's caseload.
        return roll.has(to) ? done(directory.move(ledger, from, to), "from") : done(false, "to");
    }

    private static HttpResponse<?> done(boolean found, String field) {
        if (!found) {
            throw Refusal.ofField(
                    HttpStatus.NOT_FOUND, field, "unknown", "The field " + field + " names nothing known.");
        }
        return HttpResponse.noContent();
    }
}
