package org.throughcare.server.access;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.door.Refusal;

/** What a tablet is answered whose worker signs in, or goes on. */
@Singleton
class SignInAnswers {

    private final AccessTokens tokens;
    private final DockTokens docks;
    private final DeliveryKey deliveryKey;
    private final Profile profile;
    private final Trail trail;
    private final Clock clock;

    SignInAnswers(
            AccessTokens tokens, DockTokens docks, DeliveryKey deliveryKey, Profile profile, Trail trail, Clock clock) {
        this.tokens = tokens;
        this.docks = docks;
        this.deliveryKey = deliveryKey;
        this.profile = profile;
        this.trail = trail;
        this.clock = clock;
    }

    /** The tokens of a session that was opened or carried on. */
    byte[] tokens(Sessions.Open session) {
        trail.by(session.worker(), session.device());
        AccessTokens.Issued issued = tokens.issue(session.id(), session.boundTo());
        return JsonText.write(Json.obj()
                .put("accessToken", issued.token())
                .putText("expiresAt", issued.expiresAt())
                .put("refreshToken", session.refreshToken())
                .putText("deliveryKey", deliveryKey.recipient())
                .put("dockToken", session.boundTo() == null ? null : docks.of(session.id()))
                .put("worker", profile.of(session.worker()))
                .build());
    }

    /** The tokens, or why there are none; throws {@link Refusal}. */
    byte[] tokensOr(Refusal refused, SignIn.Outcome outcome) {
        if (outcome instanceof SignIn.Outcome.In in) {
            return tokens(in.session());
        } else if (outcome instanceof SignIn.Outcome.LockedOut locked) {
            throw Refusal.until(
                    Duration.between(clock.instant(), locked.until()),
                    "locked-out",
                    "Signing in failed too often: wait, then try again.");
        } else if (outcome instanceof SignIn.Outcome.Lacking lacking) {
            throw lacking(lacking.lack());
        }
        throw refused;
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
            case KEY ->
                lacking(
                        "deviceKey",
                        "device-key-required",
                        "A worker signs in on a tablet that tells its own key: this one needs a newer version of the app.");
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
}
