package org.throughcare.server.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.door.Refusal;

/** The door at which a worker signs in. */
@Controller("/access/tokens")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class TokensController {

    private final SignIn signIn;
    private final Sessions sessions;
    private final ProviderSessions provider;
    private final Proofs proofs;
    private final SignInAnswers answers;
    private final Roll roll;
    private final Trail trail;

    TokensController(
            SignIn signIn,
            Sessions sessions,
            ProviderSessions provider,
            Proofs proofs,
            SignInAnswers answers,
            Roll roll,
            Trail trail) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.provider = provider;
        this.proofs = proofs;
        this.answers = answers;
        this.roll = roll;
        this.trail = trail;
    }

    @Audited(Act.SIGN_IN)
    @Post
    @Operation(
            summary = "Sign in on a tablet",
            description =
                    "Body: name, passphrase, device (the tablet's UUID), deviceName; secondFactor for whoever has a second"
                            + " factor: the six digits that their app shows, or a recovery code; enrol (true) where a desk is"
                            + " to set one up next; enrolmentCode where the server has never seen the tablet, or has revoked it:"
                            + " the code that an administrator has made for it; signingKeys (Ed25519 in hexadecimal, at most 8): with the first of them the"
                            + " worker signs on this tablet, with the others they did before; deviceKey (the same), with which the tablet itself signs"
                            + " what it has destroyed. Each request from this one on brings a proof of deviceKey; whoever is no"
                            + " administrator is answered 401 device-key-required without one. Answer: accessToken, expiresAt,"
                            + " refreshToken, deliveryKey (the server's public key, X25519 in hexadecimal, to seal for what may have to"
                            + " be delivered), dockToken (for /sync/deliver, /sync/reads, /sync/destroyed and /sync/withdrawn), worker {id, name, roles, teams"
                            + " [{id, name, setting, calendar}], colleagues [{id, name}]: whoever is or was in these teams,"
                            + " directory: every team}. 401 second-factor-required or second-factor-wrong when the passphrase is"
                            + " right and the code is missing or not good, second-factor-enrol when the worker must have a second"
                            + " factor and has none; then 401 enrolment-required or enrolment-wrong when the tablet has to be let"
                            + " in and the code for that is missing or not good (any more). 401 sign-in-failed when name and passphrase"
                            + " do not belong together, the access was withdrawn or the worker signs in with their organisation; 429 with Retry-After after five failures in"
                            + " a row, or too many from the same address.")
    byte[] signIn(@Body byte[] body, HttpRequest<?> request) {
        Fields fields = Fields.of(JsonText.readObject(body));
        String name = Brought.bounded(fields, "name");
        String passphrase = Brought.bounded(fields, "passphrase");
        Brought brought = Brought.of(fields, trail.address(request));
        trail.about("device", brought.device());
        proofs.ofKeyTold(brought.deviceKey(), request);
        SignIn.Outcome outcome = signIn.attempt(name, passphrase, brought);
        tellOfAttempt(name);
        return answers.tokensOr(
                Refusal.of(HttpStatus.UNAUTHORIZED, "sign-in-failed", "Name and passphrase do not belong together."),
                outcome);
    }

    @Audited(Act.SESSION_RENEWED)
    @Post("/refresh")
    @Operation(
            summary = "Carry a session on",
            description =
                    "Body: refreshToken, device. The proof is about the refresh token. Answer: as for signing in, with the next refresh token. A token that"
                            + " was used before is good again only while its successor is unused; one that comes without a good proof ends the session. 401 when the session is over, or the organisation's"
                            + " identity provider vouches for the worker no more.")
    byte[] refresh(@Body byte[] body, HttpRequest<?> request) {
        Fields fields = Fields.of(JsonText.readObject(body));
        DeviceId device = Brought.device(fields);
        String token = fields.text("refreshToken");
        trail.about("device", device);
        Sessions.Carried carried = sessions.refresh(token, device, key -> proofs.judge(request, token, key));
        if (carried instanceof Sessions.Carried.Unproven unproven) {
            trail.by(unproven.worker(), device);
            throw unproven.verdict().refusal();
        }
        if (carried instanceof Sessions.Carried.On on
                && provider.stillVouchesFor(on.session().id())) {
            return answers.tokens(on.session());
        }
        throw Refusal.ofField(HttpStatus.UNAUTHORIZED, "refreshToken", "session-over", "The session is over: sign in.");
    }

    /** Whose name it was, if anybody's; never the name, for it may be a passphrase that was typed in the wrong place. */
    private void tellOfAttempt(String name) {
        roll.named(name.strip()).ifPresent(worker -> trail.about("worker", worker));
    }
}
