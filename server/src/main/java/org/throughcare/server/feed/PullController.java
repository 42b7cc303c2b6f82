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
import org.throughcare.model.wire.PullCodec;
import org.throughcare.server.access.Caller;
import org.throughcare.server.door.Gzip;
import org.throughcare.server.door.MediaTypes;

/** The door through which a tablet fetches what it lacks. */
@Controller("/sync/pull")
class PullController {

    private final Feed feed;

    PullController(Feed feed) {
        this.feed = feed;
    }

    @Post
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaTypes.NDJSON)
    @Operation(
            summary = "Fetch what the tablet lacks",
            description =
                    "Body: protocol and heads, the head (ledger, number, chain) of every ledger that the tablet holds"
                            + " for this worker. Answer: NDJSON, gzip if accepted: wipe alone; or every dropped ledger, then for"
                            + " each ledger with news entries (followed by that many lines of entries) and reached, and at last"
                            + " more (ask again) or end. Entries after a lower number than the tablet's own mean that the server"
                            + " does not recognise the tablet's head and gives the whole ledger again.")
    HttpResponse<byte[]> pull(
            @Body byte[] body,
            Authentication authentication,
            @Header(HttpHeaders.ACCEPT_ENCODING) @Nullable String accepted) {
        byte[] page = feed.page(Caller.of(authentication), PullCodec.readHeads(body));
        return Gzip.isAccepted(accepted)
                ? HttpResponse.ok(Gzip.of(page)).header(HttpHeaders.CONTENT_ENCODING, "gzip")
                : HttpResponse.ok(page);
    }
}
