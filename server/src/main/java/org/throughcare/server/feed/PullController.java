package org.throughcare.server.feed;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.wire.QuestionCodec;
import org.throughcare.server.access.Caller;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.door.Gzip;
import org.throughcare.server.door.MediaTypes;

/** The door through which a tablet fetches what it lacks. */
@Controller("/sync/pull")
class PullController {

    private final Feed feed;

    PullController(Feed feed) {
        this.feed = feed;
    }

    @Audited(Act.PULL)
    @Post
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaTypes.NDJSON)
    @Operation(
            summary = "Fetch what the tablet lacks",
            description =
                    "Body: protocol and either digest (one hash over all heads that the tablet holds; answer: end when"
                            + " nothing has changed, tell when something has) or heads (ledger, number, chain, and partial"
                            + " until the ledger's end was reached once). Answer: NDJSON, gzip if accepted: wipe alone; or"
                            + " every dropped ledger, then for each head that the server does not recognise differs with"
                            + " marks of where the server stands, then for each ledger with news entries (followed by that"
                            + " many lines of entries) and reached, and at last more (ask again) or end.")
    HttpResponse<byte[]> pull(
            @Body byte[] body,
            Authentication authentication,
            @Header(HttpHeaders.ACCEPT_ENCODING) @Nullable String accepted) {
        return Gzip.answer(feed.page(Caller.of(authentication), QuestionCodec.read(body)), accepted);
    }
}
