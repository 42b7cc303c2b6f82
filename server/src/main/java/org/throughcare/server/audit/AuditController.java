package org.throughcare.server.audit;

import io.micronaut.http.HttpRequest;
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
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.json.Words;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.RequestId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.Roles;
import org.throughcare.server.door.MediaTypes;
import org.throughcare.server.door.Refusal;
import org.throughcare.server.view.Answers;

/** The trail, for administrators: search, export, verification. To read it is told of in it. */
@Controller("/audit")
@Secured(Roles.ADMINISTRATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
class AuditController {

    private static final int PAGE = 200;
    private static final int EXPORTED = 5000;
    private static final int LONGEST_REASON = 500;

    private final TrailReader book;
    private final Verifier verifier;
    private final TrailRetention retention;
    private final Trail trail;

    AuditController(TrailReader book, Verifier verifier, TrailRetention retention, Trail trail) {
        this.book = book;
        this.verifier = verifier;
        this.retention = retention;
        this.trail = trail;
    }

    @Get
    @Audited(Act.AUDIT_READ)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Search the audit trail",
            description =
                    "Asked with any of: ledger (person:UUID), worker, device, act, outcome, from, to (UTC instants), before (a"
                            + " number: go on with earlier records). Answer: records [{number, id, at, worker, device, act, ledgers, about,"
                            + " address, reason, outcome (done or the code of a refusal), detail; of what"
                            + " was read on a tablet also deviceAt, offset (the server's clock minus the tablet's) and offline}], the latest first, at most 200,"
                            + " and next (ask again before this one; left out when there are no more).")
    byte[] search(HttpRequest<?> request) {
        Search search = told(request);
        Long before = Search.number(request.getParameters(), "before");
        List<Linked> found = book.latest(before == null ? search : search.and("l.number < ?", before), PAGE);
        return Answers.bytes(Json.obj()
                .put("records", Answers.list(found, Linked::shown))
                .put(
                        "next",
                        found.size() < PAGE ? null : Json.of(found.get(PAGE - 1).number())));
    }

    @Get("/export")
    @Audited(Act.AUDIT_EXPORTED)
    @Produces(MediaTypes.NDJSON)
    @Operation(
            summary = "Export the audit trail with its hashes",
            description =
                    "Asked with: as for a search, and after (a number: go on behind that record). Answer: NDJSON, a line for"
                            + " each record {number, previous, hash, record}, the earliest first, at most 5000: ask again after"
                            + " the last line's number until nothing comes. hash is the SHA-256 of the 32 bytes of previous and"
                            + " the 32 bytes of the SHA-256 of record's own bytes as they stand in the line.")
    byte[] export(HttpRequest<?> request) {
        Search search = told(request);
        Long after = Search.number(request.getParameters(), "after");
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        book.earliest(after == null ? search : search.and("l.number > ?", after), EXPORTED)
                .forEach(linked -> {
                    lines.writeBytes(JsonText.write(linked.exported()));
                    lines.write('\n');
                });
        return lines.toByteArray();
    }

    @Get("/verify")
    @Audited(Act.AUDIT_VERIFIED)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Verify the audit trail's chain",
            description =
                    "Asked with: number and hash of a record that was noted before, such as the last one of an export; neither"
                            + " to verify the chain by itself. Answer: whole, number and hash (how far the chain goes: note both"
                            + " elsewhere), breaks [{number, record, what (links-missing, record-gone, changed, not-linked,"
                            + " let-go (what was noted is older than what is kept) or not-as-noted)}], at most 100.")
    byte[] verify(HttpRequest<?> request) {
        Verifier.Verdict verdict = verifier.verify(noted(request));
        trail.detail(verdict.breaks().isEmpty() ? "whole" : "broken");
        return Answers.bytes(Json.obj()
                .put("whole", verdict.breaks().isEmpty())
                .put("number", Json.of(verdict.end().number()))
                .putText("hash", verdict.end().hash())
                .put(
                        "breaks",
                        Answers.list(
                                verdict.breaks(),
                                one -> Json.obj()
                                        .put("number", one.number() == 0 ? null : Json.of(one.number()))
                                        .putText("record", one.record())
                                        .put("what", Words.of(one.what())))));
    }

    @Audited(Act.AUDIT_LET_GO)
    @Post("/let-go")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Let go of the audit trail's oldest part",
            description =
                    "Body: id (a UUID of the caller's making), reason. What is older than the service keeps it goes as a whole, up"
                            + " to the first record that is younger or about somebody whose record is held. Answer: records (how"
                            + " many), number and hash of the last one that is gone, which the chain starts behind; records 0 where"
                            + " nothing is old enough.")
    byte[] letGo(@Body byte[] body, Authentication authentication) {
        Fields fields = Fields.of(JsonText.readObject(body));
        RequestId id = fields.parsed("id", RequestId::parse, "not-an-id");
        String reason = fields.text("reason");
        if (reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw new Malformed("reason", "too-long");
        }
        WorkerId by = Caller.of(authentication).worker();
        return Answers.bytes(retention
                .letGo(id, reason, by)
                .map(gone -> Json.obj()
                        .put("records", Json.of(gone.records()))
                        .put("number", Json.of(gone.start().number()))
                        .putText("hash", gone.start().hash()))
                .orElse(Json.obj().put("records", 0)));
    }

    private static Chain.@Nullable End noted(HttpRequest<?> request) {
        Long number = Search.number(request.getParameters(), "number");
        String hash = request.getParameters().get("hash");
        if (number == null && hash == null) {
            return null;
        }
        try {
            return new Chain.End(number == null ? 0 : number, Hash.parse(hash == null ? "" : hash));
        } catch (IllegalArgumentException e) {
            throw Refusal.ofField(HttpStatus.BAD_REQUEST, "hash", "not-a-hash", "A hash has 64 hexadecimal digits.");
        }
    }

    /** Whoever looks for somebody in the trail is told of as one who looked at them. */
    private Search told(HttpRequest<?> request) {
        Search search = Search.of(request.getParameters());
        if (search.ledger() != null) {
            trail.ledger(search.ledger());
        }
        if (!search.asked().isEmpty()) {
            trail.detail(search.asked());
        }
        return search;
    }
}
