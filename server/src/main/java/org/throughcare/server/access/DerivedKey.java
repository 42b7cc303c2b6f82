package org.throughcare.server.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key for one purpose, made of the server's secret and what the purpose is called: the same in every process of a service
 * and in a server that was restored, and no help to whoever knows a key of another purpose.
 */
public final class DerivedKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] bytes;

    private DerivedKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The key of that secret for this purpose. */
    public static DerivedKey of(String secret, String purpose) {
        return new DerivedKey(mac(secret.getBytes(StandardCharsets.UTF_8), purpose));
    }

    /** The key itself: 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The keyed hash of a text, which only this key makes: 32 bytes. */
    public byte[] mac(String text) {
        return mac(bytes, text);
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }

    /** Tells nothing of the key. */
    @Override
    public String toString() {
        return "DerivedKey";
    }
}
