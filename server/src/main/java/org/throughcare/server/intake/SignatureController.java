package org.throughcare.server.intake;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.server.access.Roles;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.audit.Trail;

/** Whether the entries of a ledger are signed by those who are said to have recorded them. */
@Controller("/administration/signatures")
@Secured(Roles.ADMINISTRATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
class SignatureController {

    private final SignatureVerifier verifier;
    private final Trail trail;

    SignatureController(SignatureVerifier verifier, Trail trail) {
        this.verifier = verifier;
        this.trail = trail;
    }

    @Audited(Act.SIGNATURES_VERIFIED)
    @Get
    @Operation(
            summary = "Verify the signatures of a ledger's entries again",
            description =
                    "Query: ledger. Answer: signed (how many have a good signature), derived (how many the server's rules"
                            + " wrote), unsigned (ids for which no signature is kept), wrong (ids whose signature does not hold).")
    byte[] verify(@QueryValue String ledger) {
        LedgerId id = parsed(ledger);
        trail.ledger(id);
        SignatureVerifier.Verdict verdict = verifier.verify(id);
        return JsonText.write(Json.obj()
                .put("signed", verdict.signed())
                .put("derived", verdict.derived())
                .put("unsigned", ids(verdict.unsigned()))
                .put("wrong", ids(verdict.wrong()))
                .build());
    }

    private static Json.Arr ids(List<EntryId> ids) {
        return Json.texts(ids.stream().map(EntryId::toString).toList());
    }

    private static LedgerId parsed(String ledger) {
        try {
            return LedgerId.parse(ledger);
        } catch (IllegalArgumentException e) {
            throw new Malformed("ledger", "not-a-ledger");
        }
    }
}
