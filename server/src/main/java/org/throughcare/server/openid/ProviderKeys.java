package org.throughcare.server.openid;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;

/** The keys with which the provider signs now. One that it has begun to sign with since they were fetched is looked for anew. */
final class ProviderKeys implements JWKSource<SecurityContext> {

    private static final Duration FRESH = Duration.ofHours(1);
    /** No sooner are they fetched again for a key that is not among them. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Fetched<JWKSet> keys;

    ProviderKeys(Supplier<Json.Obj> fetching, Clock clock) {
        this.keys = new Fetched<>(() -> read(fetching.get()), clock);
    }

    /** Sees to it before a code is spent that what it brings can be checked; throws {@link ProviderDown}. */
    void mustBeThere() {
        keys.within(FRESH);
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        try {
            List<JWK> found = selector.select(keys.within(FRESH));
            return found.isEmpty() ? selector.select(keys.within(PAUSE)) : found;
        } catch (ProviderDown e) {
            throw new KeySourceException("the provider's keys can't be fetched", e);
        }
    }

    private static JWKSet read(Json.Obj published) {
        try {
            return JWKSet.parse(JsonText.writeText(published));
        } catch (ParseException e) {
            throw new ProviderDown("its keys can't be read", e);
        }
    }
}
