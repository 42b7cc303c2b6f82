package org.throughcare.server.feed;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import org.throughcare.model.wire.QuestionCodec;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.Roles;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.door.MediaTypes;

/** The door at which a tablet whose worker is not there asks what it has to let go of. */
@Controller("/sync/withdrawn")
class WithdrawnController {

    private final Feed feed;

    WithdrawnController(Feed feed) {
        this.feed = feed;
    }

    @Audited(Act.WITHDRAWN_ASKED)
    @Post
    @Secured(Roles.DOCK)
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaTypes.NDJSON)
    @Operation(
            summary = "Ask what the tablet has to let go of, with a dock token",
            description =
                    "Body: as for a pull. Answer: NDJSON, the lines of a pull that say what is withdrawn and nothing else:"
                            + " wipe alone; or every dropped ledger, then end. In answer to a digest: end when nothing has"
                            + " changed, tell when something has. Never an entry, and nothing about a ledger that is granted.")
    byte[] withdrawn(@Body byte[] body, Authentication authentication) {
        return feed.withdrawn(Caller.of(authentication), QuestionCodec.read(body));
    }
}
