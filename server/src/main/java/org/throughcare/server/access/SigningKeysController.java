package org.throughcare.server.access;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.VerifyingKey;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.door.Refusal;
import org.throughcare.server.store.Transactions;

/** Where an administrator sees with which keys a worker signs, and has one that somebody else may have had no longer taken. */
@Controller("/administration/signatures/keys")
@Secured(Roles.ADMINISTRATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class SigningKeysController {

    private final SigningKeys keys;
    private final Transactions transactions;
    private final Trail trail;
    private final Clock clock;

    SigningKeysController(SigningKeys keys, Transactions transactions, Trail trail, Clock clock) {
        this.keys = keys;
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
    }

    @Audited(Act.SIGNING_KEYS_LISTED)
    @Get
    @Operation(
            summary = "The keys with which a worker signs or has signed",
            description = "Query: worker. Answer: [{device, key, since, endedAt, revokedAt}], the latest first.")
    byte[] list(@QueryValue String worker) {
        WorkerId id = parsed(worker);
        trail.about("worker", id);
        return JsonText.write(transactions.read(tx -> keys.list(id, tx)));
    }

    @Audited(Act.SIGNING_KEY_REVOKED)
    @Post("/revoke")
    @Operation(
            summary = "Revoke a key with which a worker signs",
            description =
                    "Body: worker, device, key. What comes signed with it from now on is held as revoked-key, whoever hands it in;"
                            + " what came before stays. It does not become good again. 204; 404 when the worker has not told it there.")
    HttpResponse<?> revoke(@Body byte[] body) {
        Fields fields = Fields.of(JsonText.readObject(body));
        WorkerId worker = fields.parsed("worker", WorkerId::parse, "not-an-id");
        DeviceId device = fields.parsed("device", DeviceId::parse, "not-an-id");
        VerifyingKey key = fields.parsed("key", VerifyingKey::parse, "not-a-key");
        trail.about("worker", worker);
        trail.about("device", device);
        trail.about("signing-key", key.name());
        boolean known = transactions.write(tx -> {
            boolean revoked = keys.revoke(worker, device, key, clock.instant(), tx);
            if (revoked) {
                trail.add(tx);
            }
            return revoked;
        });
        if (!known) {
            throw Refusal.ofField(HttpStatus.NOT_FOUND, "key", "unknown", "The field key names nothing known.");
        }
        return HttpResponse.noContent();
    }

    private static WorkerId parsed(String worker) {
        try {
            return WorkerId.parse(worker);
        } catch (IllegalArgumentException e) {
            throw new Malformed("worker", "not-an-id");
        }
    }
}
