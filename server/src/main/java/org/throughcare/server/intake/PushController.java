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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.wire.ReceiptCodec;
import org.throughcare.server.access.Caller;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.door.Gzip;
import org.throughcare.server.door.Headers;
import org.throughcare.server.door.MediaTypes;

/** The door through which a tablet hands in what was recorded on it. */
@Controller("/sync/push")
class PushController {

    private final Intake intake;
    private final Clock clock;

    PushController(Intake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    @Audited(Act.PUSH)
    @Post
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Consumes(MediaTypes.NDJSON)
    @Produces(MediaTypes.NDJSON)
    @Operation(
            summary = "Hand in entries",
            description =
                    "Body: NDJSON, each line the exact bytes of one entry, oldest first; gzip is understood. A line {signature (base64 of Ed25519),"
                            + " before (the link that the first entry follows), key (the name of a signing key), entries (how many of"
                            + " the lines right before it)}, these in this order, vouches for entries and has no receipt. Answer:"
                            + " NDJSON, gzip if accepted, one receipt for each entry in order (accepted, duplicate, escrowed or held with code and"
                            + " field; fields of the body begin with body.). The receipts are given when everything is durable."
                            + " 413 when it is more than a push may have.")
    HttpResponse<byte[]> push(
            @Body byte[] body,
            Authentication authentication,
            @Header(Headers.TIME) @Nullable String tabletTime,
            @Header(HttpHeaders.ACCEPT_ENCODING) @Nullable String accepted) {
        Speaker speaker = Speaker.Tablet.of(Caller.of(authentication), skew(tabletTime, clock.instant()));
        return Gzip.answer(lines(intake.push(body, speaker)), accepted);
    }

    /** How far the tablet's clock is off; a time that can't be read is no reason to turn entries away. */
    static @Nullable Duration skew(@Nullable String tabletTime, Instant now) {
        try {
            return tabletTime == null ? null : Duration.between(Instant.parse(tabletTime), now);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Receipts as NDJSON. */
    static byte[] lines(List<Receipt> receipts) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Receipt receipt : receipts) {
            lines.writeBytes(ReceiptCodec.write(receipt));
            lines.write('\n');
        }
        return lines.toByteArray();
    }
}
