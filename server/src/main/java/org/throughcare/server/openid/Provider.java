package org.throughcare.server.openid;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Malformed;

/**
 * The organisation's identity provider. Each method asks it and waits, so nobody calls one within a transaction, and throws
 * {@link ProviderDown} when it can't be asked.
 */
@Singleton
public class Provider {

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

    private static final Duration FRESH = Duration.ofHours(1);
    private static final String DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code";
    private static final String REFRESH_TOKEN = "refresh_token";
    private static final int NONCE_BYTES = 16;

    private final OpenIdSettings settings;
    private final SecureRandom random;
    private final ProviderHttp http;
    private final Fetched<ProviderMetadata> metadata;
    private final ProviderKeys keys;
    private final IdTokens idTokens;

    Provider(OpenIdSettings settings, Clock clock, SecureRandom random) {
        this.settings = settings;
        this.random = random;
        this.http = new ProviderHttp(settings.patience());
        this.metadata = new Fetched<>(
                () -> ProviderMetadata.of(Fields.of(http.get(settings.configuration())), settings.issuer()), clock);
        this.keys = new ProviderKeys(() -> http.get(metadata().keys()), clock);
        this.idTokens = new IdTokens(settings, keys, clock);
    }

    /** Asks for a code with which somebody signs in elsewhere. */
    public DeviceCode begin() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        ProviderHttp.Reply answer = ask(true, Map.of("scope", settings.scopes(), "nonce", nonce));
        if (!answer.isGood()) {
            throw unknownHere(answer);
        }
        return DeviceCode.of(Fields.of(answer.body()), nonce);
    }

    /** Asks whether they have; its ID token has to be good, or it is as if they had been refused. */
    public Answer ask(String deviceCode, String nonce) {
        keys.mustBeThere();
        ProviderHttp.Reply answer = ask(false, Map.of("grant_type", DEVICE_CODE, "device_code", deviceCode));
        if (!answer.isGood()) {
            return switch (error(answer)) {
                case "authorization_pending" -> new Answer.Pending(false);
                case "slow_down" -> new Answer.Pending(true);
                case "access_denied", "authorization_declined" -> new Answer.Refused();
                case "expired_token", "invalid_grant", "bad_verification_code" -> new Answer.Expired();
                default -> throw unknownHere(answer);
            };
        }
        Fields fields = Fields.of(answer.body());
        @Nullable String idToken = text(fields, "id_token");
        IdTokens.Checked checked = idToken == null ? new IdTokens.Checked.NotGood() : idTokens.check(idToken, nonce);
        @Nullable String next = text(fields, REFRESH_TOKEN);
        if (checked instanceof IdTokens.Checked.Good good) {
            return new Answer.Proven(good.identity(), next);
        }
        return checked instanceof IdTokens.Checked.ClocksApart ? new Answer.ClocksApart(next) : new Answer.Refused();
    }

    /** Asks whether it still vouches for somebody, by the token that it gave for that. */
    public Answer askAgain(String refreshToken, Identity before) {
        ProviderHttp.Reply answer = ask(false, Map.of("grant_type", REFRESH_TOKEN, REFRESH_TOKEN, refreshToken));
        if (!answer.isGood()) {
            if (error(answer).equals("invalid_grant")) {
                return new Answer.Refused();
            }
            throw unknownHere(answer);
        }
        Fields fields = Fields.of(answer.body());
        @Nullable String idToken = text(fields, "id_token");
        @Nullable String given = text(fields, REFRESH_TOKEN);
        String next = given == null ? refreshToken : given;
        if (idToken == null) {
            return new Answer.Proven(before, next);
        }
        IdTokens.Checked checked = idTokens.check(idToken, null);
        if (checked instanceof IdTokens.Checked.Good now && now.identity().isOf(before)) {
            return new Answer.Proven(before, next);
        } else if (checked instanceof IdTokens.Checked.ClocksApart apart
                && apart.identity().isOf(before)) {
            return new Answer.ClocksApart(next);
        }
        return new Answer.Refused();
    }

    private ProviderMetadata metadata() {
        return metadata.within(FRESH);
    }

    private ProviderHttp.Reply ask(boolean forCode, Map<String, String> question) {
        ProviderMetadata known = metadata();
        Map<String, String> form = new LinkedHashMap<>(question);
        form.put("client_id", settings.client());
        String authorization = "";
        if (!settings.secret().isEmpty()) {
            switch (known.secret()) {
                case IN_A_HEADER -> authorization = basic();
                case IN_THE_FORM -> form.put("client_secret", settings.secret());
                case NOT -> throw noSecretTaken();
            }
        }
        return http.post(forCode ? known.deviceAuthorization() : known.tokens(), form, authorization);
    }

    private String basic() {
        String both = ProviderHttp.encoded(settings.client()) + ":" + ProviderHttp.encoded(settings.secret());
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static ProviderDown noSecretTaken() {
        LOG.error(
                "the identity provider takes THROUGHCARE_OPENID_SECRET neither as client_secret_basic nor as"
                        + " client_secret_post: allow this client one of them there, or let it be a public one without a secret");
        return new ProviderDown("it takes no secret");
    }

    /** A refusal that has nothing to do with whoever signs in: a wrong client or secret, a scope that there is not. */
    private static ProviderDown unknownHere(ProviderHttp.Reply answer) {
        LOG.error("the identity provider refuses this server: {} {}", answer.status(), Plain.text(error(answer)));
        return new ProviderDown("it refuses this server");
    }

    private static String error(ProviderHttp.Reply answer) {
        @Nullable String error = text(Fields.of(answer.body()), "error");
        return error == null ? "" : error;
    }

    private static @Nullable String text(Fields fields, String name) {
        try {
            return fields.optText(name);
        } catch (Malformed e) {
            return null;
        }
    }
}
