package org.throughcare.server.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A key under which something is kept in the database (AES-256-GCM), so that the database alone does not give it away. */
final class SealingKey {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] key;
    private final SecureRandom random;

    SealingKey(DerivedKey key, SecureRandom random) {
        this.key = key.bytes();
        this.random = random;
    }

    /** What may be kept for that place. */
    byte[] seal(String place, byte[] open) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = crypt(Cipher.ENCRYPT_MODE, place, nonce, open);
            byte[] kept = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, kept, nonce.length, sealed.length);
            return kept;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has AES/GCM", e);
        }
    }

    /** What was kept for that place; empty when it was kept under another key or for another place. */
    Optional<byte[]> open(String place, byte[] kept) {
        try {
            byte[] nonce = Arrays.copyOf(kept, NONCE_BYTES);
            return Optional.of(
                    crypt(Cipher.DECRYPT_MODE, place, nonce, Arrays.copyOfRange(kept, NONCE_BYTES, kept.length)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private byte[] crypt(int mode, String place, byte[] nonce, byte[] text) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(text);
    }

    /** Tells nothing of the key. */
    @Override
    public String toString() {
        return "SealingKey";
    }
}
