package org.throughcare.server.access;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import org.throughcare.model.ledger.WorkerId;

/**
 * The key under which second factors are kept, so that the database alone gives none away: made from
 * {@code THROUGHCARE_SECOND_FACTOR_KEY}, or from the token secret where there is none.
 */
@Singleton
class FactorKey {

    private final SealingKey sealing;
    private final DerivedKey hashing;

    FactorKey(
            @Value("${throughcare.second-factor-key:}") String key,
            @Value("${throughcare.token-secret}") String tokenSecret,
            SecureRandom random) {
        String root = key.isEmpty() ? tokenSecret : key;
        this.sealing = new SealingKey(DerivedKey.of(root, "second factor: secrets"), random);
        this.hashing = DerivedKey.of(root, "second factor: recovery codes");
    }

    /** A worker's secret as it may be kept. */
    byte[] seal(WorkerId worker, byte[] secret) {
        return sealing.seal(worker.toString(), secret);
    }

    /** The worker's secret of what was kept; throws IllegalStateException when the key is another or it is not theirs. */
    byte[] open(WorkerId worker, byte[] kept) {
        return sealing.open(worker.toString(), kept)
                .orElseThrow(() -> new IllegalStateException("a second factor was kept under another key"));
    }

    /** What is kept of a worker's recovery code. */
    byte[] hash(WorkerId worker, String code) {
        return hashing.mac(worker + "/" + code);
    }
}
