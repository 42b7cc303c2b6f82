package org.throughcare.server.audit;

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
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.sync.Destruction;
import org.throughcare.model.sync.Limits;
import org.throughcare.model.wire.DestructionCodec;
import org.throughcare.server.access.BodyProves;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.Roles;
import org.throughcare.server.door.BodyLines;
import org.throughcare.server.door.MediaTypes;
import org.throughcare.server.store.Transactions;
import org.throughcare.server.view.Answers;

/** Where a tablet hands in its receipts of destruction, and where an administrator reads them (USR-4). */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class DestroyedController {

    private final Destructions destructions;
    private final Transactions transactions;
    private final Trail trail;

    DestroyedController(Destructions destructions, Transactions transactions, Trail trail) {
        this.destructions = destructions;
        this.transactions = transactions;
        this.trail = trail;
    }

    @Audited(Act.DESTRUCTION_RECEIPTED)
    @Post("/sync/destroyed")
    @Secured(Roles.DOCK)
    @BodyProves
    @Consumes(MediaTypes.NDJSON)
    @Produces(MediaTypes.NDJSON)
    @Operation(
            summary = "Hand in receipts of destruction, with a dock token",
            description =
                    "Body: NDJSON, each line a receipt, oldest first: said (the text that was signed, JSON: device, number, before"
                            + " (the hash of the one with the number before), at, why (withdrawn, wrong-tries, lease, replaced, erased),"
                            + " workers whose keys went, vaults, ledgers [{ledger, upTo}], waiting, held, reads: what was not delivered"
                            + " by then), key (the name of the tablet's key, as told by deviceKey when signing in), signature (base64, of"
                            + " 'throughcare destruction ' and the text); gzip is understood. Answer: NDJSON, a line for each in order: {receipt:"
                            + " kept, hash}, also for one that is there already, or {receipt: refused, hash, code}: unknown-key,"
                            + " wrong-signature, another-tablet, stale, malformed. 413 when it is more than may be handed in at once.")
    byte[] take(@Body byte[] body, Authentication authentication) {
        Caller caller = Caller.of(authentication);
        List<Destruction.Signed> signed = BodyLines.of(body, Limits.DESTRUCTIONS_BYTES, Limits.DESTRUCTIONS).stream()
                .map(DestructionCodec::readSigned)
                .toList();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Destruction.Answer answer : take(signed, caller)) {
            lines.writeBytes(DestructionCodec.writeAnswer(answer));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    private List<Destruction.Answer> take(List<Destruction.Signed> signed, Caller caller) {
        return transactions.write(tx -> {
            List<Destruction.Answer> answers = new ArrayList<>();
            for (Destruction.Signed one : signed) {
                answers.add(destructions.take(one, caller, tx));
            }
            long refused = answers.stream()
                    .filter(Destruction.Answer.Refused.class::isInstance)
                    .count();
            trail.detail("receipts " + answers.size() + (refused > 0 ? ", refused " + refused : ""));
            trail.add(tx);
            return answers;
        });
    }

    @Audited(Act.DESTRUCTIONS_LISTED)
    @Get("/administration/devices/destroyed")
    @Secured(Roles.ADMINISTRATOR)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The receipts of destruction of a tablet, each verified again",
            description =
                    "Query: device. Answer: [{verified, receipt (as it was signed: number, at by the tablet's clock, why, workers, vaults,"
                            + " ledgers, waiting, held, reads), said (the very text), signature, key (Ed25519 in hexadecimal), keyToldAt and"
                            + " keyToldBy (who signed in when the tablet told it), receivedAt, handedInBy}], the first first. Empty for a tablet"
                            + " that has sent none.")
    byte[] list(@QueryValue String device) {
        DeviceId id = parsed(device);
        trail.about("device", id);
        return JsonText.write(Answers.list(transactions.read(tx -> destructions.of(id, tx)), Function.identity()));
    }

    private static DeviceId parsed(String device) {
        try {
            return DeviceId.parse(device);
        } catch (IllegalArgumentException e) {
            throw new Malformed("device", "not-an-id");
        }
    }
}
