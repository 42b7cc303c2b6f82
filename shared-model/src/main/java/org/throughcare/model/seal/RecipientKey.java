package org.throughcare.model.seal;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.LowLevelCryptoCaller;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.subtle.HpkeDecrypt;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.random.RandomGenerator;

/** The secret half of a pair of keys: opens what others sealed for its {@link #recipient}. */
public final class RecipientKey {

    static final HpkeParameters SUITE = suite();

    private static final int BYTES = 32;

    private final byte[] bytes;
    private final Recipient recipient;
    private final HybridDecrypt cipher;

    @AccessesPartialKey
    @LowLevelCryptoCaller
    private RecipientKey(byte[] bytes) {
        this.bytes = bytes.clone();
        try {
            this.recipient = Recipient.of(MachineCrypto.publicHalf(this.bytes));
            this.cipher = HpkeDecrypt.create(HpkePrivateKey.create(
                    recipient.key(), SecretBytes.copyFrom(this.bytes, InsecureSecretKeyAccess.get())));
        } catch (GeneralSecurityException e) {
            throw new Unsealable(e);
        }
    }

    /** The key of these 32 bytes; throws {@link Unsealable} when they are none. */
    public static RecipientKey of(byte[] bytes) {
        return new RecipientKey(bytes);
    }

    /** A new key. */
    public static RecipientKey random(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new RecipientKey(bytes);
    }

    /** The key itself, to be sealed. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The public half. */
    public Recipient recipient() {
        return recipient;
    }

    /** Opens what was sealed for this recipient and place; throws {@link Unsealable}. */
    public byte[] open(byte[] sealed, String place) {
        try {
            return cipher.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new Unsealable(e);
        }
    }

    private static HpkeParameters suite() {
        try {
            return HpkeParameters.builder()
                    .setVariant(HpkeParameters.Variant.NO_PREFIX)
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the suite is one of RFC 9180", e);
        }
    }

    /** Tells nothing of the key. */
    @Override
    public String toString() {
        return "RecipientKey";
    }
}
