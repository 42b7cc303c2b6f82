package org.throughcare.model.seal;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.LowLevelCryptoCaller;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.subtle.HpkeEncrypt;
import com.google.crypto.tink.util.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import org.throughcare.model.ledger.Hash;

/**
 * The public half of a {@link RecipientKey}: whoever has it can seal something that only its owner opens. HPKE (RFC 9180)
 * with X25519, HKDF-SHA256 and AES-256-GCM; written as the 64 hexadecimal digits of the X25519 key.
 */
public final class Recipient {

    private static final int NAME_DIGITS = 16;

    private final byte[] bytes;
    private final HybridEncrypt cipher;

    @LowLevelCryptoCaller
    private Recipient(byte[] bytes) {
        this.bytes = bytes;
        try {
            this.cipher = HpkeEncrypt.create(key());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a public key", e);
        }
    }

    static Recipient of(byte[] bytes) {
        return new Recipient(bytes.clone());
    }

    /** Reads what {@link #toString} wrote; throws IllegalArgumentException. */
    public static Recipient parse(String text) {
        return new Recipient(HexFormat.of().parseHex(text));
    }

    /** What the key is called where several are in use: the first digits of its hash. */
    public String name() {
        return Hash.of(bytes).toString().substring(0, NAME_DIGITS);
    }

    /** Seals something for the owner, bound to a place. */
    public byte[] seal(byte[] open, String place) {
        try {
            return cipher.encrypt(open, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has AES-GCM", e);
        }
    }

    @AccessesPartialKey
    HpkePublicKey key() throws GeneralSecurityException {
        return HpkePublicKey.create(RecipientKey.SUITE, Bytes.copyFrom(bytes), null);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recipient recipient && Arrays.equals(bytes, recipient.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
