package org.throughcare.server.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Duration;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.audit.Unaudited;
import org.throughcare.server.door.Refusal;
import org.throughcare.server.openid.OpenIdSettings;
import org.throughcare.server.openid.ProviderDown;

/** The door at which a worker signs in with their organisation's identity provider, where there is one. */
@Controller("/access/openid")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class OpenIdController {

    private final OpenIdSettings settings;
    private final OpenIdSignIn signIn;
    private final Proofs proofs;
    private final SignInAnswers answers;
    private final Trail trail;
    private final Clock clock;

    OpenIdController(
            OpenIdSettings settings,
            OpenIdSignIn signIn,
            Proofs proofs,
            SignInAnswers answers,
            Trail trail,
            Clock clock) {
        this.settings = settings;
        this.signIn = signIn;
        this.proofs = proofs;
        this.answers = answers;
        this.trail = trail;
        this.clock = clock;
    }

    @Unaudited(because = "it tells of nobody, only what a stranger needs to know to sign in")
    @Get
    @Operation(
            summary = "Whether one can sign in with the organisation's identity provider",
            description = "204 when one can, 404 no-provider when one signs in with a passphrase of the server's own.")
    HttpResponse<?> present() {
        mustBePresent();
        return HttpResponse.noContent();
    }

    @Audited(Act.SIGN_IN_BEGUN)
    @Post("/begin")
    @Operation(
            summary = "Begin to sign in with the organisation's identity provider",
            description =
                    "Body: device (the tablet's UUID). Answer: userCode and verificationUri, which the tablet shows: the worker"
                            + " opens that address on any device with a browser, types the code and signs in there; handle, with"
                            + " which the tablet asks every interval seconds whether they have; expiresAt. 404 no-provider when"
                            + " there is none; 429 with Retry-After when too many were begun from the same address and not"
                            + " ended; 503 provider-unavailable when it can't be reached.")
    byte[] begin(@Body byte[] body, HttpRequest<?> request) {
        mustBePresent();
        DeviceId device = Brought.device(Fields.of(JsonText.readObject(body)));
        trail.about("device", device);
        try {
            return answer(signIn.begin(device, trail.address(request)));
        } catch (ProviderDown e) {
            throw down();
        }
    }

    private byte[] answer(OpenIdSignIn.Beginning beginning) {
        if (beginning instanceof OpenIdSignIn.Beginning.TooMany tooMany) {
            throw Refusal.until(
                    Duration.between(clock.instant(), tooMany.until()),
                    "locked-out",
                    "Signing in failed too often: wait, then try again.");
        }
        OpenIdSignIn.Beginning.Begun begun = (OpenIdSignIn.Beginning.Begun) beginning;
        return JsonText.write(Json.obj()
                .put("handle", begun.kept().handle())
                .put("userCode", begun.code().userCode())
                .put("verificationUri", begun.code().page())
                .putText("expiresAt", begun.kept().expiresAt())
                .put("interval", (int) begun.code().pause().toSeconds())
                .build());
    }

    @Audited(Act.SIGN_IN)
    @Post("/tokens")
    @Operation(
            summary = "Ask whether the worker has signed in with the identity provider",
            description =
                    "Body: handle, device, deviceName, and secondFactor, enrol, enrolmentCode, signingKeys and deviceKey as for"
                            + " /access/tokens. 200 and the answer of /access/tokens once they have, and the handle is used up;"
                            + " 202 and interval while they have not. 401 provider-refused when the provider did not let them in"
                            + " or they did not want to; provider-clock when its clock and this server's are apart; code-expired when it took too long or there is no such handle for that"
                            + " tablet; no-account when nobody who works here is linked to who they are there; second-factor-… when"
                            + " the worker needs a second factor and the provider did not say that it has seen one, and enrolment-… as"
                            + " for /access/tokens: then ask again with the code. 404 no-provider, 429, 503 provider-unavailable:"
                            + " ask again.")
    HttpResponse<byte[]> tokens(@Body byte[] body, HttpRequest<?> request) {
        mustBePresent();
        Fields fields = Fields.of(JsonText.readObject(body));
        Brought brought = Brought.of(fields, trail.address(request));
        trail.about("device", brought.device());
        proofs.ofKeyTold(brought.deviceKey(), request);
        try {
            return answer(signIn.attempt(Brought.bounded(fields, "handle"), brought));
        } catch (ProviderDown e) {
            throw down();
        }
    }

    private HttpResponse<byte[]> answer(OpenIdSignIn.Outcome outcome) {
        if (outcome instanceof OpenIdSignIn.Outcome.Pending pending) {
            trail.counted();
            return HttpResponse.accepted()
                    .body(JsonText.write(Json.obj()
                            .put("interval", (int) pending.pause().toSeconds())
                            .build()));
        } else if (outcome instanceof OpenIdSignIn.Outcome.Asked asked) {
            if (asked.worker() != null) {
                trail.about("worker", asked.worker());
            }
            return HttpResponse.ok(answers.tokensOr(
                    unauthorized("no-account", "Nobody who works here is linked to that account."), asked.outcome()));
        } else if (outcome instanceof OpenIdSignIn.Outcome.Expired) {
            throw unauthorized("code-expired", "The code is not good any more: ask for a new one.");
        } else if (outcome instanceof OpenIdSignIn.Outcome.ClocksApart) {
            throw unauthorized(
                    "provider-clock",
                    "The clocks of the organisation's identity provider and of this server are apart.");
        }
        throw unauthorized("provider-refused", "The organisation's identity provider did not let the worker in.");
    }

    private void mustBePresent() {
        if (!settings.present()) {
            throw Refusal.of(
                    HttpStatus.NOT_FOUND, "no-provider", "One signs in here with a passphrase of the server's own.");
        }
    }

    private static Refusal unauthorized(String code, String detail) {
        return Refusal.of(HttpStatus.UNAUTHORIZED, code, detail);
    }

    private static Refusal down() {
        return Refusal.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "provider-unavailable",
                "The organisation's identity provider can't be asked now: try again.");
    }
}
