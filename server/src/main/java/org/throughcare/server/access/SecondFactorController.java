package org.throughcare.server.access;

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
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.door.Refusal;

/** Where somebody at a desk sets up their own second factor; all that is open to whoever must have one and has none. */
@Controller("/access/second-factor")
@Secured({Roles.ADMINISTRATOR, Roles.TEAM_MANAGER, Roles.ENROLLING})
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class SecondFactorController {

    private final SecondFactor factor;

    SecondFactorController(SecondFactor factor) {
        this.factor = factor;
    }

    @Audited(Act.SECOND_FACTOR_OFFERED)
    @Post
    @Operation(
            summary = "Ask for a secret for an authenticator app",
            description =
                    "Body: {}, or code where there is a second factor already. Answer: secret (Base32) and uri (otpauth),"
                            + " shown this once. It counts once it is confirmed. 403 when the code is not good.")
    byte[] offer(@Body byte[] body, Authentication authentication) {
        @Nullable String code = fields(body).optText("code");
        String secret = factor.offer(Caller.of(authentication).worker(), code == null ? "" : code)
                .orElseThrow(() -> wrong(HttpStatus.FORBIDDEN));
        return JsonText.write(Json.obj()
                .put("secret", secret)
                .put("uri", "otpauth://totp/Throughcare?secret=" + secret + "&issuer=Throughcare")
                .build());
    }

    @Audited(Act.SECOND_FACTOR_CONFIRMED)
    @Post("/confirm")
    @Operation(
            summary = "Confirm the secret by a code of it",
            description =
                    "Body: code. From now on it is asked for, and the worker's sessions on other devices end. Answer:"
                            + " recoveryCodes, ten codes that are good once each, shown this once. 400 when the code is not"
                            + " good.")
    byte[] confirm(@Body byte[] body, Authentication authentication) {
        Caller caller = Caller.of(authentication);
        return factor.confirm(caller.worker(), caller.device(), fields(body).text("code"))
                .map(codes -> JsonText.write(
                        Json.obj().put("recoveryCodes", Json.texts(codes)).build()))
                .orElseThrow(() -> wrong(HttpStatus.BAD_REQUEST));
    }

    private static Refusal wrong(HttpStatus status) {
        return Refusal.ofField(status, "code", "wrong-code", "The code is not good: wait for the next one.");
    }

    private static Fields fields(byte[] body) {
        return Fields.of(JsonText.readObject(body));
    }
}
