package org.throughcare.server.openid;

import java.net.URI;
import java.util.List;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Malformed;

/** What a provider publishes of itself (OpenID Connect Discovery). */
record ProviderMetadata(URI deviceAuthorization, URI tokens, URI keys, SecretTaken secret) {

    private static final String BASIC = "client_secret_basic";
    private static final String POST = "client_secret_post";

    /** How it takes the secret of a client that has one (OpenID Connect Core, 9). */
    enum SecretTaken {
        /** In a header, which no log has: {@code client_secret_basic}, which it takes if it does not say. */
        IN_A_HEADER,
        /** In the form: {@code client_secret_post}. */
        IN_THE_FORM,
        /** Not at all: it wants another proof. */
        NOT
    }

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
                    secret(methods));
        } catch (Malformed e) {
            throw new ProviderDown("its configuration lacks " + e.getMessage(), e);
        }
    }

    private static SecretTaken secret(List<String> methods) {
        if (methods.isEmpty() || methods.contains(BASIC)) {
            return SecretTaken.IN_A_HEADER;
        }
        return methods.contains(POST) ? SecretTaken.IN_THE_FORM : SecretTaken.NOT;
    }
}
