package org.throughcare.server.access;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Seals what the identity provider gave the server, which opens doors at the provider's, for the database. */
@Singleton
class ProviderTokens {

    private final SealingKey key;

    ProviderTokens(@Value("${throughcare.token-secret}") String tokenSecret, SecureRandom random) {
        this.key = new SealingKey(DerivedKey.of(tokenSecret, "openid: tokens"), random);
    }

    byte @Nullable [] seal(String place, @Nullable String token) {
        return token == null ? null : key.seal(place, token.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty where there is none, or the token secret is another one now. */
    Optional<String> open(String place, byte @Nullable [] kept) {
        return kept == null
                ? Optional.empty()
                : key.open(place, kept).map(token -> new String(token, StandardCharsets.UTF_8));
    }
}
