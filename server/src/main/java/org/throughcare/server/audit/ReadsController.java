package org.throughcare.server.audit;

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
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.wire.ReadNoteCodec;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.Roles;
import org.throughcare.server.door.Gzip;
import org.throughcare.server.door.MediaTypes;

/** The door through which a tablet hands in what was read on it, whether anybody has opened a vault there or not (USR-6). */
@Controller("/sync/reads")
class ReadsController {

    private final TabletReads reads;

    ReadsController(TabletReads reads) {
        this.reads = reads;
    }

    @Audited(Act.READS_DELIVERED)
    @Post
    @Secured(Roles.DOCK)
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Consumes(MediaTypes.NDJSON)
    @Produces(MediaTypes.NDJSON)
    @Operation(
            summary = "Hand in what was read on a tablet, with a dock token",
            description =
                    "Body: NDJSON, each line a note of one read, oldest first: id, recipient (the name of the server's"
                            + " deliveryKey), sealed (base64); gzip is understood. Answer: NDJSON, gzip if accepted: a line"
                            + " {receipt: noted, id} for each note that is in the audit trail now or was before, in order, and"
                            + " none for one that does not open, which the tablet keeps. 413 when it is more than may be"
                            + " handed in at once.")
    HttpResponse<byte[]> take(
            @Body byte[] body,
            Authentication authentication,
            @Header(HttpHeaders.ACCEPT_ENCODING) @Nullable String accepted) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        reads.take(body, Caller.of(authentication)).forEach(id -> {
            lines.writeBytes(ReadNoteCodec.writeReceipt(id));
            lines.write('\n');
        });
        return Gzip.answer(lines.toByteArray(), accepted);
    }
}
