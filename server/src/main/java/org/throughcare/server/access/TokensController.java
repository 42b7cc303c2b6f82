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
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.seal.VerifyingKey;
import org.throughcare.model.sync.Limits;
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

    private static final int LONGEST = 200;

    private final SignIn signIn;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final DockTokens docks;
    private final DeliveryKey deliveryKey;
    private final Profile profile;
    private final Roll roll;
    private final Trail trail;
    private final Clock clock;

    TokensController(
            SignIn signIn,
            Sessions sessions,
            AccessTokens tokens,
            DockTokens docks,
            DeliveryKey deliveryKey,
            Profile profile,
            Clock clock,
            Roll roll,
            Trail trail) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.tokens = tokens;
        this.docks = docks;
        this.deliveryKey = deliveryKey;
        this.profile = profile;
        this.roll = roll;
        this.trail = trail;
        this.clock = clock;
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
                            + " what it has destroyed. Answer: accessToken, expiresAt,"
                            + " refreshToken, deliveryKey (the server's public key, X25519 in hexadecimal, to seal for what may have to"
                            + " be delivered), dockToken (for /sync/deliver, /sync/reads, /sync/destroyed and /sync/withdrawn), worker {id, name, roles, teams"
                            + " [{id, name, setting, calendar}], colleagues [{id, name}]: whoever is or was in these teams,"
                            + " directory: every team}. 401 second-factor-required or second-factor-wrong when the passphrase is"
                            + " right and the code is missing or not good, second-factor-enrol when the worker must have a second"
                            + " factor and has none; then 401 enrolment-required or enrolment-wrong when the tablet has to be let"
                            + " in and the code for that is missing or not good (any more). 401 sign-in-failed when name and passphrase"
                            + " do not belong together or the access was withdrawn; 429 with Retry-After after five failures in"
                            + " a row, or too many from the same address.")
    byte[] signIn(@Body byte[] body, HttpRequest<?> request) {
        Fields fields = Fields.of(JsonText.readObject(body));
        String name = bounded(fields, "name");
        DeviceId device = fields.parsed("device", DeviceId::parse, "not-an-id");
        SignIn.Outcome outcome = signIn.attempt(new SignIn.Try(
                name,
                bounded(fields, "passphrase"),
                fields.has("secondFactor") ? bounded(fields, "secondFactor") : "",
                Boolean.TRUE.equals(fields.optBool("enrol")),
                fields.has("enrolmentCode") ? bounded(fields, "enrolmentCode") : "",
                device,
                bounded(fields, "deviceName"),
                trail.address(request),
                keys(fields),
                fields.optParsed("deviceKey", VerifyingKey::parse, "not-a-key")));
        tellOfAttempt(name, device);
        if (outcome instanceof SignIn.Outcome.In in) {
            return answer(in.session());
        } else if (outcome instanceof SignIn.Outcome.LockedOut locked) {
            throw Refusal.until(
                    Duration.between(clock.instant(), locked.until()),
                    "locked-out",
                    "Signing in failed too often: wait, then try again.");
        }
        if (outcome instanceof SignIn.Outcome.Lacking lacking) {
            throw lacking(lacking.lack());
        }
        throw Refusal.of(HttpStatus.UNAUTHORIZED, "sign-in-failed", "Name and passphrase do not belong together.");
    }

    private static List<VerifyingKey> keys(Fields fields) {
        List<String> texts = fields.texts("signingKeys");
        if (texts.size() > Limits.SIGNING_KEYS) {
            throw new Malformed("signingKeys", "too-many");
        }
        try {
            return texts.stream().map(VerifyingKey::parse).distinct().toList();
        } catch (IllegalArgumentException e) {
            throw new Malformed("signingKeys", "not-a-key");
        }
    }

    private static Refusal lacking(SignIn.Lack lack) {
        return switch (lack) {
            case CODE ->
                lacking("secondFactor", "second-factor-required", "A code of the second factor is needed too.");
            case GOOD_CODE ->
                lacking("secondFactor", "second-factor-wrong", "The code is not good: wait for the next one.");
            case FACTOR ->
                lacking(
                        "secondFactor",
                        "second-factor-enrol",
                        "This worker's role needs a second factor, to be set up at a desk first.");
            case ENROLMENT ->
                lacking(
                        "enrolmentCode",
                        "enrolment-required",
                        "This tablet is not known here: it needs a code that an administrator makes for it.");
            case GOOD_ENROLMENT ->
                lacking(
                        "enrolmentCode",
                        "enrolment-wrong",
                        "The code for this tablet is not good: it was mistyped, used, revoked or has lapsed, or is for another team.");
        };
    }

    private static Refusal lacking(String field, String code, String detail) {
        return Refusal.ofField(HttpStatus.UNAUTHORIZED, field, code, detail);
    }

    @Audited(Act.SESSION_RENEWED)
    @Post("/refresh")
    @Operation(
            summary = "Carry a session on",
            description =
                    "Body: refreshToken, device. Answer: as for signing in, with the next refresh token. A token that"
                            + " was used before is good again only while its successor is unused. 401 when the session is over.")
    byte[] refresh(@Body byte[] body) {
        Fields fields = Fields.of(JsonText.readObject(body));
        DeviceId device = fields.parsed("device", DeviceId::parse, "not-an-id");
        trail.about("device", device);
        return sessions.refresh(fields.text("refreshToken"), device)
                .map(this::answer)
                .orElseThrow(() -> Refusal.ofField(
                        HttpStatus.UNAUTHORIZED, "refreshToken", "session-over", "The session is over: sign in."));
    }

    /** Whose name it was, if anybody's; never the name, for it may be a passphrase that was typed in the wrong place. */
    private void tellOfAttempt(String name, DeviceId device) {
        trail.about("device", device);
        roll.named(name.strip()).ifPresent(worker -> trail.about("worker", worker));
    }

    private byte[] answer(Sessions.Open session) {
        trail.by(session.worker(), session.device());
        AccessTokens.Issued issued = tokens.issue(session.id());
        return JsonText.write(Json.obj()
                .put("accessToken", issued.token())
                .putText("expiresAt", issued.expiresAt())
                .put("refreshToken", session.refreshToken())
                .putText("deliveryKey", deliveryKey.recipient())
                .put("dockToken", docks.of(session.id()))
                .put("worker", profile.of(session.worker()))
                .build());
    }

    private static String bounded(Fields fields, String name) {
        String text = fields.text(name);
        if (text.length() > LONGEST) {
            throw Refusal.ofField(HttpStatus.BAD_REQUEST, name, "too-long", "The field " + name + " is too long.");
        }
        return text;
    }
}
