package org.throughcare.server.openid;

import java.net.URI;
import java.util.List;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Malformed;

/**
 * What a provider publishes of itself (OpenID Connect Discovery).
 *
 * @param basic whether it takes the client's secret in a header, which is what it takes if it does not say
 */
record ProviderMetadata(URI deviceAuthorization, URI tokens, URI keys, boolean basic) {

    private static final String BASIC = "client_secret_basic";

    /** Reads it; throws {@link ProviderDown} when it is another provider's or lacks what is needed. */
    static ProviderMetadata of(Fields fields, String issuer) {
        try {
            if (!fields.text("issuer").equals(issuer)) {
                throw new ProviderDown("it calls itself another issuer");
            }
            List<String> methods = fields.texts("token_endpoint_auth_methods_supported");
            return new ProviderMetadata(
                    Addresses.safe(fields.text("device_authorization_endpoint")),
                    Addresses.safe(fields.text("token_endpoint")),
                    Addresses.safe(fields.text("jwks_uri")),
                    methods.isEmpty() || methods.contains(BASIC));
        } catch (Malformed e) {
            throw new ProviderDown("its configuration lacks " + e.getMessage(), e);
        }
    }
}
