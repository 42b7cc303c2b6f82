package org.throughcare.server.intake;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import org.throughcare.server.access.Caller;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.door.MediaTypes;

/** The door through which a tablet hands back what a server that was restored from a backup has lost. */
@Controller("/sync/hand-back")
class HandBackController {

    private final Intake intake;

    HandBackController(Intake intake) {
        this.intake = intake;
    }

    @Audited(Act.HAND_BACK)
    @Post
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Consumes(MediaTypes.NDJSON)
    @Produces(MediaTypes.NDJSON)
    @Operation(
            summary = "Hand back entries that the server has lost",
            description =
                    "Body: NDJSON, gzip is understood. First line: ledger, number, chain and seal of a head that this server"
                            + " sealed (from reached), after (the highest number on which both agree) and hashes (base64 of"
                            + " the 32-byte hashes of the entries from there to the head). Then the lines of entries, of"
                            + " whatever author, oldest first, within the limits of a push; further requests with the same first"
                            + " line bring the rest. Answer: NDJSON, a receipt for each entry. 409 when nothing is proved.")
    byte[] handBack(@Body byte[] body, Authentication authentication) {
        Caller caller = Caller.of(authentication);
        return PushController.lines(intake.takeBack(body, new Speaker.Witness(caller.worker(), caller.device())));
    }
}
