package org.throughcare.server.intake;

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
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.wire.ReceiptCodec;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.Roles;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.door.Refusal;

/** What was handed in and is in no ledger, so that somebody deals with it; never what was recorded in it. */
@Controller("/administration/held")
@Secured(Roles.ADMINISTRATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class HeldController {

    private final HeldList held;
    private final Trail trail;

    HeldController(HeldList held, Trail trail) {
        this.held = held;
        this.trail = trail;
    }

    @Audited(Act.HELD_LISTED)
    @Get
    @Operation(
            summary = "Entries that are held or escrowed",
            description =
                    "Answer: [{id, entry, ledger, worker, device, standing (held or escrowed), code, field, firstAt,"
                            + " lastAt}], the oldest first, at most 1000; nothing of what was recorded.")
    byte[] open() {
        return JsonText.write(new Json.Arr(held.open()));
    }

    @Audited(Act.SETTLED_LISTED)
    @Get("/settled")
    @Operation(
            summary = "Entries that were held or escrowed and were dealt with",
            description =
                    "Answer: as for the open ones, with askedBy and askedAt (who asked to have it let in), admittedAt, or"
                            + " setAsideBy, setAsideAt and setAsideReason; the latest first, at most 1000.")
    byte[] settled() {
        return JsonText.write(new Json.Arr(held.settled()));
    }

    @Audited(Act.HELD_JUDGED_AGAIN)
    @Post("/admit")
    @Operation(
            summary = "Judge a held entry again",
            description =
                    "Body: id. It is judged as if the tablet had handed it in now, for instance after a grant was added."
                            + " Answer: a receipt, as for a push. 404 when nothing of that id is open.")
    byte[] again(@Body byte[] body, Authentication authentication) {
        Hash id = Fields.of(JsonText.readObject(body)).parsed("id", Hash::parse, "not-an-id");
        trail.about("held", id);
        return held.again(id, Caller.of(authentication).worker())
                .map(ReceiptCodec::write)
                .orElseThrow(() -> Refusal.ofField(
                        HttpStatus.NOT_FOUND, "id", "unknown", "Nothing of that id waits to be dealt with."));
    }
}
