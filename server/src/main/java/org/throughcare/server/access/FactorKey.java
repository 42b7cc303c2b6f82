package org.throughcare.server.access;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.throughcare.model.ledger.WorkerId;

/**
 * The key under which second factors are kept, so that the database alone gives none away: made from
 * {@code THROUGHCARE_SECOND_FACTOR_KEY}, or from the token secret where there is none.
 */
@Singleton
class FactorKey {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] sealing;
    private final DerivedKey hashing;
    private final SecureRandom random;

    FactorKey(
            @Value("${throughcare.second-factor-key:}") String key,
            @Value("${throughcare.token-secret}") String tokenSecret,
            SecureRandom random) {
        String root = key.isEmpty() ? tokenSecret : key;
        this.sealing = DerivedKey.of(root, "second factor: secrets").bytes();
        this.hashing = DerivedKey.of(root, "second factor: recovery codes");
        this.random = random;
    }

    /** A worker's secret as it may be kept. */
    byte[] seal(WorkerId worker, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, worker, nonce, secret);
        byte[] kept = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, kept, nonce.length, sealed.length);
        return kept;
    }

    /** The worker's secret of what was kept; throws IllegalStateException when the key is another or it is not theirs. */
    byte[] open(WorkerId worker, byte[] kept) {
        byte[] nonce = Arrays.copyOf(kept, NONCE_BYTES);
        return crypt(Cipher.DECRYPT_MODE, worker, nonce, Arrays.copyOfRange(kept, NONCE_BYTES, kept.length));
    }

    /** What is kept of a worker's recovery code. */
    byte[] hash(WorkerId worker, String code) {
        return hashing.mac(worker + "/" + code);
    }

    private byte[] crypt(int mode, WorkerId worker, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(sealing, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(worker.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a second factor was kept under another key", e);
        }
    }
}
