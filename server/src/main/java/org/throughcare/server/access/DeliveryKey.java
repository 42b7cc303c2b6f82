package org.throughcare.server.access;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import org.throughcare.model.seal.Recipient;
import org.throughcare.model.seal.RecipientKey;

/**
 * The server's own pair of keys: tablets seal for its public half what they may have to hand in while nobody is there to
 * open it. It comes from the server's secret, so that every process opens it, and a restored server too.
 */
@Singleton
public class DeliveryKey {

    private final RecipientKey key;

    /** Made of the server's secret. */
    public DeliveryKey(@Value("${throughcare.token-secret}") String secret) {
        this.key = RecipientKey.of(
                DerivedKey.of(secret, "throughcare delivery key").bytes());
    }

    /** The public half. */
    public Recipient recipient() {
        return key.recipient();
    }

    /** The secret half. */
    public RecipientKey opener() {
        return key;
    }
}
