package org.throughcare.model.seal;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that seals and opens: AES-256-GCM with a random nonce. What is sealed is bound to a place, a text that says what it
 * is, so that it can't be put somewhere else and opened there.
 */
public final class SealKey {

    /** How many bytes a key has. */
    public static final int BYTES = 32;

    private static final String DERIVATION = "HmacSHA256";

    private final byte[] bytes;
    private final AesGcmJce cipher;

    private SealKey(byte[] bytes) {
        this.bytes = bytes.clone();
        try {
            this.cipher = new AesGcmJce(this.bytes);
        } catch (GeneralSecurityException e) {
            throw new Unsealable(e);
        }
    }

    /** The key of these bytes; throws {@link Unsealable} when they are none. */
    public static SealKey of(byte[] bytes) {
        return new SealKey(bytes);
    }

    /** A new key. */
    public static SealKey random(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SealKey(bytes);
    }

    /** The key itself, to be wrapped. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** 32 bytes for another purpose, which tell nothing of this key. */
    public byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance(DERIVATION);
            mac.init(new SecretKeySpec(bytes, DERIVATION));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + DERIVATION, e);
        }
    }

    /** Seals something for a place. */
    public byte[] seal(byte[] open, String place) {
        try {
            return cipher.encrypt(open, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has AES-GCM", e);
        }
    }

    /** Opens what was sealed for that place; throws {@link Unsealable}. */
    public byte[] open(byte[] sealed, String place) {
        try {
            return cipher.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new Unsealable(e);
        }
    }

    /** Tells nothing of the key. */
    @Override
    public String toString() {
        return "SealKey";
    }
}
