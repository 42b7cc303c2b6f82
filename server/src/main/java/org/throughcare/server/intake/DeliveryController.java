package org.throughcare.server.intake;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.Roles;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.door.Gzip;
import org.throughcare.server.door.Headers;
import org.throughcare.server.door.MediaTypes;

/** The door through which a tablet hands in what it can't read itself, because nobody has opened its worker's vault. */
@Controller("/sync/deliver")
class DeliveryController {

    private final Intake intake;
    private final Clock clock;

    DeliveryController(Intake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    @Audited(Act.DELIVERY)
    @Post
    @Secured(Roles.DOCK)
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Consumes(MediaTypes.NDJSON)
    @Produces(MediaTypes.NDJSON)
    @Operation(
            summary = "Hand in sealed entries, with a dock token",
            description =
                    "Body: NDJSON; gzip is understood. First line: keys [{ledger, number, recipient (the name of the server's"
                            + " deliveryKey), sealed}]. Each other line an entry, oldest first: id, ledger, key (the number of"
                            + " its key), sealed, signed {signature, before, key} as in a push. What is sealed is base64. Answer: NDJSON, gzip if accepted, as for a push: a"
                            + " receipt for each entry that could be opened, in order, and none for one that could not, which"
                            + " the tablet keeps. 413 when it is more than a delivery may have.")
    HttpResponse<byte[]> deliver(
            @Body byte[] body,
            Authentication authentication,
            @Header(Headers.TIME) @Nullable String tabletTime,
            @Header(HttpHeaders.ACCEPT_ENCODING) @Nullable String accepted) {
        Speaker.Tablet speaker =
                Speaker.Tablet.of(Caller.of(authentication), PushController.skew(tabletTime, clock.instant()));
        return Gzip.answer(PushController.lines(intake.deliver(body, speaker)), accepted);
    }
}
